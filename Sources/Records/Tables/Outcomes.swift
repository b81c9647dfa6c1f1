/// Whether past students met their milestones; a table of ours beyond the layout.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Outcomes: RecordTable {
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isKey: true,
        references: .students
    )
    public static let milestone = Column<Milestone>.code(
        "milestone",
        "The milestone.",
        isKey: true
    )
    public static let schoolYear = Column<Int64>.integer(
        "school_year",
        "The school year in which it was decided.",
        isKey: true,
        possible: 1950...2100
    )
    public static let met = Column<Bool>.boolean(
        "met",
        "Whether the student met it.",
        isRequired: true
    )
    public static let source = Column<OutcomeSource>.code(
        "source",
        "Where it is known from.",
        defaultText: "file"
    )

    public static let schema = TableSchema(
        .outcomes,
        "Whether a student met a milestone.",
        [studentID.schema, milestone.schema, schoolYear.schema, met.schema, source.schema]
    )
}
