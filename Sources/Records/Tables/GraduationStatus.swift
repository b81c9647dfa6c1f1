/// Where students stand towards graduation.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum GraduationStatus: RecordTable {
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isKey: true,
        references: .students
    )
    public static let ruleSet = Column<String>.identifier(
        "rule_set",
        "The rule set.",
        isKey: true
    )
    public static let requirementID = Column<String>.identifier(
        "requirement_id",
        "The requirement.",
        isKey: true
    )
    public static let asOf = Column<SchoolDate>.date(
        "as_of",
        "The day it was worked out for.",
        isKey: true
    )
    public static let unitsEarned = Column<FixedDecimal>.decimal(
        "units_earned",
        "Units earned.",
        possible: 0...200
    )
    public static let unitsInProgress = Column<FixedDecimal>.decimal(
        "units_in_progress",
        "Units under way.",
        possible: 0...200
    )
    public static let status = Column<RequirementStatus>.code(
        "status",
        "Where the student stands."
    )
    public static let method = Column<String>.text(
        "method",
        "How it was met."
    )

    public static let schema = TableSchema(
        .graduationStatus,
        "A student's standing with one requirement.",
        [
            studentID.schema, ruleSet.schema, requirementID.schema, asOf.schema, unitsEarned.schema,
            unitsInProgress.schema, status.schema, method.schema,
        ]
    )
}
