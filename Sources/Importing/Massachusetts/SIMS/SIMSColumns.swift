import Records

/// Which native columns the elements of SIMS fill.
enum SIMSColumns {
    /// The tables that SIMS brings beside the organizations.
    static let tables: [TableName] = [
        .students, .studentAttributes, .enrollments, .attendanceSummary, .programs,
        .programParticipations, .graduationStatus, .localIndicators,
    ]

    static func of(_ table: TableName) -> [StateColumn] {
        (byTable[table] ?? []).map(StateColumn.init)
    }

    private static let byTable: [TableName: [(String, String)]] = [
        .students: [
            ("student_id", "DOE001"), ("state_student_id", "DOE002"), ("first_name", "DOE003"),
            ("middle_name", "DOE004"), ("last_name", "DOE005"), ("birth_date", "DOE006"),
            ("gender", "DOE009"), ("race_ethnicity", "DOE010"), ("home_language", "DOE024"),
        ],
        .studentAttributes: [
            ("student_id", "DOE001"), ("attribute", "attribute"), ("start_date", "start_date"),
            ("value", "value"), ("end_date", "end_date"),
        ],
        .enrollments: [
            ("student_id", "DOE001"), ("org_id", "DOE015"), ("entry_date", "entry_date"),
            ("grade_level", "DOE016"), ("entry_type", "entry_type"), ("exit_date", "exit_date"),
            ("exit_type", "DOE012"), ("exit_code_raw", "DOE012"), ("is_primary", "DOE012"),
            ("x_date_precision", ""), ("x_entry_from", ""), ("x_entry_by", ""),
            ("x_exit_from", ""), ("x_exit_by", ""),
        ],
        .attendanceSummary: [
            ("student_id", "DOE001"), ("org_id", "DOE015"), ("period_start", "period_start"),
            ("period_end", "period_end"), ("membership_days", "DOE018"),
            ("attended_days", "DOE017"), ("source", "source"),
        ],
        .programs: [
            ("program_id", "program_id"), ("program_type", "program_type"), ("name", "name"),
            ("state_program_code", "state_program_code"),
        ],
        .programParticipations: [
            ("student_id", "DOE001"), ("program_id", "program_id"), ("start_date", "start_date"),
            ("end_date", "end_date"), ("status", "status"), ("competency_attained", "DOE031"),
        ],
        .localIndicators: [
            ("student_id", "DOE001"), ("indicator", "indicator"), ("as_of", "as_of"),
            ("value", "DOE052"),
        ],
        .graduationStatus: [
            ("student_id", "DOE001"), ("rule_set", "rule_set"),
            ("requirement_id", "requirement_id"), ("as_of", "as_of"),
            ("status", "DOE037 or CD"),
        ],
    ]

    /// Statuses for subgroup tables, and the elements of which one tells them.
    static let statuses: [(StudentAttribute, [String])] = [
        (.lowIncome, ["DOE019"]), (.title1, ["DOE020"]), (.immigrant, ["DOE022"]),
        (.englishLearner, ["DOE025"]), (.militaryFamily, ["DOE029"]),
        (.specialEducation, ["DOE034", "DOE032"]), (.section504, ["DOE039"]), (.slife, ["DOE041"]),
    ]

    /// Elements whose codes are looked up in the tables of codes.
    static let coded = [
        "DOE009", "DOE010", "DOE012", "DOE016", "DOE019", "DOE020", "DOE022", "DOE025", "DOE029",
        "DOE031", "DOE032", "DOE034", "DOE037", "DOE039", "DOE041",
    ]

    /// A kind of programme that an element names by its code.
    struct Program {
        let element: String
        let prefix: String
        let title: String
        /// The type of all programmes of the element; nil where the codes tell it.
        let type: ProgramType?
        let isCareer: Bool
    }

    static let programs = [
        Program(element: "DOE027", prefix: "program", title: "Program", type: nil, isCareer: false),
        Program(
            element: "DOE043",
            prefix: "ch74",
            title: "Chapter 74",
            type: .ch74Cte,
            isCareer: true
        ),
        Program(
            element: "DOE044",
            prefix: "cvte",
            title: "Career and technical",
            type: .perkinsCte,
            isCareer: true
        ),
    ]
}
