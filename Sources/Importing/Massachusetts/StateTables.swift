import Records

/// How the native tables are filled from state forms.
enum StateTables {
    /// The columns of a table, in the order in which the forms' readers give its cells.
    static func columns(_ table: TableName) -> [StateColumn] {
        switch table {
        case .organizations: organizations
        case .assessments, .assessmentResults: ResultColumns.of(table)
        case .terms, .courses, .sections, .sectionEnrollments, .marks, .transcript:
            SCSColumns.of(table)
        case .incidents, .incidentParticipants, .disciplineActions: SSDRColumns.of(table)
        default: SIMSColumns.of(table)
        }
    }

    /// How a table is to be taken.
    ///
    /// A form that is whole for the district's year replaces what it tells of. Tables to which several forms or years add, and those in
    /// which other sources know more (names of schools), are only added to.
    static func mode(_ table: TableName) -> Snapshot.TableMode {
        switch table {
        case .students, .studentAttributes, .enrollments, .programParticipations, .sections,
            .sectionEnrollments, .marks, .incidents, .incidentParticipants, .disciplineActions:
            .full
        default: .upsert
        }
    }

    private static let organizations = [
        StateColumn("org_id", "school"), StateColumn("name", "name"),
        StateColumn("org_type", "org_type"), StateColumn("parent_org_id", "parent_org_id"),
    ]
}
