import Records

/// The records behind the page of a made-up student.
enum SampleRecords {
    static func all() -> [TableName: RecordBatch] {
        [
            .marks: marks, .transcript: transcript, .assessments: assessments,
            .assessmentResults: results, .incidents: incidents,
            .incidentParticipants: participants, .disciplineActions: actions,
            .enrollments: enrollments, .sectionEnrollments: sections, .terms: terms,
        ]
    }

    /// A batch of rows given by their columns' names.
    static func batch(_ table: TableName, _ rows: [[String: String]]) -> RecordBatch {
        var batch = RecordBatch(table)
        for row in rows { batch.append(row: table.schema.columns.map { row[$0.name] }) }
        return batch
    }

    private static let terms = batch(
        .terms,
        [
            ["term_id": "26Q1", "org_id": "0505", "name": "Q1"],
            ["term_id": "26Q2", "org_id": "0505", "name": "Q2"],
        ]
    )

    private static let marks = batch(
        .marks,
        [
            mark("S1", "progress", "58", "F", "2025-10-08"),
            mark("S1", "grading_period", "55", "F", "2025-11-05"),
            mark("S2", "grading_period", "42", "F", "2025-11-05"),
            mark("S3", "grading_period", "51.5", nil, "2025-11-05", passing: "false"),
            mark("S4", "grading_period", nil, "F", "2025-11-05"),
            mark("S5", "grading_period", nil, "A-", "2025-11-05"),
        ]
    )

    private static func mark(
        _ section: String,
        _ type: String,
        _ number: String?,
        _ letter: String?,
        _ day: String,
        passing: String? = nil
    ) -> [String: String] {
        var row = [
            "student_id": "1001", "section_id": section, "term_id": "26Q1", "mark_type": type,
            "posted_on": day,
        ]
        row["numeric_mark"] = number
        row["letter_mark"] = letter
        row["is_passing"] = passing
        return row
    }

    private static let transcript = batch(
        .transcript,
        [
            [
                "student_id": "1001", "school_year": "2025", "course_id": "M8",
                "course_title": "Mathematics 8", "credits_attempted": "1", "credits_earned": "1",
                "final_letter": "C", "result": "pass",
            ],
            [
                "student_id": "1001", "school_year": "2025", "course_id": "SC8",
                "credits_attempted": "1", "credits_earned": "0", "final_numeric": "48",
                "result": "fail",
            ],
        ]
    )

    private static let assessments = batch(
        .assessments,
        [
            [
                "assessment_id": "MCAS-M8", "family": "mcas", "subject": "math",
                "grade_level": "08", "scale_min": "440", "scale_max": "560",
            ]
        ]
    )

    private static let results = batch(
        .assessmentResults,
        [
            [
                "student_id": "1001", "assessment_id": "MCAS-M8",
                "administered_on": "2025-05-12", "attempt": "1", "status": "tested",
                "scale_score": "476", "performance_level": "PM", "growth_percentile": "31",
            ],
            [
                "student_id": "1001", "assessment_id": "MCAS-E8",
                "administered_on": "2025-04-01", "attempt": "1", "status": "did_not_test",
            ],
        ]
    )

    private static let incidents = batch(
        .incidents,
        [
            [
                "incident_id": "I1", "org_id": "0505", "incident_date": "2025-10-22",
                "location": "cafeteria",
            ]
        ]
    )

    private static let participants = batch(
        .incidentParticipants,
        [
            [
                "incident_id": "I1", "student_id": "1001", "role": "offender",
                "behavior": "school_violation",
            ]
        ]
    )

    private static let actions = batch(
        .disciplineActions,
        [
            [
                "action_id": "A1", "incident_id": "I1", "student_id": "1001",
                "action": "out_of_school_suspension", "start_date": "2025-10-23",
                "end_date": "2025-10-23", "days_missed": "1",
            ]
        ]
    )

    private static let enrollments = batch(
        .enrollments,
        [
            [
                "student_id": "1001", "org_id": "0505", "entry_date": "2025-09-02",
                "grade_level": "09", "entry_type": "next_year",
            ]
        ]
    )

    private static let sections = batch(
        .sectionEnrollments,
        [["student_id": "1001", "section_id": "S6", "start_date": "2025-09-02"]]
    )
}
