import Records

/// Which native columns the elements of SCS fill.
enum SCSColumns {
    static func of(_ table: TableName) -> [StateColumn] {
        (byTable[table] ?? []).map(StateColumn.init)
    }

    private static let byTable: [TableName: [(String, String)]] = [
        .terms: [
            ("term_id", "SCS07"), ("org_id", "SCS03"), ("name", "SCS07"), ("term_type", "SCS07"),
            ("start_date", "start_date"), ("end_date", "end_date"),
        ],
        .courses: [
            ("course_id", "SCS04"), ("org_id", "SCS03"), ("local_course_code", "SCS04"),
            ("title", "SCS04"), ("subject", "SCS05"), ("sced_code", "SCS05"),
            ("course_level", "SCS09"), ("credits", "SCS10"),
        ],
        .sections: [
            ("section_id", "SCS06"), ("course_id", "SCS04"), ("org_id", "SCS03"),
            ("term_id", "SCS07"), ("section_code", "SCS06"), ("pathway", "SCS14"),
        ],
        .sectionEnrollments: [
            ("student_id", "SCS01"), ("section_id", "SCS06"), ("start_date", "start_date"),
            ("end_date", "end_date"), ("status", "SCS08"),
        ],
        .marks: [
            ("student_id", "SCS01"), ("section_id", "SCS06"), ("term_id", "SCS07"),
            ("mark_type", "mark_type"), ("numeric_mark", "SCS13"), ("letter_mark", "SCS12"),
            ("is_passing", "SCS12"),
        ],
        .transcript: [
            ("student_id", "SCS01"), ("school_year", "school_year"), ("course_id", "SCS04"),
            ("attempt", "attempt"), ("course_title", "SCS04"), ("sced_code", "SCS05"),
            ("course_level", "SCS09"), ("term_id", "SCS07"), ("credits_attempted", "SCS10"),
            ("credits_earned", "SCS11"), ("final_numeric", "SCS13"), ("final_letter", "SCS12"),
            ("result", "SCS08"),
        ],
    ]

    /// Elements whose codes are looked up in the tables of codes.
    static let coded = ["SCS07", "SCS08", "SCS09", "SCS12", "SCS14"]
}
