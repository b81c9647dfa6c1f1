import Records
import Testing

@testable import Importing

/// A small district as an Ed-Fi API gives it, one resource a file.
enum EdFiExport {
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
        {"studentReference": {"studentUniqueId": "604863"}, "sexDescriptor": "uri://district.org/SexDescriptor#FEMALE", "studentIdentificationCodes": [{"studentIdentificationSystemDescriptor": "uri://ed-fi.org/StudentIdentificationSystemDescriptor#State", "identificationCode": "9900000001"}], "hispanicLatinoEthnicity": false, "races": [{"raceDescriptor": "uri://ed-fi.org/RaceDescriptor#Asian"}, {"raceDescriptor": "uri://ed-fi.org/RaceDescriptor#White"}], "languages": [{"languageDescriptor": "uri://ed-fi.org/LanguageDescriptor#por", "uses": [{"languageUseDescriptor": "uri://ed-fi.org/LanguageUseDescriptor#Home language"}]}], "cohortYears": [{"cohortYearTypeDescriptor": "uri://ed-fi.org/CohortYearTypeDescriptor#Ninth grade", "schoolYearTypeReference": {"schoolYear": 2021}}], "studentCharacteristics": [{"studentCharacteristicDescriptor": "uri://ed-fi.org/StudentCharacteristicDescriptor#Homeless", "periods": [{"beginDate": "2021-10-01"}]}], "limitedEnglishProficiencyDescriptor": "uri://ed-fi.org/LimitedEnglishProficiencyDescriptor#Limited"}
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
        {"courseCode": "ALG-1", "educationOrganizationReference": {"educationOrganizationId": 255901001}, "courseTitle": "Algebra I", "academicSubjectDescriptor": "uri://ed-fi.org/AcademicSubjectDescriptor#Mathematics", "levelCharacteristics": [{"courseLevelCharacteristicDescriptor": "uri://ed-fi.org/CourseLevelCharacteristicDescriptor#Core Subject"}, {"courseLevelCharacteristicDescriptor": "uri://ed-fi.org/CourseLevelCharacteristicDescriptor#Honors"}], "maximumAvailableCredits": 1.5}
        """,
        "courseOfferings": """
        {"localCourseCode": "ALG-1", "courseReference": {"courseCode": "ALG-1", "educationOrganizationId": 255901001}, "schoolReference": {"schoolId": 255901001}, "sessionReference": {"schoolId": 255901001, "schoolYear": 2022, "sessionName": "Fall"}}
        """,
        "sections": """
        {"sectionIdentifier": "25590100102Trad220ALG112011", "classPeriods": [{"classPeriodReference": {"classPeriodName": "02 - Traditional", "schoolId": 255901001}}], "courseOfferingReference": {"localCourseCode": "ALG-1", "schoolId": 255901001, "schoolYear": 2022, "sessionName": "Fall"}}
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
        "studentSectionAttendanceEvents": """
        {"studentReference": {"studentUniqueId": "604863"}, "sectionReference": {"localCourseCode": "ALG-1", "schoolId": 255901001, "schoolYear": 2022, "sectionIdentifier": "25590100102Trad220ALG112011", "sessionName": "Fall"}, "eventDate": "2021-09-15", "attendanceEventCategoryDescriptor": "uri://ed-fi.org/AttendanceEventCategoryDescriptor#Tardy", "sectionAttendanceDuration": 5}
        {"studentReference": {"studentUniqueId": "604863"}, "sectionReference": {"localCourseCode": "ALG-1", "schoolId": 255901001, "schoolYear": 2022, "sectionIdentifier": "25590100102Trad220ALG112011", "sessionName": "Fall"}, "eventDate": "2021-09-16", "attendanceEventCategoryDescriptor": "uri://ed-fi.org/AttendanceEventCategoryDescriptor#In Attendance", "sectionAttendanceDuration": 45, "classPeriods": [{"classPeriodReference": {"classPeriodName": "4", "schoolId": 255901001}}]}
        """,
        "courseTranscripts": """
        {"courseReference": {"courseCode": "ALG-1", "educationOrganizationId": 255901001}, "studentAcademicRecordReference": {"educationOrganizationId": 255901001, "schoolYear": 2021, "studentUniqueId": "604863", "termDescriptor": "uri://ed-fi.org/TermDescriptor#Fall Semester"}, "courseAttemptResultDescriptor": "uri://ed-fi.org/CourseAttemptResultDescriptor#Fail", "attemptedCredits": 1, "earnedCredits": 0, "finalLetterGradeEarned": "F", "finalNumericGradeEarned": 55, "whenTakenGradeLevelDescriptor": "uri://ed-fi.org/GradeLevelDescriptor#Ninth grade", "courseTitle": "Algebra I"}
        {"courseReference": {"courseCode": "ALG-1", "educationOrganizationId": 255901001}, "studentAcademicRecordReference": {"educationOrganizationId": 255901001, "schoolYear": 2021, "studentUniqueId": "604863", "termDescriptor": "uri://ed-fi.org/TermDescriptor#Spring Semester"}, "courseAttemptResultDescriptor": "uri://ed-fi.org/CourseAttemptResultDescriptor#Pass", "attemptedCredits": 1, "earnedCredits": 0.5}
        """,
        "assessments": """
        {"assessmentIdentifier": "SAT-M", "namespace": "uri://ed-fi.org/Assessment", "assessmentTitle": "SAT", "academicSubjects": [{"academicSubjectDescriptor": "uri://ed-fi.org/AcademicSubjectDescriptor#Mathematics"}], "assessedGradeLevels": [{"gradeLevelDescriptor": "uri://ed-fi.org/GradeLevelDescriptor#Twelfth grade"}], "scores": [{"assessmentReportingMethodDescriptor": "x#Percentile", "minimumScore": "1", "maximumScore": "99"}, {"assessmentReportingMethodDescriptor": "x#Raw score", "minimumScore": "200", "maximumScore": "800"}]}
        """,
        "studentAssessments": """
        {"studentAssessmentIdentifier": "a1", "assessmentReference": {"assessmentIdentifier": "SAT-M", "namespace": "uri://ed-fi.org/Assessment"}, "studentReference": {"studentUniqueId": "604863"}, "administrationDate": "2021-05-01T16:00:00Z", "schoolYearTypeReference": {"schoolYear": 2021}, "whenAssessedGradeLevelDescriptor": "uri://ed-fi.org/GradeLevelDescriptor#Eighth grade", "scoreResults": [{"assessmentReportingMethodDescriptor": "x#National College-Bound Percentile", "result": "89"}, {"assessmentReportingMethodDescriptor": "x#Raw score", "result": "650"}], "performanceLevels": [{"assessmentReportingMethodDescriptor": "x#Raw score", "performanceLevelDescriptor": "uri://ed-fi.org/PerformanceLevelDescriptor#Met Standard"}]}
        {"studentAssessmentIdentifier": "a2", "assessmentReference": {"assessmentIdentifier": "State Mathematics", "namespace": "uri://ed-fi.org/Assessment"}, "studentReference": {"studentUniqueId": "604863"}, "administrationDate": "2022-04-01", "reasonNotTestedDescriptor": "uri://ed-fi.org/ReasonNotTestedDescriptor#Absent", "scoreResults": [{"assessmentReportingMethodDescriptor": "x#Raw score", "result": "28"}, {"assessmentReportingMethodDescriptor": "x#Vertical score", "result": "691"}]}
        """,
        "studentDisciplineIncidentNonOffenderAssociations": """
        {"studentReference": {"studentUniqueId": "0604864"}, "disciplineIncidentReference": {"incidentIdentifier": "1", "schoolId": 255901001}, "disciplineIncidentParticipationCodes": [{"disciplineIncidentParticipationCodeDescriptor": "uri://ed-fi.org/DisciplineIncidentParticipationCodeDescriptor#Witness"}]}
        """,
        "programs": """
        {"educationOrganizationReference": {"educationOrganizationId": 255901}, "programName": "Special Education", "programTypeDescriptor": "uri://ed-fi.org/ProgramTypeDescriptor#Special Education"}
        """,
        "studentSpecialEducationProgramAssociations": """
        {"studentReference": {"studentUniqueId": "604863"}, "programReference": {"educationOrganizationId": 255901, "programName": "Special Education", "programTypeDescriptor": "uri://ed-fi.org/ProgramTypeDescriptor#Special Education"}, "educationOrganizationReference": {"educationOrganizationId": 255901}, "beginDate": "2021-08-30"}
        """,
        "studentProgramAssociations": """
        {"studentReference": {"studentUniqueId": "604863"}, "programReference": {"educationOrganizationId": 255901, "programName": "Early College", "programTypeDescriptor": "uri://ed-fi.org/ProgramTypeDescriptor#Other"}, "educationOrganizationReference": {"educationOrganizationId": 255901}, "beginDate": "2021-08-30", "endDate": "2021-12-17", "reasonExitedDescriptor": "uri://ed-fi.org/ReasonExitedDescriptor#Transferred"}
        """,
        "interventions": """
        {"interventionIdentificationCode": "CheckAndConnect", "educationOrganizationReference": {"educationOrganizationId": 255901001}, "beginDate": "2021-08-23", "interventionClassDescriptor": "uri://ed-fi.org/InterventionClassDescriptor#Practice", "diagnoses": [{"diagnosisDescriptor": "uri://gbisd.edu/DiagnosisDescriptor#Dropout Risk"}]}
        """,
        "studentInterventionAssociations": """
        {"studentReference": {"studentUniqueId": "604863"}, "interventionReference": {"educationOrganizationId": 255901001, "interventionIdentificationCode": "CheckAndConnect"}, "dosage": 10}
        """,
        "studentInterventionAttendanceEvents": """
        {"studentReference": {"studentUniqueId": "604863"}, "interventionReference": {"educationOrganizationId": 255901001, "interventionIdentificationCode": "CheckAndConnect"}, "eventDate": "2021-09-15", "attendanceEventCategoryDescriptor": "uri://ed-fi.org/AttendanceEventCategoryDescriptor#In Attendance", "interventionDuration": 30}
        """,
    ]

    /// Imports the district with some files changed or (where nil) left out.
    static func with(
        _ changes: [String: String?] = [:],
        year: Int? = nil,
        waiting: WaitingLimit = .usual
    ) throws -> Imported {
        var files = Self.files.mapValues { Optional($0) }
        for (name, text) in changes { files[name] = text }
        var written: [String: String] = [:]
        for case (let name, let text?) in files { written["\(name).jsonl"] = text + "\n" }
        return try importing(written, year: year, waiting: waiting)
    }

    /// Imports a folder with some files.
    static func importing(
        _ files: [String: String],
        year: Int? = nil,
        waiting: WaitingLimit = .usual
    ) throws -> Imported {
        let folder = try TestFolder()
        for (name, text) in files { try folder.write(name, text) }
        return importing([folder.path], year: year, waiting: waiting)
    }

    /// Imports an export that is there already.
    static func importing(
        _ paths: [String],
        year: Int? = nil,
        waiting: WaitingLimit = .usual
    ) -> Imported {
        var result = Imported()
        do {
            var folder = try EdFiFolder(paths, year: year, codes: StateCodes.edFi())
            folder.waiting = waiting
            result.report = try Importer.read(
                folder,
                into: &result.sink,
                log: &result.log
            )
        } catch {
            result.error = error as? ImportError
        }
        return result
    }
}
