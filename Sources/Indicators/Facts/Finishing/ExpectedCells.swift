internal import Records

/// The days that count of a student, as a mask over the words of a row of cells.
///
/// Most students of a school have the same days, so the mask of the student before is kept.
struct ExpectedCells {
    /// Words of a row of cells.
    let words: Int
    private let calendars: CalendarBits
    private var bits: [UInt64]
    private var masks: [UInt64]
    /// The span that the mask is of, where it is of one only.
    private var before: (calendar: Int32, low: Int, high: Int) = (-1, 0, 0)

    init(_ calendars: CalendarBits, wordsPerRow: Int) {
        self.calendars = calendars
        words = wordsPerRow
        bits = Array(repeating: 0, count: calendars.words)
        masks = Array(repeating: 0, count: wordsPerRow)
    }

    /// All bits of the cells of a word that count.
    @inline(__always)
    func mask(_ index: Int) -> UInt64 { masks[index] }

    /// Whether no day counts.
    var isEmpty: Bool { masks.allSatisfy { $0 == 0 } }

    /// Makes the mask of a student's spans, each as far as its school has recorded.
    ///
    /// - Parameters:
    ///   - members: the spans.
    ///   - student: whose days.
    ///   - limits: the number of axis days that count, by school.
    mutating func set(_ members: borrowing Membership, _ student: Int, _ limits: [Int]) {
        let places = members.places(of: student)
        if places.count == 1 {
            let next = cut(members.spans[places.lowerBound], limits)
            guard next != before || next.calendar < 0 else { return }
            before = next
        } else {
            before = (-1, 0, 0)
        }
        for index in bits.indices { bits[index] = 0 }
        for place in places {
            let (calendar, low, high) = cut(members.spans[place], limits)
            guard calendar >= 0 else { continue }
            for index in bits.indices {
                bits[index] |= calendars.schoolDays(calendar, word: index, from: low, upTo: high)
            }
        }
        for index in 0..<min(words, bits.count * 4) {
            masks[index] = AttendanceCells.mask(bits[index / 4] >> UInt64(index % 4 * 16))
        }
    }

    private func cut(
        _ span: Membership.Span,
        _ limits: [Int]
    ) -> (calendar: Int32, low: Int, high: Int) {
        let low = span.entry == .min ? 0 : calendars.placesThrough(span.entry - 1)
        let high = min(calendars.placesThrough(span.exit), limits[Int(span.organization)])
        return (span.calendar, low, high)
    }
}
