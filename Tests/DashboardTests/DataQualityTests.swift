import Indicators
import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// The screen that says what is loaded, what is missing, and what that makes N/A.
@Suite struct DataQualityTests {
    private func walk(_ columns: Int = 80, _ rows: Int = 24) -> Walk {
        var walk = Walk(
            Model(roster: SampleRoster.harborPoint(others: 5), columns: columns, rows: rows)
        )
        walk.press(.character("D"))
        return walk
    }

    @Test(arguments: [(120, 100), (40, 12)])
    func eachGapSaysHowManyItMakesNAAndWhatToDo(_ columns: Int, _ rows: Int) throws {
        var walk = walk(columns, rows)
        walk.send(.quality(SampleQuality.report(), ticket: walk.ticket))
        try Golden.expect(view(walk.model), is: "data-quality-\(columns)x\(rows)")
    }

    @Test func anAnswerThatNobodyWaitsForIsIgnored() {
        var walk = walk()
        let ticket = walk.ticket
        #expect(walk.text.contains("Counting what is loaded"))
        walk.send(.quality(SampleQuality.report(), ticket: ticket - 1))
        #expect(walk.text.contains("Counting what is loaded"))
        walk.send(.failed("The store is locked.", ticket: ticket))
        #expect(walk.text.contains("The store is locked."))
    }

    @Test func itCanBeAskedForBeforeAnythingIsScored() {
        var walk = Walk(Model(roster: nil))
        walk.press(.character("D"))
        var quality = SampleQuality.report()
        (quality.run, quality.gaps) = (nil, [])
        walk.send(.quality(quality, ticket: walk.ticket))
        #expect(walk.text.contains("Nothing has been scored yet"))
        walk.press(.escape)
        #expect(!walk.text.contains("Nothing has been scored yet: waymark score tells"))
    }
}

/// A district whose data has one gap of each kind.
enum SampleQuality {
    static func report() -> DataQuality {
        var quality = DataQuality(
            district: "Harbor Point (made up)",
            asOf: SampleRoster.day("2025-11-14"),
            run: SampleRoster.harborPoint(others: 5).run
        )
        quality.schools = [
            DataQuality.School(
                id: "99990510",
                name: "Quarry Voc-Tech",
                lastAttendance: SampleRoster.day("2025-10-31"),
                schoolDaysBehind: 9,
                lastMark: nil
            ),
            DataQuality.School(
                id: "99990505",
                name: "Harbor Point High",
                lastAttendance: SampleRoster.day("2025-11-14"),
                schoolDaysBehind: 0,
                lastMark: SampleRoster.day("2025-11-07")
            ),
        ]
        var gaps = DataQuality.Gaps(milestone: .grade9Courses)
        (gaps.students, gaps.notAvailable) = (1204, 31)
        gaps.reasons = [DataQuality.Reason(words: "no attendance recorded", students: 31)]
        gaps.missing = [
            DataQuality.Missing(
                indicator: "attendance_rate",
                reason: .noAttendance,
                students: 44,
                notAvailable: 31
            )
        ]
        quality.gaps = [gaps]
        quality.unmapped = [
            DataQuality.UnmappedCode(
                table: .attendance,
                column: "category",
                code: "T-E",
                rows: 1_210
            )
        ]
        quality.findings = [found]
        quality.years = [year]
        return quality
    }

    private static var found: DataQuality.Found {
        DataQuality.Found(
            code: "orphan-term",
            severity: .error,
            files: [
                FindingTally(file: "marks.csv", code: "orphan-term", severity: .error, count: 212)
            ],
            examples: (2...5).map { line in
                Finding(
                    .error,
                    file: "marks.csv",
                    line: line,
                    column: "term_id",
                    code: "orphan-term",
                    reason: "The term is not in terms.csv.",
                    remedy: "Add the term, or mend the id."
                )
            },
            importNumber: 3
        )
    }

    private static var year: DataQuality.Year {
        DataQuality.Year(
            snapshot: Snapshot(
                districtID: "9999",
                schoolYear: SchoolYear(endingIn: 2026),
                asOf: SampleRoster.day("2025-11-14"),
                sourceSystem: "Aspen"
            ),
            tables: [
                DataQuality.Table(
                    table: .students,
                    rows: 4_812,
                    mode: .full,
                    importNumber: 3,
                    importedAt: "2025-11-15T05:00:00Z",
                    files: ["students.csv", "marks.csv"]
                ),
                DataQuality.Table(table: .marks, rows: 0, mode: .upsert),
            ]
        )
    }
}
