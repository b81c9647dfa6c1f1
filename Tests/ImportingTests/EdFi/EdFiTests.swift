import Records
import Testing

@testable import Importing

struct EdFiTests {
    @Test func peopleAndTheirDaysComeOutOfTheirResources() throws {
        let result = try EdFiExport.with()
        let sink = result.sink
        #expect(result.error == nil)
        #expect(result.report?.exitCode == 0)
        #expect(result.log.examples.filter { $0.severity >= .warning } == [])
        #expect(sink.snapshot?.districtID == "255901")
        #expect(sink.snapshot?.schoolYear.endingIn == 2022)
        #expect(sink.cells(.students, "student_id") == ["604863", "0604864"])
        #expect(sink.cells(.students, "first_name") == ["Ana", "Zoë \"Zo\""])
        #expect(sink.cells(.students, "state_student_id") == ["9900000001", nil])
        #expect(sink.cells(.students, "gender") == ["f", nil])
        #expect(sink.cells(.enrollments, "grade_level") == ["09", "09"])
        #expect(sink.cells(.enrollments, "exit_type") == [nil, "dropout"])
        #expect(sink.cells(.enrollments, "calendar_code") == ["A", "A"])
        #expect(sink.cells(.calendar, "is_school_day") == ["true", "true", "false"])
        #expect(sink.cells(.attendance, "category") == ["excused_absence", "tardy"])
        #expect(sink.cells(.attendance, "portion_absent") == ["0.5", nil])
    }

    @Test func coursesAndMarksAreJoinedByTheirKeys() throws {
        let sink = try EdFiExport.with().sink
        #expect(sink.cells(.courses, "subject") == ["math"])
        #expect(sink.cells(.sections, "course_id") == sink.cells(.courses, "course_id"))
        #expect(sink.cells(.terms, "term_type") == ["semester", "quarter"])
        #expect(sink.cells(.marks, "section_id") == sink.cells(.sections, "section_id"))
        #expect(sink.cells(.marks, "term_id") == [sink.cells(.terms, "term_id")[1]])
        #expect(sink.cells(.marks, "numeric_mark") == ["58.5"])
        #expect(sink.cells(.marks, "mark_type") == ["grading_period"])
    }

    @Test func aCourseOfTheStateIsOfNoOrganizationOfTheDistrict() throws {
        let courses = try #require(EdFiExport.files["courses"])
        let result = try EdFiExport.with([
            "courses": courses.replacing("255901001", with: "25"),
            "courseOfferings": EdFiExport.files["courseOfferings"]?
                .replacing("Id\": 255901001}, \"schoolR", with: "Id\": 25}, \"schoolR"),
        ])
        #expect(result.log.rejects.isEmpty)
        #expect(result.sink.cells(.courses, "org_id") == [nil])
        #expect(result.sink.cells(.sections, "course_id") == ["25-ALG_2d1"])
    }

    @Test func incidentsActionsAndPartsAreJoined() throws {
        let sink = try EdFiExport.with().sink
        let incident = sink.cells(.incidents, "incident_id")
        #expect(Set(sink.cells(.incidentParticipants, "incident_id")) == Set(incident))
        #expect(sink.cells(.incidentParticipants, "behavior") == ["school_violation", "other"])
        #expect(sink.cells(.disciplineActions, "incident_id") == incident)
        #expect(sink.cells(.disciplineActions, "action") == ["out_of_school_suspension"])
        #expect(sink.cells(.disciplineActions, "days_assigned") == ["2"])
    }

    @Test func resourcesThatAreNotThereBringNoTable() throws {
        let result = try EdFiExport.with(["grades": nil, "disciplineActions": nil])
        #expect(result.error == nil)
        #expect(result.sink.modes[.marks] == nil)
        #expect(result.sink.modes[.disciplineActions] == nil)
        #expect(result.sink.modes[.students] == .full)
    }

    @Test func aLineThatBrokeOffRefusesTheImportWithItsPlace() throws {
        let result = try EdFiExport.with([
            "students": #"{"studentUniqueId": "1"}"# + "\n" + #"{"stud"#
        ])
        #expect(result.error?.finding.code == "json-malformed")
        #expect(result.error?.finding.file == "students.jsonl")
        #expect(result.error?.finding.line == 2)
    }

    @Test func anUnknownDescriptorIsKeptAndCounted() throws {
        let text = try #require(EdFiExport.files["studentSchoolAssociations"])
        let result = try EdFiExport.with([
            "studentSchoolAssociations": text.replacing("#Dropout", with: "#Gone fishing")
        ])
        #expect(result.sink.cells(.enrollments, "exit_type") == [nil, "unmapped"])
        #expect(result.sink.cells(.enrollments, "exit_type_raw") == [nil, "Gone fishing"])
        #expect(result.count(.stateCodesUnmapped) == 1)
    }

    @Test func anInvalidEnrollmentIsNoStay() throws {
        let text = try #require(EdFiExport.files["studentSchoolAssociations"])
        let result = try EdFiExport.with([
            "studentSchoolAssociations": text.replacing("#Dropout", with: "#Invalid enrollment")
        ])
        #expect(result.sink.cells(.enrollments, "exit_type") == [nil, "no_show"])
    }

    @Test func scoresThatAreWholeMayBeWrittenWithZeros() throws {
        let tests = try #require(EdFiExport.files["studentAssessments"])
        let result = try EdFiExport.with([
            "studentAssessments": tests.replacing("\"89\"", with: "\"89.00\"")
        ])
        #expect(result.sink.cells(.assessmentResults, "percentile") == ["89", nil])
        #expect(result.findings == [])
    }

    @Test func rowsOfAnotherYearAreLeftOutAndCounted() throws {
        let result = try EdFiExport.with(year: 2023)
        #expect(result.sink.count(.attendance) == 0)
        #expect(
            result.log.count(.otherSchoolYear, file: "studentSchoolAttendanceEvents.jsonl") == 2
        )
    }

    @Test(
        arguments: [
            // Late and then absent for half a day; two halves; one event for two sessions; more than a day.
            (["Tardy", "Excused Absence 0.5"], "excused_absence", "0.5"),
            (["Excused Absence 0.5", "Unexcused Absence 0.5"], "unexcused_absence", "1"),
            (["Excused Absence 0.25", "Excused Absence 0.5"], "excused_absence", "0.75"),
            (["Excused Absence 0.5", "Excused Absence 0.5"], "excused_absence", "0.5"),
            (["Excused Absence", "Unexcused Absence 0.5"], "unexcused_absence", "1"),
            (["Excused Absence 1", "Partial"], "excused_absence", "1"),
            (["Early departure", "Tardy", "In Attendance"], "early_departure", nil),
        ] as [([String], String, String?)]
    )
    func eventsOfOneDayAreOneRow(events: [String], category: String, portion: String?) throws {
        let lines = events.map { event in
            let words = event.split(separator: " ").map(String.init)
            let length = words.last.flatMap { Double($0) == nil ? nil : $0 }
            let name = (length == nil ? words[...] : words.dropLast()).joined(separator: " ")
            let duration = length.map { ", \"eventDuration\": \($0)" } ?? ""
            return
                #"{"studentReference": {"studentUniqueId": "604863"}, "schoolReference": {"schoolId": 255901001}, "#
                + #""eventDate": "2021-09-15", "attendanceEventCategoryDescriptor": "x#\#(name)"\#(duration)}"#
        }
        let result = try EdFiExport.with([
            "studentSchoolAttendanceEvents": lines.joined(separator: "\n")
        ])
        #expect(result.sink.cells(.attendance, "category") == [category])
        #expect(result.sink.cells(.attendance, "portion_absent") == [portion])
        #expect(result.count(.edFiEventsOfOneDay) == events.count - 1)
    }

    @Test func eventsOfOneMeetingOfASectionAreOneRow() throws {
        let text = try #require(EdFiExport.files["studentSectionAttendanceEvents"])
        let tardy = String(text.prefix { $0 != "\n" })
        let early = tardy.replacing("#Tardy", with: "#Early departure").replacing(
            ": 5",
            with: ": 7"
        )
        let other = tardy.replacing("2021-09-15", with: "2021-09-16")
            .replacing("#Tardy", with: "#Excused Absence")
        let more = other.replacing("#Excused", with: "#Unexcused").replacing(": 5", with: ": 20")
        let result = try EdFiExport.with([
            "studentSectionAttendanceEvents": "\(tardy)\n\(early)\n\(other)\n\(more)"
        ])
        #expect(result.log.rejects.isEmpty)
        #expect(
            result.sink.cells(.sectionAttendance, "category") == [
                "early_departure", "unexcused_absence",
            ]
        )
        #expect(result.sink.cells(.sectionAttendance, "minutes_absent") == ["7", "25"])
        #expect(result.count(.edFiEventsOfOneDay) == 2)
    }

    @Test func oneActionOnTwoDaysAndOnePartForTwoOrganizationsAreNoDuplicates() throws {
        let action = try #require(EdFiExport.files["disciplineActions"])
        let part = try #require(EdFiExport.files["studentSpecialEducationProgramAssociations"])
        let result = try EdFiExport.with([
            "disciplineActions": action + "\n"
                + action.replacing("2021-09-16", with: "2021-09-15"),
            "studentSpecialEducationProgramAssociations": part + "\n"
                + part.replacing(
                    "}, \"beginDate",
                    with: "}, \"endDate\": \"2022-01-01\", \"beginDate"
                ),
        ])
        #expect(result.log.rejects.isEmpty)
        #expect(result.sink.count(.disciplineActions) == 2)
        #expect(result.sink.count(.programParticipations) == 2)
    }

    @Test func eventsWithoutTheirKeyAreRejectedOneByOne() throws {
        let line = #"{"schoolReference": {"schoolId": 255901001}, "eventDate": "2021-09-15"}"#
        let result = try EdFiExport.with(["studentSchoolAttendanceEvents": "\(line)\n\(line)"])
        #expect(result.sink.count(.attendance) == 0)
        #expect(result.report?[.attendance]?.rejected == 2)
    }

    @Test func transcriptsTestsAndSectionsHaveTheirPlaces() throws {
        let sink = try EdFiExport.with().sink
        #expect(sink.cells(.transcript, "school_year") == ["2021", "2021"])
        #expect(sink.cells(.transcript, "attempt") == ["1", "2"])
        #expect(sink.cells(.transcript, "credits_earned") == ["0", "0.5"])
        #expect(sink.cells(.transcript, "result") == ["fail", "pass"])
        let course = sink.cells(.courses, "course_id")
        #expect(Set(sink.cells(.transcript, "course_id")) == Set(course))
        #expect(sink.cells(.courses, "course_level") == ["honors"])
        #expect(sink.cells(.courses, "credits") == ["1.5"])
        #expect(sink.cells(.assessments, "family") == ["sat", "other"])
        #expect(sink.cells(.assessments, "scale_max") == ["800", nil])
        #expect(sink.cells(.assessmentResults, "scale_score") == ["650", "691"])
        #expect(sink.cells(.assessmentResults, "percentile") == ["89", nil])
        #expect(sink.cells(.assessmentResults, "meets_standard") == ["true", nil])
        #expect(sink.cells(.assessmentResults, "status") == ["tested", "absent"])
        #expect(sink.cells(.assessmentResults, "administered_on") == ["2021-05-01", "2022-04-01"])
        #expect(sink.cells(.sectionAttendance, "period") == ["02 - Traditional", "4"])
        #expect(sink.cells(.sectionAttendance, "minutes_absent") == ["5", nil])
    }

    @Test func groupsProgrammesAndSupportsHaveTheirPlaces() throws {
        let sink = try EdFiExport.with().sink
        #expect(sink.cells(.students, "race_ethnicity") == ["two_or_more", nil])
        #expect(sink.cells(.students, "home_language") == ["por", nil])
        #expect(sink.cells(.students, "grade9_entry_year") == ["2021", nil])
        #expect(
            sink.cells(.studentAttributes, "attribute") == [
                "homeless", "english_learner", "special_education",
            ]
        )
        #expect(sink.cells(.programs, "program_type") == ["special_education", "early_college"])
        #expect(Set(sink.cells(.programParticipations, "status")) == ["enrolled", "exited"])
        #expect(sink.cells(.interventions, "focus") == ["graduation"])
        #expect(sink.cells(.interventions, "start_date") == ["2021-08-23"])
        let support = sink.cells(.interventions, "intervention_id")
        #expect(sink.cells(.interventionSessions, "intervention_id") == support)
        #expect(sink.cells(.interventionSessions, "minutes") == ["30"])
        #expect(sink.cells(.incidentParticipants, "role") == ["offender", "witness"])
    }

    @Test func versionSixTellsDetailsInResourcesOfTheirOwn() throws {
        let student = #""studentReference": {"studentUniqueId": "604863"}"#
        let result = try EdFiExport.with([
            "studentEducationOrganizationAssociations": "{\(student)}",
            "studentDemographics":
                #"{\#(student), "sexDescriptor": "x#Female", "hispanicLatinoEthnicity": true}"#,
            "studentIdentificationCodes":
                #"{\#(student), "identificationCode": "9900000001", "studentIdentificationSystemDescriptor": "x#State"}"#,
        ])
        #expect(result.sink.cells(.students, "gender") == ["f", nil])
        #expect(result.sink.cells(.students, "race_ethnicity") == ["hispanic", nil])
        #expect(result.sink.cells(.students, "state_student_id") == ["9900000001", nil])
    }

    @Test func versionFourMayTellPartsInIncidentsInItsOldWayToo() throws {
        let result = try EdFiExport.with([
            "studentDisciplineIncidentAssociations": """
            {"studentReference": {"studentUniqueId": "604863"}, "disciplineIncidentReference": {"incidentIdentifier": "1", "schoolId": 255901001}, "studentParticipationCodeDescriptor": "x#Perpetrator", "behaviors": [{"behaviorDescriptor": "x#School Violation"}, {"behaviorDescriptor": "x#State Offense"}]}
            """,
            "disciplineActions": """
            {"disciplineActionIdentifier": "7", "studentReference": {"studentUniqueId": "604863"}, "disciplineDate": "2021-09-16", "disciplines": [{"disciplineDescriptor": "x#Expulsion"}], "studentDisciplineIncidentAssociations": [{"studentDisciplineIncidentAssociationReference": {"incidentIdentifier": "1", "schoolId": 255901001, "studentUniqueId": "604863"}}]}
            """,
        ])
        let sink = result.sink
        #expect(result.log.rejects.isEmpty)
        #expect(
            sink.cells(.incidentParticipants, "behavior") == [
                "school_violation", "other", "state_offense",
            ]
        )
        #expect(
            sink.cells(.disciplineActions, "incident_id") == sink.cells(.incidents, "incident_id")
        )
    }

    @Test func whoeverIsHispanicIsThatWhateverTheRaces() throws {
        let text = try #require(EdFiExport.files["studentEducationOrganizationAssociations"])
        let result = try EdFiExport.with([
            "studentEducationOrganizationAssociations": text.replacing(
                "Ethnicity\": false",
                with: "Ethnicity\": true"
            )
        ])
        #expect(result.sink.cells(.students, "race_ethnicity") == ["hispanic", nil])
    }

    @Test func findingsNameTheFileItsLineAndTheElement() throws {
        let text = try #require(EdFiExport.files["studentSchoolAttendanceEvents"])
        let result = try EdFiExport.with([
            "studentSchoolAttendanceEvents": text.replacing("2021-09-16", with: "2021-09-17")
        ])
        let found = result.log.examples.first { $0.code == "attendance-non-school-day" }
        #expect(found?.file == "studentSchoolAttendanceEvents.jsonl")
        #expect(found?.line == 2)
        #expect(found?.column == "eventDate")
    }

    @Test func keysThatAreTooLongEndInADigest() {
        let long = String(repeating: "x", count: 255)
        let (one, other) = (EdFiID.join([long, "1"]), EdFiID.join([long, "2"]))
        #expect(one?.utf8.count == 64)
        #expect(one != other)
        #expect(EdFiID.join(["a", nil]) == nil)
        #expect(EdFiID.join([String(repeating: "x", count: 64)])?.contains("-") == false)
    }
}
