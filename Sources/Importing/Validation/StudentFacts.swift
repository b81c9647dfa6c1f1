import Records

/// What is remembered of students and their enrollments, by the numbers of students and schools.
struct StudentFacts: Sendable {
    /// A stay of a student at a school.
    struct Stay: Sendable {
        let entry: Int32
        let exit: Int32
        let calendar: String
    }

    /// The line of each student in its file; 0 where the student is only stored.
    var lines = ByNumber<Int32>(unset: 0)
    /// Days of birth; `Int32.min` where unknown.
    var births = ByNumber<Int32>(unset: .min)
    /// Students with an enrollment.
    var enrolled = ByNumber<Bool>(unset: false)
    /// Stays by student and school.
    var stays = Stays()
    /// Spans of primary enrollments by student, for overlaps.
    var primarySpans = Chains<Span>()
    /// Schools with students.
    var schools = ByNumber<Bool>(unset: false)

    /// Days from one to another.
    struct Span: BitwiseCopyable, Sendable {
        let first: Int32
        let last: Int32

        init(_ days: ClosedRange<Int32>) {
            (first, last) = (days.lowerBound, days.upperBound)
        }

        func overlaps(_ other: ClosedRange<Int32>) -> Bool {
            first <= other.upperBound && other.lowerBound <= last
        }
    }

    static func pair(_ left: Int32, _ right: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
    }
}

/// The stays of students at schools: twenty-four bytes each, in the order of the file.
struct Stays: Sendable {
    private struct Kept: BitwiseCopyable, Sendable {
        let student: Int32
        let school: Int32
        let entry: Int32
        let exit: Int32
        let calendar: Int32
    }

    private var kept = Chains<Kept>()
    private var calendars = TextIndex()

    init() {}

    /// Adds a stay.
    mutating func add(student: Int32, school: Int32, _ span: ClosedRange<Int32>, calendar: Int32) {
        let stay = Kept(
            student: student,
            school: school,
            entry: span.lowerBound,
            exit: span.upperBound,
            calendar: calendar
        )
        kept.add(stay, to: student)
    }

    /// The numbers of calendars by their codes; where none is named it is the main one.
    mutating func calendars(_ codes: TextColumn) -> [Int32] {
        let main = Int32(truncatingIfNeeded: calendars.insert(SchoolYearFacts.mainCalendar))
        return calendars.insert(codes).map { $0 < 0 ? main : $0 }
    }

    /// The stays of a student at a school, in the order of the file.
    func of(_ student: Int32, at school: Int32) -> [StudentFacts.Stay] {
        kept.values(of: student).filter { $0.school == school }.map(stay)
    }

    private func stay(_ kept: Kept) -> StudentFacts.Stay {
        StudentFacts.Stay(
            entry: kept.entry,
            exit: kept.exit,
            calendar: calendars[Int(kept.calendar)]
        )
    }
}

extension Stays {
    /// The codes of calendars, by the numbers that stays have of them.
    var calendarCodes: TextIndex { calendars }

    /// Calls with each stay: its student, school, first and last day, and its calendar's number.
    func forEachStay(_ body: (Int32, Int32, ClosedRange<Int32>, Int32) -> Void) {
        for kept in kept.all {
            body(kept.student, kept.school, kept.entry...kept.exit, kept.calendar)
        }
    }
}

extension Stays: Sequence {
    /// Each stay, with its student and school as a pair.
    func makeIterator() -> some IteratorProtocol<(UInt64, [StudentFacts.Stay])> {
        kept.all.lazy.map { kept in
            (StudentFacts.pair(kept.student, kept.school), [self.stay(kept)])
        }.makeIterator()
    }
}
