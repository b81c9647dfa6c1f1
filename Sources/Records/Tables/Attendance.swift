/// Daily attendance, exceptions only or complete.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Attendance: RecordTable {
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
    public static let date = Column<SchoolDate>.date(
        "date",
        "The day.",
        isKey: true
    )
    public static let category = Column<AttendanceCategory>.code(
        "category",
        "What the day was.",
        isRequired: true
    )
    public static let portionAbsent = Column<FixedDecimal>.decimal(
        "portion_absent",
        "The part of the day missed; by default 1 for excused and unexcused absence and out-of-school suspension, else 0.",
        possible: 0...1
    )
    public static let minutesAbsent = Column<Int64>.integer(
        "minutes_absent",
        "Minutes missed.",
        possible: 0...1440
    )
    public static let arrivalTime = Column<String>.timestamp(
        "arrival_time",
        "When the student came."
    )
    public static let departureTime = Column<String>.timestamp(
        "departure_time",
        "When the student left."
    )
    public static let reason = Column<String>.text(
        "reason",
        "The reason given."
    )

    public static let schema = TableSchema(
        .attendance,
        "A student's day at a school.",
        [
            studentID.schema, orgID.schema, date.schema, category.schema, portionAbsent.schema,
            minutesAbsent.schema, arrivalTime.schema, departureTime.schema, reason.schema,
        ]
    )
}
