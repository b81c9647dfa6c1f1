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
            ("birth_date", "birthDate"), ("gender", "sexDescriptor"),
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
    ]
}
