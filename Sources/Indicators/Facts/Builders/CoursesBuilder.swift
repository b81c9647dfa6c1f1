internal import Records

/// Numbers courses and keeps their subjects and credits; of several years, the latest one's.
struct CoursesBuilder: Sendable {
    /// A course's subject: its place in the vocabulary, −1 where it is not known, −2 where it is unmapped.
    private(set) var subjects: [Int8] = []
    /// A course's credits in millionths; −1 where they are not recorded.
    private(set) var credits: [Int32] = []
    private var isDescribed: [Bool] = []
    private var index = TextIndex()

    var count: Int { index.count }

    /// - Returns: the numbers of the rows.
    mutating func fold(_ batch: RecordBatch) -> [Int32] {
        let numbers = self.numbers(batch.text(Courses.courseID))
        let (subject, credit) = (batch.numbers(Courses.subject), batch.numbers(Courses.credits))
        for row in numbers.indices where numbers[row] >= 0 {
            let course = Int(numbers[row])
            if isDescribed[course] { continue }
            isDescribed[course] = true
            credits[course] = credit[row]?.clamped ?? -1
            if let ordinal = subject[row] {
                subjects[course] = Subject(ordinal: ordinal) == nil ? -2 : Int8(clamping: ordinal)
            }
        }
        return numbers
    }

    /// The numbers of courses, also of those that the catalogue lacks.
    mutating func numbers(_ column: TextColumn) -> [Int32] {
        let numbers = index.insert(column)
        while subjects.count < index.count {
            subjects.append(-1)
            credits.append(-1)
            isDescribed.append(false)
        }
        return numbers
    }

    /// A course's subject, or nil where it is not known or unmapped.
    func subject(of course: Int32) -> Subject? {
        guard course >= 0, course < subjects.count else { return nil }
        return Subject(ordinal: Int64(subjects[Int(course)]))
    }
}
