/// What happened.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Incidents: RecordTable {
    public static let incidentID = Column<String>.identifier(
        "incident_id",
        "The incident.",
        isKey: true
    )
    public static let orgID = Column<String>.identifier(
        "org_id",
        "The school.",
        isRequired: true,
        references: .organizations
    )
    public static let incidentDate = Column<SchoolDate>.date(
        "incident_date",
        "The day.",
        isRequired: true
    )
    public static let incidentTime = Column<String>.timestamp(
        "incident_time",
        "The time of day."
    )
    public static let location = Column<String>.text(
        "location",
        "Where."
    )
    public static let reportedToLaw = Column<Bool>.boolean(
        "reported_to_law",
        "Whether it was reported to the police."
    )
    public static let description = Column<String>.text(
        "description",
        "What happened; restricted."
    )

    public static let schema = TableSchema(
        .incidents,
        "A discipline incident.",
        [
            incidentID.schema, orgID.schema, incidentDate.schema, incidentTime.schema,
            location.schema, reportedToLaw.schema, description.schema,
        ]
    )
}
