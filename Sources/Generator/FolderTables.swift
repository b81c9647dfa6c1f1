import Records

/// Which tables a folder has, with the columns that made-up records fill.
enum FolderTables {
    static let headers: [(TableName, [String])] =
        [
            (
                .organizations,
                ["org_id", "name", "org_type", "parent_org_id", "grade_low", "grade_high"]
            ),
            (.staff, ["staff_id", "last_name", "first_name", "email", "role", "org_id"]),
            (.calendar, ["org_id", "calendar_code", "date", "day_type", "is_school_day"]),
            (
                .terms,
                [
                    "term_id", "org_id", "name", "term_type", "sequence", "parent_term_id",
                    "start_date",
                    "end_date",
                ]
            ),
            (
                .students,
                [
                    "student_id", "state_student_id", "first_name", "middle_name", "last_name",
                    "birth_date", "gender", "race_ethnicity", "home_language",
                    "expected_graduation_year",
                    "grade9_entry_year",
                ]
            ),
            (.studentAttributes, ["student_id", "attribute", "start_date", "value"]),
            (
                .enrollments,
                [
                    "student_id", "org_id", "entry_date", "grade_level", "entry_type", "exit_date",
                    "exit_type", "is_primary", "repeats_grade",
                ]
            ),
            (
                .courses,
                [
                    "course_id", "org_id", "title", "subject", "sced_code", "course_level",
                    "credits",
                    "is_core",
                ]
            ),
            (
                .sections,
                ["section_id", "course_id", "org_id", "term_id", "section_code", "staff_id"]
            ),
            (
                .sectionEnrollments,
                ["student_id", "section_id", "start_date", "end_date", "status"]
            ),
            (
                .attendance,
                ["student_id", "org_id", "date", "category", "category_raw", "portion_absent"]
            ),
            (
                .marks,
                [
                    "student_id", "section_id", "term_id", "mark_type", "numeric_mark",
                    "letter_mark",
                    "posted_on",
                ]
            ),
            (
                .transcript,
                [
                    "student_id", "school_year", "course_id", "attempt",
                    "credits_attempted", "credits_earned", "final_numeric", "final_letter",
                    "result",
                    "grade_level", "external_school",
                ]
            ),
            (
                .assessments,
                [
                    "assessment_id", "family", "subject", "grade_level", "form", "scale_min",
                    "scale_max",
                ]
            ),
            (
                .assessmentResults,
                [
                    "student_id", "assessment_id", "administered_on", "attempt", "school_year",
                    "grade_level", "status", "scale_score", "performance_level",
                    "performance_order",
                    "growth_percentile", "meets_standard",
                ]
            ),
            (.incidents, ["incident_id", "org_id", "incident_date", "location"]),
            (.incidentParticipants, ["incident_id", "student_id", "role", "behavior"]),
            (
                .disciplineActions,
                [
                    "action_id", "incident_id", "student_id", "action", "action_raw", "start_date",
                    "end_date", "days_assigned", "days_missed",
                ]
            ),
        ] + smallTables

    private static let smallTables: [(TableName, [String])] = [
        (
            .programs,
            ["program_id", "program_type", "name", "state_program_code", "cip_code", "org_id"]
        ),
        (
            .programParticipations,
            [
                "student_id", "program_id", "start_date", "status", "hours_earned",
                "college_credits_earned",
            ]
        ),
        (
            .mycapMilestones,
            [
                "student_id", "milestone_id", "domain", "title", "grade_level", "status",
                "due_date",
                "completed_on",
            ]
        ),
        (
            .graduationRequirements,
            [
                "rule_set", "requirement_id", "cohort_from", "cohort_to", "kind", "title",
                "units_required", "subject", "source_url",
            ]
        ),
        (
            .graduationStatus,
            [
                "student_id", "rule_set", "requirement_id", "as_of", "units_earned",
                "units_in_progress", "status",
            ]
        ),
        (.outcomes, ["student_id", "milestone", "school_year", "met", "source"]),
        (.localIndicators, ["student_id", "indicator", "as_of", "value"]),
        (
            .interventions,
            [
                "intervention_id", "student_id", "type", "tier", "focus", "owner_staff_id",
                "start_date", "planned_end_date", "end_date", "status", "planned_minutes_per_week",
                "outcome",
            ]
        ),
        (.interventionSessions, ["session_id", "intervention_id", "date", "minutes", "attended"]),
        (
            .notes,
            [
                "note_id", "student_id", "created_at", "author_staff_id", "visibility", "category",
                "text",
            ]
        ),
        (.caseload, ["student_id", "staff_id", "start_date"]),
    ]

    /// Totals of attendance, which only the planted problems use.
    static let summaryHeader: (TableName, [String]) = (
        .attendanceSummary,
        [
            "student_id", "org_id", "period_start", "period_end", "membership_days",
            "attended_days", "source",
        ]
    )

    /// Chapter 74 programmes of the vocational schools.
    static let trades: [(code: String, name: String, cip: String)] = [
        ("AUTO", "Automotive Technology", "47.0604"), ("CARP", "Carpentry", "46.0201"),
        ("CULI", "Culinary Arts", "12.0500"), ("ELEC", "Electricity", "46.0302"),
        ("HLTH", "Health Assisting", "51.0000"),
    ]

    /// The MassCore areas that are checked: subject, title, units.
    static let requirements: [(subject: String, title: String, units: Int)] = [
        ("ela", "English", 4), ("math", "Mathematics", 4), ("science", "Lab science", 3),
        ("history_social", "History and social science", 3),
    ]
}
