import Records

/// Which native columns the resources of Ed-Fi fill.
enum EdFiColumns {
    static func of(_ table: TableName) -> [StateColumn] {
        (byTable[table] ?? []).map(StateColumn.init)
    }

    private static let byTable: [TableName: [(String, String)]] = [
        .organizations: [
            ("org_id", "schoolId"), ("name", "nameOfInstitution"), ("org_type", "org_type"),
            ("parent_org_id", "localEducationAgencyId"),
        ],
        .calendar: [
            ("org_id", "schoolId"), ("calendar_code", "calendarCode"), ("date", "date"),
            ("day_type", "calendarEventDescriptor"), ("is_school_day", "calendarEventDescriptor"),
        ],
        .terms: [
            ("term_id", "term_id"), ("org_id", "schoolId"), ("name", "name"),
            ("term_type", "termDescriptor"), ("sequence", "periodSequence"),
            ("start_date", "beginDate"), ("end_date", "endDate"),
        ],
        .students: [
            ("student_id", "studentUniqueId"),
            ("state_student_id", "studentIdentificationCodes"), ("first_name", "firstName"),
            ("middle_name", "middleName"), ("last_name", "lastSurname"),
            ("preferred_first_name", "preferredFirstName"), ("birth_date", "birthDate"),
            ("gender", "sexDescriptor"), ("race_ethnicity", "races"),
            ("home_language", "languages"), ("grade9_entry_year", "cohortYears"),
        ],
        .studentAttributes: [
            ("student_id", "studentUniqueId"), ("attribute", "studentCharacteristicDescriptor"),
            ("start_date", "beginDate"), ("value", "value"), ("end_date", "endDate"),
        ],
        .enrollments: [
            ("student_id", "studentUniqueId"), ("org_id", "schoolId"),
            ("entry_date", "entryDate"), ("grade_level", "entryGradeLevelDescriptor"),
            ("entry_type", "entryTypeDescriptor"), ("exit_date", "exitWithdrawDate"),
            ("exit_type", "exitWithdrawTypeDescriptor"), ("is_primary", "primarySchool"),
            ("repeats_grade", "repeatGradeIndicator"), ("fte", "fullTimeEquivalency"),
            ("calendar_code", "calendarCode"),
        ],
        .courses: [
            ("course_id", "courseCode"), ("org_id", "educationOrganizationId"),
            ("local_course_code", "courseCode"), ("title", "courseTitle"),
            ("subject", "academicSubjectDescriptor"), ("credits", "maximumAvailableCredits"),
            ("course_level", "levelCharacteristics"),
        ],
        .sections: [
            ("section_id", "sectionIdentifier"), ("course_id", "localCourseCode"),
            ("org_id", "schoolId"), ("term_id", "sessionName"),
            ("section_code", "sectionIdentifier"),
        ],
        .sectionEnrollments: [
            ("student_id", "studentUniqueId"), ("section_id", "sectionIdentifier"),
            ("start_date", "beginDate"), ("end_date", "endDate"),
        ],
        .attendance: [
            ("student_id", "studentUniqueId"), ("org_id", "schoolId"), ("date", "eventDate"),
            ("category", "attendanceEventCategoryDescriptor"),
            ("portion_absent", "eventDuration"), ("reason", "attendanceEventReason"),
        ],
        .sectionAttendance: [
            ("student_id", "studentUniqueId"), ("section_id", "sectionIdentifier"),
            ("date", "eventDate"), ("period", "classPeriodName"),
            ("category", "attendanceEventCategoryDescriptor"),
            ("minutes_absent", "sectionAttendanceDuration"),
        ],
        .marks: [
            ("student_id", "studentUniqueId"), ("section_id", "sectionIdentifier"),
            ("term_id", "gradingPeriodReference"), ("mark_type", "gradeTypeDescriptor"),
            ("numeric_mark", "numericGradeEarned"), ("letter_mark", "letterGradeEarned"),
        ],
        .incidents: [
            ("incident_id", "incidentIdentifier"), ("org_id", "schoolId"),
            ("incident_date", "incidentDate"), ("reported_to_law", "reportedToLawEnforcement"),
        ],
        .incidentParticipants: [
            ("incident_id", "incidentIdentifier"), ("student_id", "studentUniqueId"),
            ("role", "disciplineIncidentParticipationCodeDescriptor"),
            ("behavior", "behaviorDescriptor"),
        ],
        .disciplineActions: [
            ("action_id", "disciplineActionIdentifier"), ("incident_id", "incidentIdentifier"),
            ("student_id", "studentUniqueId"), ("action", "disciplineDescriptor"),
            ("start_date", "disciplineDate"), ("days_assigned", "disciplineActionLength"),
            ("days_missed", "actualDisciplineActionLength"),
        ],
        .transcript: [
            ("student_id", "studentUniqueId"), ("school_year", "schoolYear"),
            ("course_id", "courseCode"), ("attempt", "attempt"), ("course_title", "courseTitle"),
            ("credits_attempted", "attemptedCredits"), ("credits_earned", "earnedCredits"),
            ("final_numeric", "finalNumericGradeEarned"),
            ("final_letter", "finalLetterGradeEarned"),
            ("result", "courseAttemptResultDescriptor"),
            ("grade_level", "whenTakenGradeLevelDescriptor"),
            ("external_school", "externalEducationOrganizationNameOfInstitution"),
        ],
        .assessments: [
            ("assessment_id", "assessmentIdentifier"), ("family", "assessmentFamily"),
            ("subject", "academicSubjects"), ("grade_level", "assessedGradeLevels"),
            ("form", "assessmentTitle"), ("scale_min", "minimumScore"),
            ("scale_max", "maximumScore"),
        ],
        .assessmentResults: [
            ("student_id", "studentUniqueId"), ("assessment_id", "assessmentIdentifier"),
            ("administered_on", "administrationDate"), ("attempt", "attempt"),
            ("school_year", "schoolYear"), ("grade_level", "whenAssessedGradeLevelDescriptor"),
            ("status", "reasonNotTestedDescriptor"), ("scale_score", "scoreResults"),
            ("performance_level", "performanceLevels"),
            ("performance_order", "performanceLevels"), ("growth_percentile", "scoreResults"),
            ("percentile", "scoreResults"), ("meets_standard", "performanceLevels"),
            ("standard_error", "scoreResults"),
        ],
        .programs: [
            ("program_id", "programName"), ("program_type", "programTypeDescriptor"),
            ("name", "programName"), ("org_id", "educationOrganizationId"),
        ],
        .programParticipations: [
            ("student_id", "studentUniqueId"), ("program_id", "programName"),
            ("start_date", "beginDate"), ("end_date", "endDate"), ("status", "endDate"),
            ("exit_reason", "reasonExitedDescriptor"),
        ],
        .interventions: [
            ("intervention_id", "interventionIdentificationCode"),
            ("student_id", "studentUniqueId"), ("type", "interventionIdentificationCode"),
            ("focus", "diagnosisDescriptor"), ("start_date", "beginDate"),
            ("end_date", "endDate"), ("status", "endDate"),
        ],
        .interventionSessions: [
            ("session_id", "interventionIdentificationCode"),
            ("intervention_id", "interventionIdentificationCode"), ("date", "eventDate"),
            ("minutes", "interventionDuration"),
            ("attended", "attendanceEventCategoryDescriptor"),
        ],
    ]
}
