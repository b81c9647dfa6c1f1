import Records

/// Counts the codes that the tables of codes do not have.
struct CodeTally {
    private var counts: [String: [String: Int]] = [:]

    /// Codes that are surely none of a person's words.
    private var sure: Set<String> = []
    /// Bytes of a code that is named; the longest of the standard's descriptors have about as many.
    private static let longest = 60

    /// What cells meant that were looked up before, by table: a file has millions of cells and some dozens of codes.
    private var meanings: [String: [String: String]] = [:]

    /// Codes of an element that are named in a finding; of those left only the number is told.
    private static let most = 40

    /// What a cell means, where that was kept.
    func meaning(_ table: String, of cell: String) -> String? { meanings[table]?[cell] }

    /// Keeps what a cell means whose code is known.
    mutating func keep(_ meaning: String, _ table: String, of cell: String) {
        meanings[table, default: [:]][cell] = meaning
    }

    /// Counts a code unless its table has it; one that is sure to be a code may be named.
    mutating func look(
        _ table: String,
        _ code: String?,
        _ codes: StateCodes,
        isCode: Bool = false
    ) {
        guard let code, !codes.knows(table, code) else { return }
        counts[table, default: [:]][code, default: 0] += 1
        if isCode, code.utf8.count <= Self.longest { sure.insert(code) }
    }

    /// Says which codes there were and how often, each table once.
    ///
    /// A cell is named only if it has the form of a code: a shifted column may hold a name or an id, but two digits are nobody's.
    func report(_ file: String, to log: inout FindingLog) {
        for (table, codes) in counts.sorted(by: { $0.key < $1.key }) {
            let named = codes.filter { sure.contains($0.key) || Self.isCode($0.key) }.sorted {
                $0.key < $1.key
            }
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
