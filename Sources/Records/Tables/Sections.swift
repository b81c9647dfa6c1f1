/// Classes that meet.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Sections: RecordTable {
    public static let sectionID = Column<String>.identifier(
        "section_id",
        "The section.",
        isKey: true
    )
    public static let courseID = Column<String>.identifier(
        "course_id",
        "The course.",
        isRequired: true,
        references: .courses
    )
    public static let orgID = Column<String>.identifier(
        "org_id",
        "The school.",
        isRequired: true,
        references: .organizations
    )
    public static let termID = Column<String>.identifier(
        "term_id",
        "The term in which it meets.",
        isRequired: true,
        references: .terms
    )
    public static let sectionCode = Column<String>.text(
        "section_code",
        "The local section code."
    )
    public static let staffID = Column<String>.identifier(
        "staff_id",
        "The teacher.",
        references: .staff
    )
    public static let pathway = Column<Pathway>.code(
        "pathway",
        "The designated pathway it belongs to."
    )

    public static let schema = TableSchema(
        .sections,
        "A class of a course in a term.",
        [
            sectionID.schema, courseID.schema, orgID.schema, termID.schema, sectionCode.schema,
            staffID.schema, pathway.schema,
        ]
    )
}
