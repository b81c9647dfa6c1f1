import Records

/// A stay at a school within one school year, as an enrollment tells it.
struct Stay {
    var org: String
    var entry: SchoolDate
    var entryType: String
    var exit: SchoolDate?
    var exitType = ""
}

/// A course taken in a year with its section and what was posted.
struct CourseYear {
    var course: Course
    var section: String
    var start: SchoolDate
    /// Whole marks by quarter; nil where none was given.
    var quarters: [Int?]
    var final: Int?
}

/// A line of the transcript.
struct TranscriptLine {
    var year: Int
    var grade: Int
    var course: Course
    var final: Int
    var isExternal = false
    var passed: Bool { final >= 60 }
}

/// A test that was taken.
struct TestLine {
    var assessment: String
    var date: SchoolDate
    var year: Int
    /// Score in tenths: MCAS has none, ACCESS one.
    var tenths: Int
    var level: String
    var order: Int
    var growth: Int?
    var meets: Bool
}

/// Something a student did, and what followed.
struct ConductLine {
    var day: Int
    var behavior: String
    var action: String
    /// Days of school missed.
    var days: Int
}

/// All records of one student in one school year, ready to be written.
struct StudentYear {
    var identity: Identity
    var year: Int
    /// The grade as the format writes it.
    var grade: String
    var repeats = false
    var stays: [Stay] = []
    var days: [DayEvent] = []
    /// False where the school records no attendance at all.
    var isAttendanceRecorded = true
    /// Days whose category is a code that nobody mapped.
    var unmappedDays: [Int] = []
    var courses: [CourseYear] = []
    var transcript: [TranscriptLine] = []
    var tests: [TestLine] = []
    var conduct: [ConductLine] = []
    var counselor: String?
    /// Rows of the small tables, each with its cells in the order of the file's header.
    var extras: [(table: TableName, cells: [String])] = []

    /// The grade's number, or nil where it has none.
    var gradeNumber: Int? { GradeLevel(rawValue: grade)?.number }
}

/// Grades as the format writes them.
func code(ofGrade grade: Int) -> String {
    grade == 0 ? "KF" : grade < 10 ? "0\(grade)" : String(grade)
}
