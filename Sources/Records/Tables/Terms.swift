/// Years, semesters and quarters of a school.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Terms: RecordTable {
    public static let termID = Column<String>.identifier(
        "term_id",
        "The term.",
        isKey: true
    )
    public static let orgID = Column<String>.identifier(
        "org_id",
        "The school or district whose term it is.",
        isRequired: true,
        references: .organizations
    )
    public static let name = Column<String>.text(
        "name",
        "The name, such as Q1.",
        isRequired: true
    )
    public static let termType = Column<TermType>.code(
        "term_type",
        "How long it is.",
        isRequired: true
    )
    public static let sequence = Column<Int64>.integer(
        "sequence",
        "Its place among terms of its type.",
        possible: 0...100
    )
    public static let parentTermID = Column<String>.identifier(
        "parent_term_id",
        "The longer term it is part of."
    )
    public static let startDate = Column<SchoolDate>.date(
        "start_date",
        "Its first day.",
        isRequired: true
    )
    public static let endDate = Column<SchoolDate>.date(
        "end_date",
        "Its last day; marks without a posting date count from here.",
        isRequired: true
    )

    public static let schema = TableSchema(
        .terms,
        "A term of a school's year.",
        [
            termID.schema, orgID.schema, name.schema, termType.schema, sequence.schema,
            parentTermID.schema, startDate.schema, endDate.schema,
        ]
    )
}
