internal import Records

/// Numbers the terms of the year and keeps their days.
struct TermsBuilder: Sendable {
    private(set) var index = TextIndex()
    private(set) var starts: [Int32] = []
    private(set) var ends: [Int32] = []
    private(set) var names: [String] = []
    /// Whether the term is a quarter, trimester or semester: a term that "this term" can be.
    private(set) var isGradingTerm: [Bool] = []

    /// - Returns: the numbers of the rows.
    mutating func fold(_ batch: RecordBatch) -> [Int32] {
        let numbers = index.insert(batch.text(Terms.termID))
        let (first, last) = (batch.numbers(Terms.startDate), batch.numbers(Terms.endDate))
        let (type, name) = (batch.numbers(Terms.termType), batch.text(Terms.name))
        for row in numbers.indices where numbers[row] >= 0 {
            extend()
            let term = Int(numbers[row])
            starts[term] = first.isKnown[row] ? first.values[row].clamped : .min
            ends[term] = last.isKnown[row] ? last.values[row].clamped : .max
            names[term] = name[row] ?? ""
            isGradingTerm[term] = type[row].map(Self.isGrading) ?? false
        }
        return numbers
    }

    private mutating func extend() {
        while starts.count < index.count {
            starts.append(.min)
            ends.append(.max)
            names.append("")
            isGradingTerm.append(false)
        }
    }

    private static func isGrading(_ ordinal: Int64) -> Bool {
        switch TermType(ordinal: ordinal) {
        case .semester, .trimester, .quarter: true
        default: false
        }
    }
}
