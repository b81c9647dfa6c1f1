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
            let own = Int(starts[student])..<Int(starts[student + 1])
            guard let first = own.first else { return -2 }
            let school = spans[first].organization
            return own.allSatisfy { spans[$0].organization == school } ? school : -1
        }
    }

    /// The places in ``spans`` of a student's enrollments.
    @inline(__always)
    func places(of student: Int) -> Range<Int> {
        Int(starts[student])..<Int(starts[student + 1])
    }

    /// Whether a day is a school day of a student at a school.
    func expects(
        _ student: Int,
        at organization: Int,
        on day: Int32,
        _ place: Int,
        _ calendars: borrowing CalendarBits
    ) -> Bool {
        for index in places(of: student) {
            let span = spans[index]
            guard Int(span.organization) == organization, span.entry <= day, day <= span.exit,
                span.calendar >= 0
            else { continue }
            if calendars.hasSchool(span.calendar, place) { return true }
        }
        return false
    }
}

extension CalendarFacts {
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
