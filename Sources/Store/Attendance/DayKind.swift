import Records

/// What a plain day of attendance was: its category and, where the source told it, the part absent.
///
/// A day whose row says more than that (a source's own code, minutes, times, a reason) is kept as a row. The numbers are the
/// store's own and never change, whatever becomes of the vocabulary: code in the lower four bits, part absent in thousandths
/// plus one above them, zero where it is not told.
struct DayKind: Hashable, Sendable {
    /// The number that is stored; at least 1 and below 2 to the 14th.
    let number: UInt16

    /// A day without a row.
    static let noRow: UInt16 = 0
    /// The bits of ``number``.
    static let bits = 14

    /// The codes by their stored number less one; new ones go to the end, at most fifteen.
    static let codes = [
        "present", "excused_absence", "unexcused_absence", "tardy", "early_departure", "partial",
        "in_school_suspension", "out_of_school_suspension", "remote_present", "unmapped",
    ]

    /// For each place of the vocabulary, and the one after it, the stored code; 0 where it has none.
    static let codesByOrdinal: [UInt8] = {
        let vocabulary = AttendanceCategory.vocabulary
        return (0...vocabulary.codes.count).map { ordinal in
            let text = vocabulary.code(at: Int64(ordinal))
            return codes.firstIndex(of: text).map { UInt8($0 + 1) } ?? 0
        }
    }()

    /// For each stored code its place in the vocabulary; what the vocabulary has no more is unmapped.
    static let ordinals: [Int64] = {
        let vocabulary = AttendanceCategory.vocabulary
        let places = codes.map { vocabulary.ordinal(of: $0) ?? vocabulary.unmappedOrdinal }
        return [vocabulary.unmappedOrdinal] + places
            + Array(repeating: vocabulary.unmappedOrdinal, count: 15 - places.count)
    }()

    /// A kind as it is stored.
    init(number: UInt16) { self.number = number }

    /// The kind of a stored code with a part absent in thousandths, −1 where it is not told.
    init(code: UInt8, thousandths: Int16) {
        number = UInt16(code) | UInt16(truncatingIfNeeded: max(-1, thousandths) + 1) << 4
    }

    /// The category's place in the vocabulary.
    var ordinal: Int64 { Self.ordinals[Int(number & 15)] }

    /// The part absent in thousandths; −1 where it is not told.
    var thousandths: Int16 { Int16(truncatingIfNeeded: number >> 4) - 1 }
}
