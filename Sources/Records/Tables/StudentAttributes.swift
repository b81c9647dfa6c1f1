/// Statuses for equity monitoring and eligibility only; never scored.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum StudentAttributes: RecordTable {
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isKey: true,
        references: .students
    )
    public static let attribute = Column<StudentAttribute>.code(
        "attribute",
        "The status.",
        isKey: true
    )
    public static let startDate = Column<SchoolDate>.date(
        "start_date",
        "Its first day.",
        isKey: true
    )
    public static let value = Column<String>.text(
        "value",
        "Level or type; `true` where it has none."
    )
    public static let endDate = Column<SchoolDate>.date(
        "end_date",
        "Its last day."
    )

    public static let schema = TableSchema(
        .studentAttributes,
        "A status of a student over a span of days.",
        [studentID.schema, attribute.schema, startDate.schema, value.schema, endDate.schema]
    )
}
