import Records

/// Counts the codes that the tables of codes do not have.
struct CodeTally {
    private var counts: [String: [String: Int]] = [:]

    /// Codes of an element that are named in a finding; of those left only the number is told.
    private static let most = 40

    mutating func look(_ table: String, _ code: String?, _ codes: StateCodes) {
        guard let code, !codes.knows(table, code) else { return }
        counts[table, default: [:]][code, default: 0] += 1
    }

    /// Says which codes there were and how often, each table once.
    ///
    /// A cell is named only if it has the form of a code: a shifted column may hold a name or an id, but two digits are nobody's.
    func report(_ file: String, to log: inout FindingLog) {
        for (table, codes) in counts.sorted(by: { $0.key < $1.key }) {
            let named = codes.filter { Self.isCode($0.key) }.sorted { $0.key < $1.key }
                .prefix(Self.most)
            let rest = codes.values.reduce(0, +) - named.reduce(0) { $0 + $1.value }
            let words =
                named.map { "\($0.key) \($0.value) ×" }
                + (rest > 0 ? ["others \(rest) ×"] : [])
            log.add(
                .stateCodesUnmapped,
                file: file,
                column: table,
                detail: words.joined(separator: ", ")
            )
        }
    }

    private static func isCode(_ text: String) -> Bool {
        (1...2).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
    }
}
