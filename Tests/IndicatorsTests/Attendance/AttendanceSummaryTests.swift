import Indicators
import Records
import Testing

struct AttendanceSummaryTests {
    private func district(_ rows: [[String: String]]) -> MadeUpDistrict {
        var district = MadeUpDistrict()
        district.addStudent()
        for row in rows {
            district.add(
                .attendanceSummary,
                ["student_id": "A", "org_id": "S1"].merging(row) { $1 }
            )
        }
        return district
    }

    private func totals(
        _ end: String,
        from start: String = "2025-09-01",
        _ member: String,
        _ there: String
    )
        -> [String: String]
    {
        [
            "period_start": start, "period_end": end, "membership_days": member,
            "attended_days": there,
        ]
    }

    @Test func totalsStandInWhereNoDaysWereRecorded() {
        let row = totals("2025-12-01", "60", "54").merging(
            ["excused_days": "2", "unexcused_days": "4", "tardy_count": "7"]) { $1 }
        let facts = district([row]).facts(asOf: "2026-01-01")
        #expect(reading("attendance_rate", facts) == .number(90))
        #expect(reading("chronic_absence", facts) == .number(1))
        #expect(reading("days_absent", facts) == .number(6))
        #expect(reading("days_missed_180", facts) == .number(18))
        #expect(reading("excused_absences", facts) == .number(2))
        #expect(reading("unexcused_absences", facts) == .number(4))
        #expect(reading("tardies", facts) == .number(7))
        #expect(reading("attendance_rate_45d", facts) == .unknown(.noAttendance))
        #expect(reading("tardies_45d", facts) == .unknown(.noAttendance))
        #expect(detail("attendance_rate", facts) == "absent 6 of 60 days, from totals")
        #expect(period("attendance_rate", facts)?.end == SchoolDate("2025-12-01"))
    }

    @Test func totalsThatDoNotTellKindsLeaveThemUnknown() {
        let facts = district([totals("2025-12-01", "60", "54")]).facts(asOf: "2026-01-01")
        #expect(reading("excused_absences", facts) == .unknown(.noAttendance))
        #expect(reading("unexcused_absences", facts) == .unknown(.noAttendance))
        #expect(reading("tardies", facts) == .unknown(.noAttendance))
        #expect(detail("tardies", facts) == nil)
    }

    @Test func totalsOfALaterDayAreNotYetKnown() {
        let later = district([totals("2025-12-01", "60", "54")])
        #expect(reading("attendance_rate", later.facts(asOf: "2025-12-01")) == .number(90))
        #expect(
            reading("attendance_rate", later.facts(asOf: "2025-11-30")) == .unknown(.noAttendance)
        )
    }

    @Test func totalsOfGrowingSpansAreNotAddedUpAndThoseOfSpansApartAre() {
        let growing = district([
            totals("2025-10-01", "20", "18"), totals("2026-03-01", "100", "95"),
        ])
        #expect(reading("days_absent", growing.facts(asOf: "2026-04-01")) == .number(5))
        #expect(reading("days_absent", growing.facts(asOf: "2026-01-01")) == .number(2))
        let apart = district([
            totals("2025-10-01", "20", "18"), totals("2026-03-01", from: "2025-10-02", "80", "77"),
        ])
        #expect(reading("days_absent", apart.facts(asOf: "2026-04-01")) == .number(5))
        #expect(reading("attendance_rate", apart.facts(asOf: "2026-04-01")) == .number(95))
    }

    @Test func aSpanThatLapsOverALaterOneIsLeftOut() {
        let lapping = district([
            totals("2025-10-31", "40", "30"), totals("2025-12-31", from: "2025-10-15", "50", "49"),
            totals("2026-03-01", from: "2026-01-01", "40", "38"),
        ])
        #expect(reading("days_absent", lapping.facts(asOf: "2026-04-01")) == .number(3))
        #expect(reading("days_absent", lapping.facts(asOf: "2026-02-28")) == .number(1))
        #expect(reading("days_absent", lapping.facts(asOf: "2025-12-30")) == .number(10))
    }

    @Test func spansThatShareADayLapOverAndThoseOfADayApartDoNot() {
        for (start, absent) in [("2025-10-01", Int64(3)), ("2025-10-02", 5)] {
            let rows = [
                totals("2025-10-01", "20", "18"), totals("2026-03-01", from: start, "80", "77"),
            ]
            #expect(
                reading("days_absent", district(rows).facts(asOf: "2026-04-01")) == .number(absent)
            )
        }
    }

    @Test func ofSpansThatEndTogetherTheOneThatBeginsFirstCounts() {
        let both = district([
            totals("2026-03-01", from: "2026-01-01", "40", "38"),
            totals("2026-03-01", "100", "90"),
        ])
        #expect(reading("days_absent", both.facts(asOf: "2026-04-01")) == .number(10))
    }

    @Test func noDaysInMembershipAreNoRate() {
        let facts = district([totals("2025-12-01", "0", "0")]).facts(asOf: "2026-01-01")
        #expect(reading("attendance_rate", facts) == .unknown(.noMembership))
    }

    @Test func daysWinOverTotals() {
        var both = MadeUpDistrict.school(10)
        both.addStudent()
        both.missFirst(1, of: 10)
        both.add(
            .attendanceSummary,
            totals("2025-09-05", "5", "0").merging(["student_id": "A", "org_id": "S1"]) { $1 }
        )
        #expect(reading("days_absent", both.facts(asOf: "2026-01-01")) == .number(1))
    }
}
