import Records
import Testing

@testable import Importing

/// Which results become marks, and of what kind.
struct MarkTests {
    private static let itemHeader =
        "sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,"
        + "categorySourcedId,academicSessionSourcedId,resultValueMin,resultValueMax,schoolSourcedId\n"
    private static let resultHeader =
        "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,"
        + "scoreDate,comment,textScore,classSourcedId,inProgress,incomplete,late,missing\n"

    private func graded(
        _ results: [String],
        categories: [String] = ["k1,,,Quarter 1,", "k2,,,Homework,", "k3,,,Final,"],
        settings: OneRosterSettings = OneRosterSettings()
    ) throws -> Imported {
        let items = [
            "i1,,,Q1,,2025-09-01,2025-10-31,c1,k1,q1,0,100,h",
            "i2,,,HW,,2025-09-01,2025-10-31,c1,k2,q1,0,10,h",
            "i3,,,Final,,2025-09-01,2026-01-20,c2,k3,s1,0,20,h",
        ]
        let files: [String: String?] = [
            "categories.csv": "sourcedId,status,dateLastModified,title,weight\n"
                + categories.joined(separator: "\n"),
            "lineItems.csv": Self.itemHeader + items.joined(separator: "\n"),
            "results.csv": Self.resultHeader + results.joined(separator: "\n"),
        ]
        return try MadeUpBundle.with(files, settings: settings)
    }

    @Test func aQuarterAndAFinalBecomeMarksOnTheScaleOfAHundred() throws {
        let result = try graded([
            "r1,,,i1,u1,fully graded,59.5,2025-11-03,,F,c1,false,false,false,false",
            "r2,,,i3,u1,fully graded,17,2026-01-25,,,c2,false,false,false,false",
        ])
        #expect(result.report?.rejected == 0)
        #expect(result.sink.cells(.marks, "mark_type") == ["grading_period", "final"])
        #expect(result.sink.cells(.marks, "numeric_mark") == ["59.5", "85"])
        #expect(result.sink.cells(.marks, "letter_mark") == ["F", nil])
        #expect(result.sink.cells(.marks, "term_id") == ["q1", "s1"])
        #expect(result.sink.cells(.marks, "posted_on") == ["2025-11-03", "2026-01-25"])
    }

    @Test func aCategoryThatStandsForNoMarkIsCountedByItsTitleAndNeverGuessed() throws {
        let result = try graded([
            "r1,,,i2,u1,fully graded,9,2025-09-09,,,c1,,,,",
            "r2,,,i2,u1,fully graded,8,2025-09-10,,,c1,,,,",
        ])
        #expect(result.sink.count(.marks) == 0)
        #expect(result.log.count(.bundleCategory) == 2)
        let finding = result.log.examples.first { $0.code == "oneroster-unmapped-category" }
        #expect(finding?.reason.contains("category Homework, 2 times") == true)
    }

    @Test func settingsNameADistrictsOwnCategories() throws {
        let settings = try OneRosterSettings(
            yaml: "marks:\n  homework: progress\n  Final: exam\n",
            file: "s.yaml"
        )
        let result = try graded(
            [
                "r1,,,i2,u1,fully graded,9,2025-09-09,,,c1,,,,",
                "r2,,,i3,u1,fully graded,20,2026-01-20,,,c2,,,,",
            ],
            settings: settings
        )
        #expect(result.sink.cells(.marks, "mark_type") == ["progress", "exam"])
        #expect(result.sink.cells(.marks, "numeric_mark") == ["90", "100"])
    }

    @Test func ofSeveralResultsForOneMarkTheLatestCounts() throws {
        let result = try graded([
            "r1,,,i1,u1,fully graded,70,2025-11-03,,,c1,,,,",
            "r2,,,i1,u1,fully graded,80,2025-11-05,,,c1,,,,",
            "r3,,,i1,u1,fully graded,60,2025-11-01,,,c1,,,,",
        ])
        #expect(result.sink.cells(.marks, "numeric_mark") == ["80"])
        #expect(result.log.count(.bundleNoMark) == 2)
    }

    @Test(arguments: [
        "exempt,70", "not submitted,0", "partially graded,70", "fully graded,",
    ])
    func aResultWithoutAWholeScoreIsNoMark(status: String) throws {
        let result = try graded(["r1,,,i1,u1,\(status),2025-11-03,,,c1,,,,"])
        #expect(result.sink.count(.marks) == 0)
        #expect(result.log.count(.bundleNoMark) == 1)
    }

    @Test(arguments: [
        ("Final", MarkType.final), ("FINAL GRADE", .final), ("Quarter 3", .gradingPeriod),
        ("Q4", .gradingPeriod), ("Q4 Grade", .gradingPeriod), ("Semester-1", .semester),
        ("Final Exam", .exam), ("Mid-term", .midterm), ("Progress Report", .progress),
        ("Conduct", .conduct),
    ])
    func titlesThatSayAMarksNameAreKnown(title: String, type: MarkType) {
        #expect(MarkCategories.markType(title) == type)
    }

    @Test(arguments: ["Homework", "Final Project", "Quarterly Essay", "Tests", "", "Q5"])
    func otherTitlesStandForNoMark(title: String) {
        #expect(MarkCategories.markType(title) == nil)
    }

    @Test func scalesAreCutExactlyAtTheirEnds() {
        let scale = ResultScale(FixedDecimal(10), FixedDecimal(40))
        #expect(scale.mark(FixedDecimal(10)) == FixedDecimal(0))
        #expect(scale.mark(FixedDecimal(40)) == FixedDecimal(100))
        #expect(scale.mark(FixedDecimal(20))?.description == "33.333333")
        #expect(
            ResultScale(FixedDecimal(5), FixedDecimal(5)).mark(FixedDecimal(7)) == FixedDecimal(7)
        )
        #expect(scale.mark(FixedDecimal(millionths: .max)) == nil)
    }
}
