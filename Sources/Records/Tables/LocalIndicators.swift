/// A district's own measures; a table of ours beyond the layout.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum LocalIndicators: RecordTable {
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isKey: true,
        references: .students
    )
    public static let indicator = Column<String>.identifier(
        "indicator",
        "The measure's name; rule sets call it `local.<name>`.",
        isKey: true
    )
    public static let asOf = Column<SchoolDate>.date(
        "as_of",
        "The day the value holds from.",
        isKey: true
    )
    public static let value = Column<FixedDecimal>.decimal(
        "value",
        "The value, in the measure's own unit; yes is 1 and no is 0.",
        isRequired: true,
        possible: -1000000000...1000000000
    )

    public static let schema = TableSchema(
        .localIndicators,
        "The value of a local measure on a day.",
        [studentID.schema, indicator.schema, asOf.schema, value.schema]
    )
}
