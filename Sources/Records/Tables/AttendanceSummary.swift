/// Totals of attendance where there are no daily rows.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum AttendanceSummary: RecordTable {
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isKey: true,
        references: .students
    )
    public static let orgID = Column<String>.identifier(
        "org_id",
        "The school.",
        isKey: true,
        references: .organizations
    )
    public static let periodStart = Column<SchoolDate>.date(
        "period_start",
        "The first day counted.",
        isKey: true
    )
    public static let periodEnd = Column<SchoolDate>.date(
        "period_end",
        "The last day counted; as of an earlier day the row is not yet known. Of a school's overlapping spans the last to end counts.",
        isKey: true
    )
    public static let membershipDays = Column<FixedDecimal>.decimal(
        "membership_days",
        "Days in membership, the denominator.",
        isRequired: true,
        possible: 0...366,
        likely: 0...185
    )
    public static let attendedDays = Column<FixedDecimal>.decimal(
        "attended_days",
        "Days attended, never more than days in membership.",
        isRequired: true,
        possible: 0...366
    )
    public static let excusedDays = Column<FixedDecimal>.decimal(
        "excused_days",
        "Days of excused absence.",
        possible: 0...366
    )
    public static let unexcusedDays = Column<FixedDecimal>.decimal(
        "unexcused_days",
        "Days of unexcused absence.",
        possible: 0...366
    )
    public static let tardyCount = Column<Int64>.integer(
        "tardy_count",
        "Times tardy.",
        possible: 0...2000
    )
    public static let source = Column<SummarySource>.code(
        "source",
        "Where the totals come from."
    )

    public static let schema = TableSchema(
        .attendanceSummary,
        "A student's attendance totals over a span at a school.",
        [
            studentID.schema, orgID.schema, periodStart.schema, periodEnd.schema,
            membershipDays.schema, attendedDays.schema, excusedDays.schema, unexcusedDays.schema,
            tardyCount.schema, source.schema,
        ]
    )
}
