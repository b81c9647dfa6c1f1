internal import Records

/// What a cell of the attendance ledger means: 0 does not count, else the category's place plus 1.
enum AttendanceCell {
    /// The day does not count: not enrolled, no school, or nothing recorded.
    static let none: UInt8 = 0
    /// A category whose code has no meaning yet.
    static let unmapped = UInt8(AttendanceCategory.allCases.count) + 1
    /// While folding: the student is enrolled and the school has school, and no row has come.
    static let awaited: UInt8 = 255
    /// While folding: rows have come that only the ledger's exceptions can tell.
    static let exceptional: UInt8 = 254

    /// The cell of a category.
    static func of(_ category: AttendanceCategory) -> UInt8 { UInt8(category.ordinal) + 1 }

    /// The cell of a category's place in the vocabulary; unmapped for any place past the last.
    @inline(__always)
    static func of(ordinal: UInt8) -> UInt8 { min(ordinal, unmapped - 1) + 1 }

    static let present = of(.present)
    static let excused = of(.excusedAbsence)
    static let unexcused = of(.unexcusedAbsence)
    static let tardy = of(.tardy)
    static let suspended = of(.outOfSchoolSuspension)

    /// The part of the day missed by default, in thousandths.
    static func defaultPortion(_ cell: UInt8) -> Int16 {
        cell == excused || cell == unexcused || cell == suspended ? 1000 : 0
    }
}
