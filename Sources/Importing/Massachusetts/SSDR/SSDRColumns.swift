import Records

/// Which native columns the two files of SSDR fill.
enum SSDRColumns {
    static func of(_ table: TableName) -> [StateColumn] {
        (byTable[table] ?? []).map(StateColumn.init)
    }

    private static let byTable: [TableName: [(String, String)]] = [
        .incidents: [
            ("incident_id", "OFF ID"), ("org_id", "SCH CODE"), ("incident_date", "OFF DATE"),
            ("description", "OFF DESC"),
        ],
        .incidentParticipants: [
            ("incident_id", "OFF ID"), ("student_id", "SASID"), ("role", "role"),
            ("behavior", "SOT1"),
        ],
        .disciplineActions: [
            ("action_id", "action_id"), ("incident_id", "OFF ID"), ("student_id", "SASID"),
            ("action", "DAT"), ("start_date", "SD"), ("end_date", "RD"), ("days_missed", "DM"),
            ("services_raw", "AE"),
        ],
    ]
}
