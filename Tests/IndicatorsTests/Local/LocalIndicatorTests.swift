import Indicators
import Records
import Testing

struct LocalIndicatorTests {
    private func district() -> MadeUpDistrict {
        var district = MadeUpDistrict.school(20)
        district.addStudent()
        district.addStudent("B")
        for (day, value) in [("2025-10-01", "2.5"), ("2025-09-01", "-1"), ("2025-11-01", "7")] {
            district.add(
                .localIndicators,
                ["student_id": "A", "indicator": "club", "as_of": day, "value": value]
            )
        }
        return district
    }

    @Test func theLatestValueByTheDayHolds() {
        let facts = district().facts(asOf: "2025-10-15")
        #expect(reading("local.club", facts) == .number(5, over: 2))
        #expect(detail("local.club", facts) == "from 1 Oct 2025")
        #expect(period("local.club", facts)?.start == SchoolDate("2025-10-01"))
        #expect(reading("local.club", district().facts(asOf: "2025-10-01")) == .number(5, over: 2))
        #expect(reading("local.club", district().facts(asOf: "2025-09-30")) == .number(-1))
    }

    @Test func noValueIsUnknown() {
        let facts = district().facts(asOf: "2025-10-15")
        #expect(reading("local.club", facts, student: "B") == .unknown(.noLocalValue))
        #expect(reading("local.other", facts) == .unknown(.noLocalValue))
        #expect(
            reading("local.club", district().facts(asOf: "2025-08-01"))
                == .unknown(.noLocalValue)
        )
    }
}
