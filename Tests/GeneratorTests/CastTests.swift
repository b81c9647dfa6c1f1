import Records
import Testing

@testable import Generator

@Suite struct CastTests {
    private let list: Table
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try Cast.writeList(.sample, to: "\(scratch.path)/cast.csv")
        list = try Table("\(scratch.path)/cast.csv")
    }

    /// Every measure and tier of the default rule set that can fire, by age group (rules-spec, "Shipped rule sets", 1).
    private static let measures = [
        "attendance_rate high", "attendance_rate moderate", "attendance_rate_45d high",
        "attendance_rate_45d moderate", "suspensions high", "suspensions moderate",
        "schools_attended high", "schools_attended moderate", "retained moderate",
        "over_age moderate", "consecutive_absences_current high",
        "consecutive_absences_current moderate", "incidents_45d high", "incidents_45d moderate",
        "access_level moderate", "mcas_ela_level high", "mcas_ela_level moderate",
        "mcas_math_level high", "mcas_math_level moderate", "course_failures_year_ela high",
        "course_failures_year_math high", "course_failures_term high",
        "course_failures_term moderate", "gpa high", "gpa moderate", "past_course_failures high",
        "past_course_failures moderate", "credits_behind high", "credits_behind moderate",
        "grade9_on_track moderate",
    ]

    @Test func everyMeasureAndTierHasAMember() {
        let fired = zip(list.column("indicator"), list.column("indicator_tier")).map {
            "\($0) \($1)"
        }
        #expect(Set(fired.filter { $0 != " " }) == Set(Self.measures))
    }

    @Test func everyReasonForAMissingTierHasAMember() {
        let reasons = Set(list.column("na_reason").filter { !$0.isEmpty })
        #expect(
            reasons == [
                "no_milestone_for_grade", "no_attendance", "no_membership", "unmapped_code",
                "no_test", "no_marks", "no_rule_set",
            ]
        )
    }

    @Test func everyAgeGroupHasASpotlessMember() {
        let spotless = zip(list.column("milestone"), list.column("tier")).filter { $0.1 == "low" }
        #expect(
            Set(spotless.map(\.0)) == [
                "grade3_reading", "grade6_ela_math", "grade9_courses", "graduation",
            ]
        )
    }

    @Test func aMembersTierIsTheWorstOfItsTriggers() {
        for row in list.rows where row[4] == "moderate" { #expect(row[6] == "moderate") }
        let high = list.rows.filter { $0[4] == "high" }
        for row in high { #expect(high.contains { $0[0] == row[0] && $0[6] == "high" }) }
    }

    @Test func namesAndNumbersAreTheirOwn() {
        #expect(Set(Cast.members.map { "\($0.firstName) \($0.lastName)" }).count == Cast.count)
        #expect(Set(list.column("student_id")).count == Cast.count)
    }

    @Test func earlyAbsencesCrossTheYearsThresholdAndLeaveTheLast45DaysAlone() throws {
        for (share, limit) in [(20, 5), (10, 10)] {
            let records = try current(.earlyAbsences(share: share))
            let recorded = calendar.recorded
            #expect(records.days.count * limit > recorded)
            #expect((records.days.count - 1) * limit <= recorded)
            #expect(records.days.allSatisfy { $0.day < recorded - 45 })
            #expect(Set(records.days.map(\.day)).count == records.days.count)
        }
    }

    @Test func recentAbsencesStayBelowATenthOfTheYear() throws {
        let records = try current(.recentAbsences(10))
        let away = records.days.filter { $0.category == .excusedAbsence }
        #expect(away.count == 10)
        #expect(away.allSatisfy { $0.day >= calendar.recorded - 45 && $0.day < calendar.recorded })
        #expect(away.count * 10 < calendar.recorded)
    }

    @Test func aMemberIsWrittenInEachYearOfTheSample() throws {
        let earlier = SchoolCalendar(year: 2024, asOf: nil)
        let names = Cast.records(builder(earlier)).map(\.identity.studentID)
        // Newcomers and students without a numbered grade have no earlier year; nor had the youngest.
        #expect(names.contains("1900003"))
        #expect(names.count < Cast.count)
    }

    private let calendar = SchoolCalendar(year: 2026, asOf: DistrictPlan.sample.asOf)

    private func builder(_ calendar: SchoolCalendar) -> StudentYearBuilder {
        StudentYearBuilder(plan: .sample, schools: Schools(.sample), calendar: calendar)
    }

    private func current(_ change: CastChange) throws -> StudentYear {
        let baseline = Baseline(
            builder: builder(calendar),
            number: 1,
            firstName: "A",
            lastName: "B",
            grade: "08"
        )
        var records = try #require(baseline.records())
        change.apply(to: &records, builder(calendar))
        return records
    }
}
