import Records
import Scoring

/// A made-up student as a row of a roster.
struct Person {
    var id: String
    var name: String
    var school: Int
    var grade: GradeLevel?
    var tier: Tier
    var why: String?
    var attendance: Int?
    var failures: Int?
    var gpa: Int?
    var ela: Int?
    var math: Int?
    var suspensions: Int?
    var before: Tier?
    var triggers: [String]
    var counselor: Int

    init(
        _ id: String,
        _ name: String,
        school: Int,
        grade: GradeLevel?,
        tier: Tier,
        why: String?,
        attendance: Int? = nil,
        failures: Int? = nil,
        gpa: Int? = nil,
        ela: Int? = nil,
        math: Int? = nil,
        suspensions: Int? = nil,
        before: Tier? = nil,
        triggers: [String] = [],
        counselor: Int = -1
    ) {
        self.id = id
        self.name = name
        self.school = school
        self.grade = grade
        self.tier = tier
        self.why = why
        self.attendance = attendance
        self.failures = failures
        self.gpa = gpa
        self.ela = ela
        self.math = math
        self.suspensions = suspensions
        self.before = before
        self.triggers = triggers
        self.counselor = counselor
    }
}

extension SampleRoster {
    /// Named students, with names of many scripts.
    static let cast = [
        Person(
            "1001",
            "Haddad, Sami",
            school: 0,
            grade: .grade9,
            tier: .high,
            why: "4 Fs · absent 13 %",
            attendance: 87_179,
            failures: 4,
            gpa: 900,
            ela: 3,
            math: 2,
            suspensions: 0,
            before: .low,
            triggers: ["course_failures_term", "attendance_rate"],
            counselor: 0
        ),
        Person(
            "1002",
            "Okafor, Adaeze",
            school: 0,
            grade: .grade10,
            tier: .high,
            why: "absent 41 % · F in Algebra II",
            attendance: 59_091,
            failures: 1,
            gpa: 2_100,
            ela: 4,
            math: 3,
            suspensions: 0,
            before: .moderate,
            triggers: ["attendance_rate"],
            counselor: 0
        ),
        Person(
            "1003",
            "Reyes-Ortiz, Luz",
            school: 0,
            grade: .grade11,
            tier: .high,
            why: "suspended 3 days · absent 14 %",
            attendance: 86_000,
            failures: 2,
            gpa: 1_700,
            suspensions: 3,
            before: .moderate,
            triggers: ["suspensions", "attendance_rate"],
            counselor: 1
        ),
        Person(
            "1004",
            "O’Neill, Róisín",
            school: 0,
            grade: .grade12,
            tier: .high,
            why: "1.5 credits short",
            attendance: 93_200,
            failures: 1,
            gpa: 1_900,
            ela: 2,
            math: 2,
            before: .high,
            triggers: ["credits_behind"],
            counselor: 1
        ),
        Person(
            "1005",
            "李, 伟",
            school: 0,
            grade: .grade9,
            tier: .high,
            why: "3 Fs",
            attendance: 96_400,
            failures: 3,
            gpa: 1_400,
            math: 4,
            before: .high,
            triggers: ["course_failures_term"],
            counselor: 0
        ),
        Person(
            "1006",
            "Silva, João",
            school: 0,
            grade: .grade10,
            tier: .moderate,
            why: "absent 11 %",
            attendance: 89_000,
            failures: 0,
            gpa: 2_800,
            before: .high,
            triggers: ["attendance_rate"],
            counselor: 1
        ),
        Person(
            "1007",
            "Nguyễn, Minh Anh",
            school: 0,
            grade: .grade9,
            tier: .moderate,
            why: "2 Fs",
            attendance: 97_400,
            failures: 2,
            gpa: 2_000,
            ela: 1,
            before: .low,
            triggers: ["course_failures_term"],
            counselor: 0
        ),
        Person(
            "1008",
            "حداد, سامي",
            school: 0,
            grade: .grade9,
            tier: .low,
            why: nil,
            attendance: 99_100,
            failures: 0,
            gpa: 3_600,
            ela: 4,
            math: 4,
            before: .low,
            counselor: 0
        ),
        Person(
            "1009",
            "Łukaszewski, Piotr Aleksander Maksymilian",
            school: 2,
            grade: .grade12,
            tier: .moderate,
            why: "0.5 credits behind",
            attendance: 94_000,
            failures: 0,
            gpa: 2_300,
            before: .low,
            triggers: ["credits_behind"]
        ),
        Person(
            "1010",
            "👩‍👩‍👧 Kim\u{0007}, Ha\u{0301}na",
            school: 0,
            grade: nil,
            tier: .notAvailable,
            why: "no milestone for this grade"
        ),
        newcomer,
    ]
}
