import Records

/// A section as SCS names it: local codes are a school's own.
struct SCSMeeting: Hashable {
    let school: String
    let course: String
    let section: String
    let term: String
}

/// What all rows of a section share: the ids that they point to and the days of its term.
struct SCSSection {
    let courseID: String
    let termID: String
    let sectionID: String
    /// The first and the last day of the term, as native rows write them.
    let (start, end): (String, String)
    /// The section's number in the order in which sections were met; no two have one.
    let number: Int32
    /// The number of its course.
    let courseNumber: Int32

    fileprivate init(
        _ meeting: SCSMeeting,
        days: (start: String, end: String),
        number: Int,
        courses: inout TextIndex
    ) {
        courseID = Self.join(meeting.school, meeting.course)
        termID = Self.join(meeting.school, meeting.term)
        sectionID = Self.join(meeting.school, meeting.course, meeting.section, meeting.term)
        (start, end) = days
        self.number = Int32(truncatingIfNeeded: number)
        courseNumber = Int32(truncatingIfNeeded: courses.insert(courseID))
    }

    private static func join(_ parts: String...) -> String {
        parts.map(StateID.make).joined(separator: "-")
    }
}

/// The sections of a file: some thousands for its hundreds of thousands of rows, so that ids are put together once each.
struct SCSSections {
    private var known: [SCSMeeting: SCSSection] = [:]
    private var courses = TextIndex()

    /// Finds the section of a row.
    ///
    /// - Parameters:
    ///   - meeting: what the row says.
    ///   - days: the first and the last day of its term; asked for at the first time only.
    /// - Returns: the section, and whether it is new.
    mutating func section(
        _ meeting: SCSMeeting,
        days: () -> (start: String, end: String)
    ) -> (section: SCSSection, isNew: Bool) {
        if let section = known[meeting] { return (section, false) }
        let section = SCSSection(meeting, days: days(), number: known.count, courses: &courses)
        known[meeting] = section
        return (section, true)
    }
}

/// Numbers a student's attempts at a course: each section of it is one.
///
/// A large district has a million seats, so keys are numbers and not texts.
struct CourseAttempts {
    /// Students by number.
    private var students = TextIndex()
    private var counts: [Key: Int32] = [:]
    private var numbers: [Key: Int32] = [:]

    private struct Key: Hashable {
        let student: Int32
        let place: Int32
    }

    /// The number of the attempt that a row is of; the same section again is the same attempt.
    mutating func number(_ student: String, _ section: SCSSection) -> Int {
        let student = Int32(truncatingIfNeeded: students.insert(student))
        let seat = Key(student: student, place: section.number)
        if let number = numbers[seat] { return Int(number) }
        let course = Key(student: student, place: section.courseNumber)
        let number = counts[course, default: 0] + 1
        counts[course] = number
        numbers[seat] = number
        return Int(number)
    }
}
