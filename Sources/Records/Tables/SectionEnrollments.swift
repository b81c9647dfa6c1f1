/// Who sits in which class.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum SectionEnrollments: RecordTable {
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isKey: true,
        references: .students
    )
    public static let sectionID = Column<String>.identifier(
        "section_id",
        "The section.",
        isKey: true,
        references: .sections
    )
    public static let startDate = Column<SchoolDate>.date(
        "start_date",
        "The first day.",
        isKey: true
    )
    public static let endDate = Column<SchoolDate>.date(
        "end_date",
        "The last day."
    )
    public static let status = Column<SectionStatus>.code(
        "status",
        "Where the student stands."
    )

    public static let schema = TableSchema(
        .sectionEnrollments,
        "A student's membership of a section.",
        [studentID.schema, sectionID.schema, startDate.schema, endDate.schema, status.schema]
    )
}
