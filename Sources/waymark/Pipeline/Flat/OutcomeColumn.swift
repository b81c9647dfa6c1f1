import Scoring

/// How a column of a flat table tells who missed the milestone.
struct OutcomeColumn {
    /// What says that a student missed it; where nothing says so or the opposite, 1, true and yes do, and 0, false and no the opposite.
    var missedWhen: [String] = []
    /// What says that a student met it; where only one of the two is told, all others who are known are of the other kind.
    var metWhen: [String] = []
    /// What says that the outcome is not known; such rows are left out.
    var unknown = UnknownValues()

    /// What was taken for missed and met, for whoever reads the model's card; nil where the column says yes or no itself.
    func words(_ outcome: String) -> String? {
        func list(_ texts: [String]) -> String {
            texts.map { "“\($0.trimmed)”" }.joined(separator: " or ")
        }
        let parts = [
            missedWhen.isEmpty ? nil : "missed where \(outcome) is \(list(missedWhen))",
            metWhen.isEmpty ? nil : "met where \(outcome) is \(list(metWhen))",
        ]
        let told = parts.compactMap(\.self)
        return told.isEmpty ? nil : told.joined(separator: ", ")
    }

    /// Who missed it, row by row; nil for rows that neither of the two lists names, which are left out.
    ///
    /// - Throws: ``Failure`` with the line of a cell that says neither, or the words there are where one is asked for that nobody has.
    func outcomes(_ table: FlatTable, _ place: Int) throws -> [Bool?] {
        let labels = table.labels(place)
        let missed = missedWhen.map { OutcomeCondition($0, words: labels.labels) }
        let met = metWhen.map { OutcomeCondition($0, words: labels.labels) }
        for condition in missed + met where !labels.labels.contains(where: condition.isTrue) {
            let column = table.plan.columns[place].name
            throw Failure(
                description:
                    "\(table.path): column “\(column)”: no row is “\(condition.text)”\(Self.words(labels))"
            )
        }
        let meanings = labels.labels.map { meaning($0, missed, met) }
        if meanings.contains(.neither) { throw failure(table, place, labels, meanings) }
        if let both = meanings.firstIndex(of: .both) {
            throw table.failure(
                labels.codes.firstIndex(of: Int32(both)) ?? 0,
                place,
                "--missed-when and --met-when both name this outcome."
            )
        }
        return labels.codes.map { meanings[Int($0)].isMissed }
    }

    private func failure(
        _ table: FlatTable,
        _ place: Int,
        _ labels: LabelColumn,
        _ meanings: [Meaning]
    ) -> Failure {
        let rows = labels.codes.indices.filter { meanings[Int(labels.codes[$0])] == .neither }
        let row = rows.first ?? 0
        let more = rows.count > 1 ? " (\(rows.count - 1) more are like it)" : ""
        let reason: String
        if NumberCell.isUnknown(labels.labels[Int(labels.codes[row])]) {
            reason =
                "the outcome is empty\(more); leave out students whose outcome is not known, or tell both --missed-when and --met-when."
        } else if !missedWhen.isEmpty || !metWhen.isEmpty {
            reason = "the outcome is no number\(more), so no bound can be asked of it."
        } else {
            reason =
                "the outcome must be 1, true or yes (missed) or 0, false or no (met)\(more); --missed-when names another word, or a bound such as '<10'\(Self.words(labels))"
        }
        return table.failure(row, place, reason)
    }

    private func meaning(
        _ label: String,
        _ missed: [OutcomeCondition],
        _ met: [OutcomeCondition]
    ) -> Meaning {
        if unknown.contains(label) { return .leftOut }
        guard !missed.isEmpty || !met.isEmpty else {
            switch label.lowercased() {
            case "1", "true", "yes", "1.0": return .missed
            case "0", "false", "no", "0.0": return .met
            default: return .neither
            }
        }
        let isMissed = missed.contains { $0.isTrue(label) }
        let isMet = met.contains { $0.isTrue(label) }
        if isMissed { return isMet ? .both : .missed }
        if isMet { return .met }
        if !missed.isEmpty, !met.isEmpty { return .leftOut }
        guard !NumberCell.isUnknown(label), (missed + met).allSatisfy({ $0.canJudge(label) })
        else { return .neither }
        return missed.isEmpty ? .missed : .met
    }

    /// What a word of the column means.
    private enum Meaning {
        case missed, met, leftOut, neither, both

        var isMissed: Bool? {
            switch self {
            case .missed: true
            case .met: false
            case .leftOut, .neither, .both: nil
            }
        }
    }

    /// The words of a column that many students share, which tell nobody's outcome; nothing where there are too many to be words.
    private static func words(_ labels: LabelColumn) -> String {
        var counts = [Int](repeating: 0, count: labels.labels.count)
        for code in labels.codes { counts[Int(code)] += 1 }
        let common = labels.labels.indices
            .filter { counts[$0] >= 10 && !labels.labels[$0].isEmpty }
            .map { labels.labels[$0] }.sorted()
        guard !common.isEmpty, common.count <= 12 else { return "." }
        return ". There are \(common.map { "“\($0)”" }.joined(separator: ", "))."
    }
}
