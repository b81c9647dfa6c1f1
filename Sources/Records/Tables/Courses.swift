/// What is taught.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Courses: RecordTable {
    public static let courseID = Column<String>.identifier(
        "course_id",
        "The course.",
        isKey: true
    )
    public static let orgID = Column<String>.identifier(
        "org_id",
        "The school or district that offers it."
    )
    public static let localCourseCode = Column<String>.text(
        "local_course_code",
        "The code in the local catalogue."
    )
    public static let title = Column<String>.text(
        "title",
        "The title as it is shown.",
        isRequired: true
    )
    public static let subject = Column<Subject>.code(
        "subject",
        "The subject area; failures are counted by it.",
        isRequired: true
    )
    public static let scedCode = Column<String>.text(
        "sced_code",
        "The five-character SCED code."
    )
    public static let courseLevel = Column<CourseLevel>.code(
        "course_level",
        "How demanding it is."
    )
    public static let credits = Column<FixedDecimal>.decimal(
        "credits",
        "Credits of the whole course; one is a full-year course.",
        possible: 0...40
    )
    public static let isCore = Column<Bool>.boolean(
        "is_core",
        "Whether it is a core course; by default ELA, math, science and history."
    )
    public static let masscoreArea = Column<String>.text(
        "masscore_area",
        "The MassCore area it counts for."
    )
    public static let cipCode = Column<String>.text(
        "cip_code",
        "The CIP code of a career course."
    )

    public static let schema = TableSchema(
        .courses,
        "A course of the catalogue.",
        [
            courseID.schema, orgID.schema, localCourseCode.schema, title.schema, subject.schema,
            scedCode.schema, courseLevel.schema, credits.schema, isCore.schema, masscoreArea.schema,
            cipCode.schema,
        ]
    )
}
