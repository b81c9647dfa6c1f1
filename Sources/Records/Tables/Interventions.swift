/// Supports in place.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Interventions: RecordTable {
    public static let interventionID = Column<String>.identifier(
        "intervention_id",
        "The intervention.",
        isKey: true
    )
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isRequired: true,
        references: .students
    )
    public static let type = Column<String>.text(
        "type",
        "What it is.",
        isRequired: true
    )
    public static let tier = Column<Int64>.integer(
        "tier",
        "1 for all, 2 for some, 3 for few.",
        possible: 1...3
    )
    public static let focus = Column<InterventionFocus>.code(
        "focus",
        "What it works on."
    )
    public static let goal = Column<String>.text(
        "goal",
        "What it is to reach."
    )
    public static let ownerStaffID = Column<String>.identifier(
        "owner_staff_id",
        "Who leads it.",
        references: .staff
    )
    public static let startDate = Column<SchoolDate>.date(
        "start_date",
        "The first day.",
        isRequired: true
    )
    public static let plannedEndDate = Column<SchoolDate>.date(
        "planned_end_date",
        "When it is to be reviewed."
    )
    public static let endDate = Column<SchoolDate>.date(
        "end_date",
        "The last day."
    )
    public static let status = Column<InterventionStatus>.code(
        "status",
        "Where it stands."
    )
    public static let plannedMinutesPerWeek = Column<Int64>.integer(
        "planned_minutes_per_week",
        "Minutes a week planned.",
        possible: 0...10080
    )
    public static let outcome = Column<InterventionOutcome>.code(
        "outcome",
        "What came of it."
    )

    public static let schema = TableSchema(
        .interventions,
        "A support given to a student.",
        [
            interventionID.schema, studentID.schema, type.schema, tier.schema, focus.schema,
            goal.schema, ownerStaffID.schema, startDate.schema, plannedEndDate.schema,
            endDate.schema, status.schema, plannedMinutesPerWeek.schema, outcome.schema,
        ]
    )
}
