import Records

@testable import Scoring

/// A published threshold as it stands in the source: a value and the tier it must give.
struct Line: Sendable {
    var ruleSet: String
    var grade: GradeLevel
    var indicator: String
    var value: Ratio
    var tier: Tier
    var level: Int?

    init(
        _ ruleSet: String,
        _ grade: GradeLevel,
        _ indicator: String,
        _ thousandths: Int,
        _ tier: Tier,
        level: Int? = nil
    ) {
        self.ruleSet = ruleSet
        self.grade = grade
        self.indicator = indicator
        self.value = Ratio(Int64(thousandths), over: 1000)
        self.tier = tier
        self.level = level
    }
}

private func lines(
    _ ruleSet: String,
    _ grades: [GradeLevel],
    _ indicator: String,
    _ steps: [(Int, Tier)]
) -> [Line] {
    grades.flatMap { grade in
        steps.map { Line(ruleSet, grade, indicator, $0.0, $0.1) }
    }
}

private let all: [GradeLevel] = [.grade1, .grade5, .grade9, .grade12]

let defaultLines: [Line] =
    lines(
        "waymark-default",
        all,
        "attendance_rate",
        [
            (0, .high), (79_999, .high), (80_000, .moderate), (80_001, .moderate),
            (89_999, .moderate), (90_000, .low), (90_001, .low), (100_000, .low),
        ]
    )
    + lines(
        "waymark-default",
        all,
        "attendance_rate_45d",
        [(79_999, .high), (80_000, .moderate), (89_999, .moderate), (90_000, .low)]
    )
    + lines(
        "waymark-default",
        all,
        "suspensions",
        [(0, .low), (1000, .moderate), (2000, .moderate), (3000, .high), (99_000, .high)]
    )
    + lines(
        "waymark-default",
        all,
        "schools_attended",
        [(0, .low), (1000, .low), (2000, .moderate), (3000, .high), (4000, .high)]
    )
    + lines("waymark-default", all, "retained", [(0, .low), (1000, .moderate)])
    + lines("waymark-default", [.grade7, .grade12], "over_age", [(0, .low), (1000, .moderate)])
    + lines(
        "waymark-default",
        all,
        "consecutive_absences_current",
        [(4000, .low), (5000, .moderate), (9000, .moderate), (10_000, .high)]
    )
    + lines(
        "waymark-default",
        [.grade4, .grade9, .grade12],
        "incidents_45d",
        [(1000, .low), (2000, .moderate), (4000, .moderate), (5000, .high)]
    )

let defaultCourseLines: [Line] =
    lines("waymark-default", [.grade1], "access_level", [(1999, .moderate), (2000, .low)])
    + lines(
        "waymark-default",
        [.grade4, .grade6],
        "mcas_ela_level",
        [(1000, .high), (2000, .moderate), (3000, .low), (4000, .low)]
    )
    + lines(
        "waymark-default",
        [.grade4],
        "mcas_math_level",
        [(1000, .high), (2000, .moderate), (3000, .low)]
    )
    + lines(
        "waymark-default",
        [.grade7],
        "mcas_math_level",
        [(1000, .moderate), (2000, .low)]
    )
    + lines("waymark-default", [.grade9], "mcas_ela_level", [(1000, .moderate), (2000, .low)])
    + lines(
        "waymark-default",
        [.grade5],
        "course_failures_year_ela",
        [(0, .low), (1000, .high)]
    )
    + lines(
        "waymark-default",
        [.grade5],
        "course_failures_year_math",
        [(0, .low), (1000, .high)]
    )
    + lines(
        "waymark-default",
        [.grade7, .grade12],
        "course_failures_term",
        [(0, .low), (1000, .moderate), (2000, .moderate), (3000, .high), (4000, .high)]
    )
    + lines(
        "waymark-default",
        [.grade7, .grade12],
        "gpa",
        [(999, .high), (1000, .moderate), (2000, .moderate), (2001, .low), (4000, .low)]
    )
    + lines("waymark-default", [.grade8], "past_course_failures", [(0, .low), (1000, .moderate)])
    + lines(
        "waymark-default",
        [.grade10],
        "past_course_failures",
        [(1000, .low), (2000, .moderate), (3000, .moderate), (4000, .high)]
    )
    + lines(
        "waymark-default",
        [.grade11],
        "credits_behind",
        [(0, .low), (1, .moderate), (4999, .moderate), (5000, .high), (5001, .high)]
    )
    + lines("waymark-default", [.grade10], "grade9_on_track", [(0, .moderate), (1000, .low)])

let otherLines: [Line] =
    lines(
        "balfanz-abc-6",
        [.grade6],
        "attendance_rate",
        [(79_999, .high), (80_000, .high), (80_001, .low)]
    )
    + lines("balfanz-abc-6", [.grade6], "course_failures_year_math", [(0, .low), (1000, .high)])
    + lines("balfanz-abc-6", [.grade6], "course_failures_year_ela", [(0, .low), (1000, .high)])
    + lines("balfanz-abc-6", [.grade6], "suspensions", [(0, .low), (1000, .high)])
    + lines(
        "air-nhsc-high-school",
        [.grade9, .grade10],
        "attendance_rate",
        [(89_999, .moderate), (90_000, .moderate), (90_001, .low)]
    )
    + lines(
        "air-nhsc-high-school",
        [.grade9, .grade12],
        "course_failures_term",
        [(0, .low), (1000, .moderate)]
    )
    + lines(
        "air-nhsc-high-school",
        [.grade9, .grade12],
        "gpa",
        [(1999, .moderate), (2000, .moderate), (2001, .low)]
    )
    + lines(
        "air-nhsc-high-school",
        [.grade9, .grade12],
        "suspensions",
        [(0, .low), (1000, .moderate)]
    )
    + lines(
        "chicago-on-track",
        [.grade9],
        "core_failures_year",
        [(0, .low), (1000, .low), (2000, .high), (3000, .high)]
    )
    + lines(
        "chicago-on-track",
        [.grade10, .grade12],
        "grade9_on_track",
        [(0, .high), (1000, .low)]
    )
    + lines(
        "dews-days-missed",
        [.grade6, .grade8, .grade12],
        "days_missed_180",
        [
            (11_999, .low), (12_000, .low), (12_001, .moderate), (20_000, .moderate),
            (20_001, .high),
        ]
    )
    + lines(
        "dews-days-missed",
        [.grade6, .grade9, .grade10],
        "schools_attended",
        [(1000, .low), (2000, .moderate), (3000, .high)]
    )

let massachusettsLines: [Line] = [GradeLevel.grade9, .grade10, .grade12].flatMap { grade in
    [
        ("marks_below_65_term", 0, Tier.low, 0), ("marks_below_65_term", 1000, .low, 0),
        ("marks_below_65_term", 2000, .moderate, 2), ("marks_below_65_term", 3000, .high, 3),
        ("marks_below_65_term", 4000, .high, 4), ("marks_below_65_term", 7000, .high, 4),
        ("attendance_rate_45d", 79_999, .high, 4), ("attendance_rate_45d", 80_000, .high, 3),
        ("attendance_rate_45d", 84_999, .high, 3), ("attendance_rate_45d", 85_000, .moderate, 2),
        ("attendance_rate_45d", 89_999, .moderate, 2), ("attendance_rate_45d", 90_000, .low, 1),
        ("attendance_rate_45d", 94_999, .low, 1), ("attendance_rate_45d", 95_000, .low, 0),
        ("attendance_rate_45d", 100_000, .low, 0), ("incidents_45d", 4000, .low, 0),
        ("incidents_45d", 5000, .high, 3), ("incidents_45d", 6000, .high, 3),
        ("incidents_45d", 7000, .high, 4), ("marks_65_to_69_term", 9000, .low, 0),
    ].map { Line("ma-high-school", grade, $0.0, $0.1, $0.2, level: $0.3) }
}

/// Values of a healthy student, for everything that the tests do not vary.
let healthy: [String: Ratio] = [
    "attendance_rate": Ratio(100), "attendance_rate_45d": Ratio(100), "suspensions": Ratio(0),
    "incidents_45d": Ratio(0), "schools_attended": Ratio(1), "course_failures_term": Ratio(0),
    "course_failures_year_ela": Ratio(0), "course_failures_year_math": Ratio(0),
    "core_failures_year": Ratio(0), "past_course_failures": Ratio(0),
    "marks_below_65_term": Ratio(0), "marks_65_to_69_term": Ratio(0),
    "consecutive_absences_current": Ratio(0), "days_missed_180": Ratio(0), "retained": Ratio(0),
    "over_age": Ratio(0), "grade9_on_track": Ratio(1), "gpa": Ratio(4), "credits_behind": Ratio(0),
    "mcas_ela_level": Ratio(4), "mcas_math_level": Ratio(4), "access_level": Ratio(6),
]
