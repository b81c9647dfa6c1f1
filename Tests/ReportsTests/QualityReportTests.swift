import Indicators
import Records
import Scoring
import Testing

@testable import Reports

@Suite struct QualityReportTests {
    private var quality: DataQuality {
        var quality = DataQuality(
            district: "Harbor",
            asOf: SchoolDate(dayNumber: 20_000)
        )
        quality.schools = [
            DataQuality.School(
                id: "0001",
                name: "High",
                lastAttendance: SchoolDate(dayNumber: 19_990),
                schoolDaysBehind: 6,
                lastMark: nil
            ),
            DataQuality.School(
                id: "0002",
                name: "Low",
                lastAttendance: nil,
                schoolDaysBehind: nil,
                lastMark: nil
            ),
        ]
        var gaps = DataQuality.Gaps(milestone: .graduation)
        gaps.reasons = [DataQuality.Reason(words: "no marks posted", students: 4)]
        quality.gaps = [gaps]
        quality.findings = [
            DataQuality.Found(
                code: "bad-date",
                severity: .error,
                files: [
                    FindingTally(file: "a.csv", code: "bad-date", severity: .error, count: 3)
                ],
                examples: [
                    Finding(
                        .error,
                        file: "a.csv",
                        line: 9,
                        column: "date",
                        code: "bad-date",
                        reason: "Not a date.",
                        remedy: "Write one."
                    )
                ],
                importNumber: 2
            )
        ]
        return quality
    }

    @Test func aSchoolMoreThanAWeekBehindOrWithoutAttendanceSaysWhatToDo() {
        let rows = Report.quality(quality, .freshness).rows
        #expect(rows.count == 2)
        for row in rows {
            guard case .text(let advice)? = row.last else {
                Issue.record("no advice")
                continue
            }
            #expect(!advice.isEmpty)
        }
        #expect(rows[1][2] == .unknown)
    }

    @Test func allPartsInOneCSVSayWhoseRowItIs() {
        let parts = QualityPart.allCases.map {
            (name: $0.rawValue, report: Report.quality(quality, $0))
        }
        let lines = Report.text(of: parts, as: .csv).split(whereSeparator: \.isNewline)
        #expect(lines[0].hasPrefix("part,school_year,table,"))
        #expect(
            lines.dropFirst().map { $0.prefix { $0 != "," } } == [
                "freshness", "freshness", "not-available", "findings",
            ]
        )
        #expect(lines.allSatisfy { line in !line.contains("  ") })
    }

    @Test func findingsHaveCountFileLinesAndRemedy() {
        let row = Report.quality(quality, .findings).rows[0]
        #expect(
            row == [
                .text("error"), .text("bad-date"), .integer(3), .text("a.csv"), .text("9 date"),
                .text("Not a date."), .text("Write one."), .integer(2),
            ]
        )
    }

    @Test func withoutARunItSaysThatNothingIsScored() {
        let context = Report.quality(quality, .missing).context
        #expect(context.contains { $0.value.contains("waymark score") })
    }

    @Test func severalPartsAsJSONAreAnArray() {
        let parts = [QualityPart.loaded, .freshness].map {
            (name: $0.rawValue, report: Report.quality(quality, $0))
        }
        let text = Report.text(of: parts, as: .json)
        #expect(text.hasPrefix("[\n{") && text.hasSuffix("}\n]\n"))
    }
}
