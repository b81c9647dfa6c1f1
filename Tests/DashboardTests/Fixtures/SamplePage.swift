import Indicators
import Records
import Scoring

/// The page of a made-up student, close to the sketch of the design.
enum SamplePage {
    /// Sami Haddad, with records of every kind.
    static func haddad() -> StudentPage {
        StudentPage(
            run: SampleRoster.run(),
            studentID: "1001",
            name: "Haddad, Sami",
            school: "Harbor Point High",
            grade: .grade9,
            counselor: "R. Cole",
            scores: [score],
            lines: lines,
            history: history,
            days: days(),
            records: SampleRecords.all(),
            courseTitles: [
                "S1": "English 9", "S2": "Algebra I", "S3": "Biology", "S4": "World History",
                "S5": "Chorus",
            ]
        )
    }

    /// A student of whom nothing is known.
    static func unknown() -> StudentPage {
        StudentPage(
            run: SampleRoster.run(),
            studentID: "1201",
            name: "Park, Min-seo",
            school: "",
            grade: nil,
            counselor: nil,
            scores: [
                Score(
                    student: 0,
                    milestone: .grade9Courses,
                    ruleSet: "waymark-default 1.0",
                    tier: .notAvailable,
                    gaps: [
                        Gap(indicator: "attendance_rate", reason: .noAttendance),
                        Gap(indicator: "gpa", reason: .noMarks),
                    ],
                    notAvailableReason: "no attendance recorded",
                    indicatorCount: 2
                )
            ],
            lines: [
                line(Definitions.attendance, .unknown(.noAttendance)),
                line(Definitions.suspensions, .unknown(.noDiscipline)),
            ]
        )
    }

    private static let end = SampleRoster.day("2025-11-14")
    private static let start = SampleRoster.day("2025-09-02")

    private static let score = Score(
        student: 0,
        milestone: .grade9Courses,
        ruleSet: "waymark-default 1.0",
        tier: .high,
        triggers: [
            Trigger(
                indicator: "course_failures_term",
                value: Ratio(4),
                valueText: "4",
                detail: "English 9, Algebra I, Biology, World History",
                threshold: "≥ 3",
                tier: .high,
                period: Period(start: start, end: SampleRoster.day("2025-11-05"), name: "Q1"),
                brief: "4 Fs"
            ),
            Trigger(
                indicator: "attendance_rate",
                value: Ratio(3400, over: 39),
                valueText: "87.2 %",
                detail: "absent 5 of 39 days",
                threshold: "< 90 %",
                tier: .moderate,
                period: Period(start: start, end: end),
                brief: "absent 13 %"
            ),
        ],
        gaps: [Gap(indicator: "mcas_ela_level", reason: .noTest)],
        indicatorCount: 9
    )

    private static let lines = [
        line(Definitions.attendance, .value(Ratio(3400, over: 39)), "absent 5 of 39 days"),
        line(Definitions.unexcused, .value(Ratio(4)), "of 5 absences"),
        line(
            Definitions.failures,
            .value(Ratio(4)),
            "English 9, Algebra I, Biology, World History"
        ),
        line(Definitions.gpa, .value(Ratio(9, over: 10))),
        line(Definitions.ela, .unknown(.noTest)),
        line(Definitions.math, .value(Ratio(2)), "476 on 440–560, May 2025"),
        line(Definitions.suspensions, .value(Ratio(1))),
        line(Definitions.retained, .value(Ratio(false))),
    ]

    private static func line(
        _ definition: IndicatorDefinition,
        _ reading: Reading,
        _ detail: String? = nil
    ) -> StudentPage.Line {
        StudentPage.Line(
            definition: definition,
            reading: reading,
            detail: detail,
            period: Period(start: start, end: end)
        )
    }

    private static let history = [
        ("2025-09-30", Tier.low), ("2025-10-15", .low), ("2025-10-31", .moderate),
        ("2025-11-14", .high),
    ].map { date, tier in
        StudentPage.PastTier(
            asOf: SampleRoster.day(date),
            ruleSet: "waymark-default 1.0",
            milestone: .grade9Courses,
            tier: tier
        )
    }

    /// School days from 2 September to 14 November but the holidays, with a few absences.
    private static func days() -> [StudentPage.Day] {
        let holidays = ["2025-10-13", "2025-11-11"].map(SampleRoster.day)
        let absences: [String: AttendanceCategory?] = [
            "2025-09-11": .tardy, "2025-09-17": .excusedAbsence,
            "2025-10-07": .unexcusedAbsence, "2025-10-17": .unexcusedAbsence,
            "2025-10-23": .outOfSchoolSuspension, "2025-10-31": .unexcusedAbsence,
            "2025-11-14": .unexcusedAbsence, "2025-10-28": AttendanceCategory?.none,
        ]
        return (0...start.distance(to: end)).compactMap { offset in
            let date = start.advanced(by: offset)
            guard date.weekday <= 5, !holidays.contains(date) else { return nil }
            return StudentPage.Day(
                date: date,
                category: absences[date.description, default: .present]
            )
        }
    }
}
