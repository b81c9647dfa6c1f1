import Records

/// A rule of OneRoster that a bundle breaks.
struct BundleFinding: Sendable, Hashable {
    let code: FindingCode
    let file: String
    let line: Int?
    let column: String?
    /// Where the column stands in the file, from 1.
    let place: Int?
    /// What was expected, in words of the standard; never what was found.
    let expected: String?
    /// Whether what was meant is clear, so that it is no more than a warning.
    let isRepaired: Bool

    init(
        _ code: FindingCode,
        file: String,
        line: Int? = nil,
        column: String? = nil,
        place: Int? = nil,
        expected: String? = nil,
        isRepaired: Bool = true
    ) {
        self.code = code
        self.file = file
        self.line = line
        self.column = column
        self.place = place
        self.expected = expected
        self.isRepaired = isRepaired
    }

    /// What the finding adds to its text: the place of the column and what belongs there.
    ///
    /// The value itself is never told.
    var detail: String? {
        let parts = [
            place.map { "column \($0)" }, expected.map { "expected \($0)" },
            place != nil && expected != nil ? "found an invalid value" : nil,
        ]
        let told = parts.compactMap(\.self)
        return told.isEmpty ? nil : told.joined(separator: ", ")
    }
}

extension FindingLog {
    /// Adds what breaks a rule: an error where rules are strict or the meaning is lost, else a warning.
    mutating func add(_ finding: BundleFinding, isStrict: Bool) {
        add(
            finding.code,
            file: finding.file,
            line: finding.line,
            column: finding.column,
            detail: finding.detail,
            severity: isStrict || !finding.isRepaired ? .error : .warning
        )
    }
}
