/// How a column of a flat table tells who missed the milestone.
struct OutcomeColumn {
    /// The word that means missed; nil takes 1, true and yes for missed and 0, false and no for met.
    var missedWhen: String?

    /// Who missed it.
    ///
    /// - Throws: ``Failure`` with the line of a cell that says neither.
    func missed(_ table: FlatTable, _ place: Int) throws -> [Bool] {
        let labels = table.labels(place)
        let meanings = labels.labels.map(meaning)
        if meanings.contains(nil) {
            let rows = labels.codes.indices.filter { meanings[Int(labels.codes[$0])] == nil }
            let row = rows.first ?? 0
            let more = rows.count > 1 ? " (\(rows.count - 1) more are like it)" : ""
            throw table.failure(
                row,
                place,
                labels.labels[Int(labels.codes[row])].isEmpty
                    ? "the outcome is empty\(more); leave out students whose outcome is not known."
                    : "the outcome must be 1, true or yes (missed) or 0, false or no (met)\(more); --missed-when names another word."
            )
        }
        let flags = meanings.map { $0 ?? false }
        return labels.codes.map { flags[Int($0)] }
    }

    private func meaning(_ label: String) -> Bool? {
        if let missedWhen { return label.isEmpty ? nil : label == missedWhen }
        switch label.lowercased() {
        case "1", "true", "yes", "1.0": return true
        case "0", "false", "no", "0.0": return false
        default: return nil
        }
    }
}
