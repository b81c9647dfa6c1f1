import Foundation
import Records
import Testing

@testable import Importing

/// A small district as an Ed-Fi API gives it, one resource a file.
private enum Export {
    static let files: [String: String] = [
        "localEducationAgencies": """
        {"localEducationAgencyId": 255901, "nameOfInstitution": "Grand Bend"}
        """,
        "schools": """
        {"schoolId": 255901001, "nameOfInstitution": "High", "localEducationAgencyReference": {"localEducationAgencyId": 255901}}
        """,
        "calendarDates": """
        {"calendarReference": {"calendarCode": "A", "schoolId": 255901001, "schoolYear": 2022}, "date": "2021-09-15", "calendarEvents": [{"calendarEventDescriptor": "uri://ed-fi.org/CalendarEventDescriptor#Instructional day"}]}
        {"calendarReference": {"calendarCode": "A", "schoolId": 255901001, "schoolYear": 2022}, "date": "2021-09-16", "calendarEvents": [{"calendarEventDescriptor": "uri://ed-fi.org/CalendarEventDescriptor#Make-up day"}]}
        {"calendarReference": {"calendarCode": "A", "schoolId": 255901001, "schoolYear": 2022}, "date": "2021-09-17", "calendarEvents": [{"calendarEventDescriptor": "uri://ed-fi.org/CalendarEventDescriptor#Holiday"}]}
        """,
        "students": """
        {"studentUniqueId": "604863", "firstName": "Ana", "lastSurname": "Lopes", "birthDate": "2007-03-01"}
        {"studentUniqueId": "0604864", "firstName": "Zoë \\"Zo\\"", "lastSurname": "Chen", "middleName": null}
        """,
        "studentEducationOrganizationAssociations": """
        {"studentReference": {"studentUniqueId": "604863"}, "sexDescriptor": "uri://district.org/SexDescriptor#FEMALE", "studentIdentificationCodes": [{"studentIdentificationSystemDescriptor": "uri://ed-fi.org/StudentIdentificationSystemDescriptor#State", "identificationCode": "9900000001"}]}
        """,
        "studentSchoolAssociations": """
        {"studentReference": {"studentUniqueId": "604863"}, "schoolReference": {"schoolId": 255901001}, "entryDate": "2021-08-23", "entryGradeLevelDescriptor": "uri://ed-fi.org/GradeLevelDescriptor#Ninth grade", "entryTypeDescriptor": "uri://ed-fi.org/EntryTypeDescriptor#Next year school", "repeatGradeIndicator": false}
        {"studentReference": {"studentUniqueId": "0604864"}, "schoolReference": {"schoolId": 255901001}, "entryDate": "2021-08-23", "entryGradeLevelDescriptor": "uri://ed-fi.org/GradeLevelDescriptor#Ninth grade", "exitWithdrawDate": "2022-01-10", "exitWithdrawTypeDescriptor": "uri://ed-fi.org/ExitWithdrawTypeDescriptor#Dropout"}
        """,
        "studentSchoolAttendanceEvents": """
        {"studentReference": {"studentUniqueId": "604863"}, "schoolReference": {"schoolId": 255901001}, "sessionReference": {"schoolId": 255901001, "schoolYear": 2022, "sessionName": "Fall"}, "eventDate": "2021-09-15", "attendanceEventCategoryDescriptor": "uri://ed-fi.org/AttendanceEventCategoryDescriptor#Excused Absence", "eventDuration": 0.5}
        {"studentReference": {"studentUniqueId": "604863"}, "schoolReference": {"schoolId": 255901001}, "sessionReference": {"schoolId": 255901001, "schoolYear": 2022, "sessionName": "Fall"}, "eventDate": "2021-09-16", "attendanceEventCategoryDescriptor": "uri://ed-fi.org/AttendanceEventCategoryDescriptor#Tardy", "eventDuration": 1.0}
        """,
        "sessions": """
        {"schoolReference": {"schoolId": 255901001}, "schoolYearTypeReference": {"schoolYear": 2022}, "sessionName": "Fall", "termDescriptor": "uri://ed-fi.org/TermDescriptor#Fall Semester", "beginDate": "2021-08-23", "endDate": "2021-12-17"}
        """,
        "gradingPeriods": """
        {"schoolReference": {"schoolId": 255901001}, "schoolYearTypeReference": {"schoolYear": 2022}, "gradingPeriodDescriptor": "uri://ed-fi.org/GradingPeriodDescriptor#First Nine Weeks", "periodSequence": 1, "beginDate": "2021-08-23", "endDate": "2021-10-22"}
        """,
        "courses": """
        {"courseCode": "ALG-1", "educationOrganizationReference": {"educationOrganizationId": 255901001}, "courseTitle": "Algebra I", "academicSubjectDescriptor": "uri://ed-fi.org/AcademicSubjectDescriptor#Mathematics"}
        """,
        "courseOfferings": """
        {"localCourseCode": "ALG-1", "courseReference": {"courseCode": "ALG-1", "educationOrganizationId": 255901001}, "schoolReference": {"schoolId": 255901001}, "sessionReference": {"schoolId": 255901001, "schoolYear": 2022, "sessionName": "Fall"}}
        """,
        "sections": """
        {"sectionIdentifier": "25590100102Trad220ALG112011", "courseOfferingReference": {"localCourseCode": "ALG-1", "schoolId": 255901001, "schoolYear": 2022, "sessionName": "Fall"}}
        """,
        "studentSectionAssociations": """
        {"studentReference": {"studentUniqueId": "604863"}, "sectionReference": {"localCourseCode": "ALG-1", "schoolId": 255901001, "schoolYear": 2022, "sectionIdentifier": "25590100102Trad220ALG112011", "sessionName": "Fall"}, "beginDate": "2021-08-23"}
        """,
        "grades": """
        {"studentSectionAssociationReference": {"beginDate": "2021-08-23", "localCourseCode": "ALG-1", "schoolId": 255901001, "schoolYear": 2022, "sectionIdentifier": "25590100102Trad220ALG112011", "sessionName": "Fall", "studentUniqueId": "604863"}, "gradingPeriodReference": {"gradingPeriodDescriptor": "uri://ed-fi.org/GradingPeriodDescriptor#First Nine Weeks", "periodSequence": 1, "schoolId": 255901001, "schoolYear": 2022}, "gradeTypeDescriptor": "uri://ed-fi.org/GradeTypeDescriptor#Grading Period", "numericGradeEarned": 58.5}
        """,
        "disciplineIncidents": """
        {"incidentIdentifier": "1", "schoolReference": {"schoolId": 255901001}, "incidentDate": "2021-09-15", "reportedToLawEnforcement": false}
        """,
        "studentDisciplineIncidentBehaviorAssociations": """
        {"studentReference": {"studentUniqueId": "604863"}, "disciplineIncidentReference": {"incidentIdentifier": "1", "schoolId": 255901001}, "behaviorDescriptor": "uri://ed-fi.org/BehaviorDescriptor#School Violation"}
        """,
        "disciplineActions": """
        {"disciplineActionIdentifier": "7", "studentReference": {"studentUniqueId": "604863"}, "disciplineDate": "2021-09-16", "disciplineActionLength": 2, "disciplines": [{"disciplineDescriptor": "uri://ed-fi.org/DisciplineDescriptor#Out of School Suspension"}], "studentDisciplineIncidentBehaviorAssociations": [{"studentDisciplineIncidentBehaviorAssociationReference": {"incidentIdentifier": "1", "schoolId": 255901001, "studentUniqueId": "604863", "behaviorDescriptor": "uri://ed-fi.org/BehaviorDescriptor#School Violation"}}]}
        """,
    ]

    /// Imports the district with some files changed or (where nil) left out.
    static func with(_ changes: [String: String?] = [:], year: Int? = nil) throws -> Imported {
        let folder = try TestFolder()
        var files = Self.files.mapValues { Optional($0) }
        for (name, text) in changes { files[name] = text }
        for case (let name, let text?) in files { try folder.write("\(name).jsonl", text + "\n") }
        var result = Imported()
        do {
            result.report = try Importer.read(
                EdFiFolder(path: folder.path, year: year, codes: StateCodes.edFi()),
                into: &result.sink,
                log: &result.log
            )
        } catch let error as ImportError {
            result.error = error
        }
        return result
    }
}

struct EdFiTests {
    @Test func peopleAndTheirDaysComeOutOfTheirResources() throws {
        let result = try Export.with()
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
        let sink = try Export.with().sink
        #expect(sink.cells(.courses, "subject") == ["math"])
        #expect(sink.cells(.sections, "course_id") == sink.cells(.courses, "course_id"))
        #expect(sink.cells(.terms, "term_type") == ["semester", "quarter"])
        #expect(sink.cells(.marks, "section_id") == sink.cells(.sections, "section_id"))
        #expect(sink.cells(.marks, "term_id") == [sink.cells(.terms, "term_id")[1]])
        #expect(sink.cells(.marks, "numeric_mark") == ["58.5"])
        #expect(sink.cells(.marks, "mark_type") == ["grading_period"])
    }

    @Test func incidentsActionsAndPartsAreJoined() throws {
        let sink = try Export.with().sink
        let incident = sink.cells(.incidents, "incident_id")
        #expect(sink.cells(.incidentParticipants, "incident_id") == incident)
        #expect(sink.cells(.incidentParticipants, "behavior") == ["school_violation"])
        #expect(sink.cells(.incidentParticipants, "role") == ["offender"])
        #expect(sink.cells(.disciplineActions, "incident_id") == incident)
        #expect(sink.cells(.disciplineActions, "action") == ["out_of_school_suspension"])
        #expect(sink.cells(.disciplineActions, "days_assigned") == ["2"])
    }

    @Test func resourcesThatAreNotThereBringNoTable() throws {
        let result = try Export.with(["grades": nil, "disciplineActions": nil])
        #expect(result.error == nil)
        #expect(result.sink.modes[.marks] == nil)
        #expect(result.sink.modes[.disciplineActions] == nil)
        #expect(result.sink.modes[.students] == .full)
    }

    @Test func aLineThatBrokeOffRefusesTheImportWithItsPlace() throws {
        let result = try Export.with(["students": #"{"studentUniqueId": "1"}"# + "\n" + #"{"stud"#])
        #expect(result.error?.finding.code == "json-malformed")
        #expect(result.error?.finding.file == "students.jsonl")
        #expect(result.error?.finding.line == 2)
    }

    @Test func anUnknownDescriptorIsKeptAndCounted() throws {
        let text = try #require(Export.files["studentSchoolAssociations"])
        let result = try Export.with([
            "studentSchoolAssociations": text.replacing("#Dropout", with: "#Gone fishing")
        ])
        #expect(result.sink.cells(.enrollments, "exit_type") == [nil, "unmapped"])
        #expect(result.sink.cells(.enrollments, "exit_type_raw") == [nil, "Gone fishing"])
        #expect(result.count(.stateCodesUnmapped) == 1)
    }

    @Test func rowsOfAnotherYearAreLeftOutAndCounted() throws {
        let result = try Export.with(year: 2023)
        #expect(result.sink.count(.attendance) == 0)
        #expect(
            result.log.count(.otherSchoolYear, file: "studentSchoolAttendanceEvents.jsonl") == 2
        )
    }

    @Test func findingsNameTheFileItsLineAndTheElement() throws {
        let text = try #require(Export.files["studentSchoolAttendanceEvents"])
        let result = try Export.with([
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
