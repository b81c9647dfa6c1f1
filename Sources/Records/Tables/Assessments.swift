/// Tests that are given.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Assessments: RecordTable {
    public static let assessmentID = Column<String>.identifier(
        "assessment_id",
        "The test.",
        isKey: true
    )
    public static let family = Column<AssessmentFamily>.code(
        "family",
        "The family it belongs to.",
        isRequired: true
    )
    public static let subject = Column<Subject>.code(
        "subject",
        "The subject tested."
    )
    public static let gradeLevel = Column<GradeLevel>.code(
        "grade_level",
        "The grade it is for."
    )
    public static let form = Column<String>.text(
        "form",
        "Form or version; ACCESS domains are told apart by it."
    )
    public static let scaleMin = Column<Int64>.integer(
        "scale_min",
        "The lowest scaled score; stored beside each score so that no scale is mistaken for another."
    )
    public static let scaleMax = Column<Int64>.integer(
        "scale_max",
        "The highest scaled score."
    )

    public static let schema = TableSchema(
        .assessments,
        "A test: family, subject, grade and scale.",
        [
            assessmentID.schema, family.schema, subject.schema, gradeLevel.schema, form.schema,
            scaleMin.schema, scaleMax.schema,
        ]
    )
}
