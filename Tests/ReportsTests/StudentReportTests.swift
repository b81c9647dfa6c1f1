import Indicators
import Records
import Reports
import Scoring
import Testing

struct StudentReportTests {
    private let day = SchoolDate(dayNumber: 20_518)

    private func page(_ scores: [Score]) -> StudentPage {
        let run = Run(
            districtID: "9999",
            districtName: "Harbor Point",
            schoolYear: SchoolYear(endingIn: 2026),
            asOf: day,
            ruleSet: "waymark-default 1.0",
            ruleSetDigest: "",
            softwareVersion: "0",
            createdAt: ""
        )
        return StudentPage(
            run: run,
            studentID: "007",
            name: "Haddad, Sami",
            school: "High",
            grade: .grade9,
            counselor: nil,
            scores: scores,
            lines: []
        )
    }

    private var flagged: Score {
        let trigger = Trigger(
            indicator: "attendance_rate",
            value: Ratio(87),
            valueText: "87.0 %",
            detail: "absent 5 of 39 days",
            threshold: "< 90 %",
            tier: .moderate,
            period: Period(end: day, name: "year to date"),
            brief: "absent 13 %"
        )
        return Score(
            student: 0,
            milestone: .grade9Courses,
            ruleSet: "waymark-default 1.0",
            tier: .moderate,
            triggers: [trigger],
            gaps: [Gap(indicator: "gpa", reason: .noMarks)],
            indicatorCount: 9
        )
    }

    @Test func theTextNamesValueThresholdFiguresAndPeriodOfEachTrigger() {
        let text = page([flagged]).text(as: .table)
        #expect(text.contains("Passing all grade-9 courses: M Moderate"))
        #expect(
            text.contains(
                "87.0 % (absent 5 of 39 days), threshold < 90 %, year to date, 6 Mar 2026"
            )
        )
        #expect(text.contains("(no marks posted)"))
    }

    @Test func eachReasonIsARowForScriptsWithTheTierThatItLeadsTo() {
        let lines = page([flagged]).text(as: .csv).split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[1].contains(",score,"))
        #expect(lines[2].contains("trigger,attendance_rate,87.0 %,< 90 %,moderate,"))
        #expect(lines[3].contains("unknown,gpa,"))
    }

    @Test func aTierThatIsNotAvailableSaysWhyInEveryFormat() {
        let score = Score(
            student: 0,
            milestone: .graduation,
            ruleSet: "waymark-default 1.0",
            tier: .notAvailable,
            gaps: [Gap(indicator: "gpa", reason: .noMarks)],
            notAvailableReason: "no attendance recorded",
            indicatorCount: 9
        )
        for format in ReportFormat.allCases {
            #expect(page([score]).text(as: format).contains("no attendance recorded"))
        }
    }
}
