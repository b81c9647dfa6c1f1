/// What followed.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum DisciplineActions: RecordTable {
    public static let actionID = Column<String>.identifier(
        "action_id",
        "The action.",
        isKey: true
    )
    public static let incidentID = Column<String>.identifier(
        "incident_id",
        "The incident it followed.",
        references: .incidents
    )
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isRequired: true,
        references: .students
    )
    public static let action = Column<DisciplineActionType>.code(
        "action",
        "What was done.",
        isRequired: true
    )
    public static let startDate = Column<SchoolDate>.date(
        "start_date",
        "Its first day.",
        isRequired: true
    )
    public static let endDate = Column<SchoolDate>.date(
        "end_date",
        "Its last day."
    )
    public static let daysAssigned = Column<FixedDecimal>.decimal(
        "days_assigned",
        "Days imposed.",
        possible: 0...200
    )
    public static let daysMissed = Column<FixedDecimal>.decimal(
        "days_missed",
        "Days of school missed.",
        possible: 0...200
    )
    public static let servicesRaw = Column<String>.text(
        "services_raw",
        "The source's code for education services (AE)."
    )

    public static let schema = TableSchema(
        .disciplineActions,
        "An action taken towards a student.",
        [
            actionID.schema, incidentID.schema, studentID.schema, action.schema, startDate.schema,
            endDate.schema, daysAssigned.schema, daysMissed.schema, servicesRaw.schema,
        ]
    )
}
