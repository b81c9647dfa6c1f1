internal import Records

/// Which student belongs to which school when: what a row of attendance is checked against.
struct Membership: Sendable {
    /// One enrollment.
    struct Span: Sendable {
        var organization: Int32
        /// The calendar's number.
        var calendar: Int32
        /// The first day, as a day number.
        var entry: Int32
        /// The last day, as a day number; `Int32.max` while enrolled.
        var exit: Int32
    }

    /// Where each student's spans begin; one more entry than students.
    let starts: [Int32]
    let spans: [Span]
    /// The school of students who have one only; −1 for those with several, −2 for those with none.
    let only: [Int32]

    /// The number of students.
    var count: Int { only.count }

    init(starts: [Int32], spans: [Span]) {
        self.starts = starts
        self.spans = spans
        self.only = (0..<max(0, starts.count - 1)).map { student in
            let own = spans[Int(starts[student])..<Int(starts[student + 1])]
            guard let first = own.first else { return -2 }
            return own.allSatisfy { $0.organization == first.organization }
                ? first.organization : -1
        }
    }

    /// A student's enrollments.
    func spans(of student: Int) -> ArraySlice<Span> {
        spans[Int(starts[student])..<Int(starts[student + 1])]
    }

    /// Whether a day on which a student is awaited somewhere is a day at this school.
    @inline(__always)
    func belongs(
        _ student: Int,
        to organization: Int,
        on day: Int32,
        place: Int,
        _ calendar: borrowing CalendarFacts
    ) -> Bool {
        let only = only[student]
        if only >= 0 { return Int(only) == organization }
        return isAmongSeveral(student, organization, day, place, calendar)
    }

    private func isAmongSeveral(
        _ student: Int,
        _ organization: Int,
        _ day: Int32,
        _ place: Int,
        _ calendar: borrowing CalendarFacts
    ) -> Bool {
        for span in spans(of: student) where Int(span.organization) == organization {
            guard span.entry <= day, day <= span.exit, span.calendar >= 0 else { continue }
            if calendar.isSchoolDay[Int(span.calendar)][place] { return true }
        }
        return false
    }

    /// Cells of a ledger: awaited on each day that a student is enrolled and the school has school.
    func awaitedCells(_ calendar: CalendarFacts) -> [UInt8] {
        let width = calendar.days.count
        var cells = [UInt8](repeating: AttendanceCell.none, count: count * width)
        for student in 0..<count {
            for span in spans(of: student) where span.calendar >= 0 {
                let row = calendar.isSchoolDay[Int(span.calendar)]
                for place in calendar.places(from: span.entry, through: span.exit)
                where row[place] {
                    cells[student * width + place] = AttendanceCell.awaited
                }
            }
        }
        return cells
    }
}

extension CalendarFacts {
    /// The places of axis days from one day through another.
    func places(from first: Int32, through last: Int32) -> Range<Int> {
        let low = first == .min ? 0 : daysThrough(first - 1)
        return low..<max(low, daysThrough(last))
    }

    /// For each day from the first axis day to the last, its place on the axis, or −1.
    func placesByDay() -> [Int16] {
        guard let first = days.first, let last = days.last else { return [] }
        var places = [Int16](repeating: -1, count: first.distance(to: last) + 1)
        for (place, day) in days.enumerated() {
            places[first.distance(to: day)] = Int16(clamping: place)
        }
        return places
    }
}
