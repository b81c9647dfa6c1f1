import Indicators
import Records
import Testing

struct IncidentCountTests {
    private let days = MadeUpDistrict.schoolDays(180)

    private func district() -> MadeUpDistrict {
        var district = MadeUpDistrict.school(180)
        district.addStudent()
        district.year.emptyTables.insert(.incidents)
        return district
    }

    @Test func incidentsAreDistinctAndOnlyOffendersCount() {
        var district = district()
        district.incident("I1", on: days[3])
        district.add(
            .incidentParticipants,
            ["incident_id": "I1", "student_id": "A", "role": "offender", "behavior": "violence"]
        )
        district.incident("I2", on: days[4], role: "victim")
        district.incident("I3", on: days[5], role: "witness")
        let facts = district.facts(asOf: days[10])
        #expect(reading("incidents_year", facts) == .number(1))
        #expect(reading("incidents_45d", facts) == .number(1))
    }

    @Test func theWindowIs45SchoolDaysOfTheSchool() {
        var district = district()
        district.incident("I1", on: days[54])
        district.incident("I2", on: days[55])
        district.incident("I3", on: days[99])
        district.incident("I4", on: days[100])
        let facts = district.facts(asOf: days[99])
        #expect(reading("incidents_year", facts) == .number(3))
        #expect(reading("incidents_45d", facts) == .number(2))
        #expect(period("incidents_45d", facts)?.start == SchoolDate(days[55]))
        #expect(period("incidents_45d", facts)?.end == SchoolDate(days[99]))
    }

    @Test func noTableIsUnknownAndAnEmptyOneIsZero() {
        var district = district()
        #expect(reading("incidents_year", district.facts(asOf: days[9])) == .number(0))
        #expect(reading("incidents_45d", district.facts(asOf: days[9])) == .number(0))
        district.year.emptyTables = [.disciplineActions]
        let none = district.facts(asOf: days[9])
        #expect(reading("incidents_year", none) == .unknown(.noDiscipline))
        #expect(reading("incidents_45d", none) == .unknown(.noDiscipline))
    }

    @Test func withoutACalendarTheWindowIsNotKnown() {
        var district = MadeUpDistrict()
        district.addStudent()
        district.incident("I1", on: days[5])
        let facts = district.facts(asOf: days[9])
        #expect(reading("incidents_year", facts) == .number(1))
        #expect(reading("incidents_45d", facts) == .unknown(.noMembership))
    }
}
