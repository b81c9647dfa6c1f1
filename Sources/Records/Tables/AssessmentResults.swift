/// Scores, levels and growth.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum AssessmentResults: RecordTable {
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isKey: true,
        references: .students
    )
    public static let assessmentID = Column<String>.identifier(
        "assessment_id",
        "The test.",
        isKey: true,
        references: .assessments
    )
    public static let administeredOn = Column<SchoolDate>.date(
        "administered_on",
        "The day it was given.",
        isKey: true
    )
    public static let attempt = Column<Int64>.integer(
        "attempt",
        "1 for the first attempt.",
        isKey: true,
        defaultText: "1",
        possible: 1...20
    )
    public static let schoolYear = Column<Int64>.integer(
        "school_year",
        "The school year it was given in.",
        possible: 1950...2100
    )
    public static let gradeLevel = Column<GradeLevel>.code(
        "grade_level",
        "The student's grade then."
    )
    public static let status = Column<ResultStatus>.code(
        "status",
        "Whether it was taken; only tested results count, and unknown counts as tested."
    )
    public static let scaleScore = Column<FixedDecimal>.decimal(
        "scale_score",
        "The scaled score.",
        possible: 0...2000
    )
    public static let performanceLevel = Column<String>.text(
        "performance_level",
        "The level as the source codes it, such as E, M, PM, NM."
    )
    public static let performanceOrder = Column<Int64>.integer(
        "performance_order",
        "The level as a number, 1 for the lowest.",
        possible: 0...10
    )
    public static let growthPercentile = Column<Int64>.integer(
        "growth_percentile",
        "Student growth percentile, 1 to 99.",
        possible: 1...99
    )
    public static let percentile = Column<Int64>.integer(
        "percentile",
        "Percentile rank.",
        possible: 0...100
    )
    public static let meetsStandard = Column<Bool>.boolean(
        "meets_standard",
        "Whether it meets expectations."
    )
    public static let standardError = Column<FixedDecimal>.decimal(
        "standard_error",
        "Standard error of the scaled score.",
        possible: 0...500
    )

    public static let schema = TableSchema(
        .assessmentResults,
        "A student's result on a test.",
        [
            studentID.schema, assessmentID.schema, administeredOn.schema, attempt.schema,
            schoolYear.schema, gradeLevel.schema, status.schema, scaleScore.schema,
            performanceLevel.schema, performanceOrder.schema, growthPercentile.schema,
            percentile.schema, meetsStandard.schema, standardError.schema,
        ]
    )
}
