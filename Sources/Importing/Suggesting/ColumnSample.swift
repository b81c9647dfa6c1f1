import Records

/// What the first rows of a file say of one of its columns.
struct ColumnSample: Sendable {
    /// More different values than this are no codes.
    private static let mostCodes = 40

    /// The column's name.
    let name: String
    /// Cells that have a value.
    private(set) var filled = 0
    /// How often each value was met; empty where there are too many for codes.
    private(set) var counts: [String: Int] = [:]
    /// How its days are written.
    private(set) var dates = DateSurvey()
    /// The latest day, whose month and day may be the other way round; good enough to tell a year.
    private(set) var latestDay: SchoolDate?
    /// Whether a cell has what no id can have.
    private(set) var hasBlanks = false
    private var hasTooMany = false
    private var shapes: [Shape: Int] = [:]

    /// What a cell looks like.
    enum Shape: CaseIterable {
        /// A day.
        case day
        /// A number.
        case number
        /// A number and a letter grade, such as `85.12 B+`.
        case markWithLetter
        /// A letter grade.
        case letter
        /// A state's student id: ten digits.
        case stateID
        /// `Last, First`.
        case nameWithComma
    }

    init(_ name: String) {
        self.name = name
    }

    /// Looks at a cell that has a value.
    mutating func look(_ text: String) {
        filled += 1
        hasBlanks = hasBlanks || text.contains { $0 == " " || $0 == "," || $0 == "/" }
        for shape in Shape.allCases where shape.fits(text) { shapes[shape, default: 0] += 1 }
        if let day = Shape.someDay(text) {
            dates.look(text)
            latestDay = max(latestDay ?? day, day)
        }
        guard !hasTooMany else { return }
        counts[text, default: 0] += 1
        if counts.count > Self.mostCodes { (hasTooMany, counts) = (true, [:]) }
    }

    /// Whether nearly all cells look so; an odd one must not hide what the column is.
    func mostly(_ shape: Shape) -> Bool {
        filled > 0 && shapes[shape, default: 0] * 10 >= filled * 9
    }
}

extension ColumnSample.Shape {
    fileprivate func fits(_ text: String) -> Bool {
        switch self {
        case .day: Self.someDay(text) != nil
        case .number: FixedDecimal(text) != nil
        case .markWithLetter:
            CellSplit.number.of(text).flatMap { FixedDecimal($0) } != nil
                && CellSplit.letter.of(text).map(Self.isLetterGrade) == true
        case .letter: Self.isLetterGrade(text)
        case .stateID: text.utf8.count == 10 && text.utf8.allSatisfy { (48...57).contains($0) }
        case .nameWithComma: text.contains(", ")
        }
    }

    /// The day that a cell is in one of the formats; six digits may be anything.
    fileprivate static func someDay(_ text: String) -> SchoolDate? {
        for format in DateFormat.allCases where format != .compactMonthFirst {
            if let day = format.date(text, latest: 2040) { return day }
        }
        return nil
    }

    private static func isLetterGrade(_ text: String) -> Bool {
        guard let first = text.first, "ABCDF".contains(first) else { return false }
        return text.dropFirst().allSatisfy { "+-".contains($0) } && text.count <= 2
    }
}
