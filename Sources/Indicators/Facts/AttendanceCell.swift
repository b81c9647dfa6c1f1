/// What a cell of the attendance ledger means: 0 does not count, else the category's place plus 1.
///
/// The numbers are written out, for a constant costs nothing in a loop over millions of cells; a test holds them against the
/// vocabulary.
enum AttendanceCell {
    /// The day does not count: not enrolled, no school, or nothing recorded.
    static let none: UInt8 = 0
    /// A full day at school.
    static let present: UInt8 = 1
    /// An excused absence.
    static let excused: UInt8 = 2
    /// An unexcused absence.
    static let unexcused: UInt8 = 3
    /// A late arrival.
    static let tardy: UInt8 = 4
    /// A suspension out of school.
    static let suspended: UInt8 = 8
    /// A category whose code has no meaning yet.
    static let unmapped: UInt8 = 10
    /// While folding: rows have come that only the ledger's exceptions can tell.
    static let exceptional: UInt8 = 15

    /// The cell of a category's place in the vocabulary; unmapped for any place past the last.
    @inline(__always)
    static func of(ordinal: UInt8) -> UInt8 { min(ordinal, unmapped - 1) + 1 }

    /// The part of the day missed by default, in thousandths.
    @inline(__always)
    static func defaultPortion(_ cell: UInt8) -> Int16 {
        cell == excused || cell == unexcused || cell == suspended ? 1000 : 0
    }
}
