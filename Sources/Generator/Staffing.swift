/// How many sections and people a school has, and what their ids look like.
enum Staffing {
    /// Sections of each course at a school, for classes of about 24.
    static func sections(in school: School, _ plan: DistrictPlan) -> Int {
        let perGrade = plan.students / 13 / plan.setCount
        let share = [3, 1, 1, 1][school.level.rawValue]
        return max(1, perGrade / share / 24)
    }

    /// The id of a section.
    static func sectionID(_ school: School, _ year: Int, _ course: Course, _ index: Int) -> String {
        "\(school.short)-\(year % 100)-\(course.id)-\(index)"
    }

    /// The id of a school's term: `YR`, `Q1` to `Q4`.
    static func termID(_ school: School, _ year: Int, _ name: String) -> String {
        "\(school.short)-\(year % 100)-\(name)"
    }

    /// Counselors at a school, one for about 170 students of a set of 1,500.
    static func counselors(at school: School) -> Int {
        [1, 2, 2, 1][school.level.rawValue]
    }

    /// The id of a counselor.
    static func counselorID(_ school: School, _ index: Int) -> String {
        "C\(school.short)\(index + 1)"
    }

    /// The counselor who looks after a student.
    static func counselor(of number: Int, at school: School) -> String {
        counselorID(school, number / 7 % counselors(at: school))
    }

    /// The teachers of a school by subject; an elementary teacher teaches all four.
    static let subjects = [
        "ela", "math", "science", "history_social", "world_language", "arts", "pe_health",
        "computer_science", "cte", "other",
    ]

    /// The id of the teacher of a section.
    static func teacherID(_ school: School, _ subject: String, _ index: Int) -> String {
        let place = subjects.firstIndex(of: subject) ?? 0
        return "T\(school.short)\(place)\(index % 2)"
    }
}
