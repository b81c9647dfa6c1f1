/// Who took part.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum IncidentParticipants: RecordTable {
    public static let incidentID = Column<String>.identifier(
        "incident_id",
        "The incident.",
        isKey: true,
        references: .incidents
    )
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isKey: true,
        references: .students
    )
    public static let role = Column<ParticipantRole>.code(
        "role",
        "The part; only offenders count in indicators.",
        isKey: true
    )
    public static let behavior = Column<Behavior>.code(
        "behavior",
        "What kind of behavior it was.",
        isKey: true
    )

    public static let schema = TableSchema(
        .incidentParticipants,
        "A student's part in an incident.",
        [incidentID.schema, studentID.schema, role.schema, behavior.schema]
    )
}
