/// Meetings of an intervention.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum InterventionSessions: RecordTable {
    public static let sessionID = Column<String>.identifier(
        "session_id",
        "The meeting.",
        isKey: true
    )
    public static let interventionID = Column<String>.identifier(
        "intervention_id",
        "The intervention.",
        isRequired: true,
        references: .interventions
    )
    public static let date = Column<SchoolDate>.date(
        "date",
        "The day.",
        isRequired: true
    )
    public static let minutes = Column<Int64>.integer(
        "minutes",
        "How long.",
        isRequired: true,
        possible: 0...1440
    )
    public static let attended = Column<SessionAttendance>.code(
        "attended",
        "Whether the student came."
    )
    public static let note = Column<String>.text(
        "note",
        "What was noted."
    )

    public static let schema = TableSchema(
        .interventionSessions,
        "One meeting.",
        [
            sessionID.schema, interventionID.schema, date.schema, minutes.schema, attended.schema,
            note.schema,
        ]
    )
}
