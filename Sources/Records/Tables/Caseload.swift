/// Which counselor looks after which student; a table of ours beyond the layout.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Caseload: RecordTable {
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isKey: true,
        references: .students
    )
    public static let staffID = Column<String>.identifier(
        "staff_id",
        "The counselor.",
        isKey: true,
        references: .staff
    )
    public static let startDate = Column<SchoolDate>.date(
        "start_date",
        "The first day."
    )
    public static let endDate = Column<SchoolDate>.date(
        "end_date",
        "The last day."
    )

    public static let schema = TableSchema(
        .caseload,
        "A student on a counselor's caseload.",
        [studentID.schema, staffID.schema, startDate.schema, endDate.schema]
    )
}
