import Indicators
import Records
import Testing

struct SuspensionsTests {
    private func district(_ rows: [[String: String]]) -> MadeUpDistrict {
        var district = MadeUpDistrict.school(180)
        district.addStudent()
        district.year.emptyTables.insert(.disciplineActions)
        for (number, row) in rows.enumerated() {
            district.add(
                .disciplineActions,
                ["action_id": "D\(number)", "student_id": "A"].merging(row) { $1 }
            )
        }
        return district
    }

    @Test func suspensionsInAndOutOfSchoolCountAndOtherActionsDoNot() {
        let facts = district([
            ["action": "in_school_suspension", "start_date": "2025-10-01", "days_missed": "1.5"],
            [
                "action": "out_of_school_suspension", "start_date": "2025-10-02",
                "days_assigned": "3",
            ],
            ["action": "out_of_school_suspension", "start_date": "2025-10-03"],
            ["action": "detention", "start_date": "2025-10-03", "days_missed": "9"],
            ["action": "expulsion", "start_date": "2025-10-03"],
        ]).facts(asOf: "2025-10-03")
        #expect(reading("suspensions", facts) == .number(3))
        #expect(reading("suspension_days", facts) == .number(11, over: 2))
        #expect(detail("suspensions", facts) == "5.5 days")
    }

    @Test func aSuspensionCountsFromItsFirstDay() {
        let district = district([["action": "in_school_suspension", "start_date": "2025-10-02"]])
        #expect(reading("suspensions", district.facts(asOf: "2025-10-01")) == .number(0))
        #expect(reading("suspensions", district.facts(asOf: "2025-10-02")) == .number(1))
        #expect(detail("suspensions", district.facts(asOf: "2025-10-02")) == "1 day")
    }

    @Test func aTableWithoutRowsIsZeroAndNoTableIsUnknown() {
        var district = district([])
        #expect(reading("suspensions", district.facts(asOf: "2025-10-01")) == .number(0))
        #expect(reading("suspension_days", district.facts(asOf: "2025-10-01")) == .number(0))
        district.year.emptyTables = []
        let none = district.facts(asOf: "2025-10-01")
        #expect(reading("suspensions", none) == .unknown(.noDiscipline))
        #expect(reading("suspension_days", none) == .unknown(.noDiscipline))
        #expect(detail("suspensions", none) == nil)
    }
}
