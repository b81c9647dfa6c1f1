/// Levels that the state's own system gave.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum StateRiskLevels: RecordTable {
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isKey: true,
        references: .students
    )
    public static let schoolYear = Column<Int64>.integer(
        "school_year",
        "The school year.",
        isKey: true,
        possible: 1950...2100
    )
    public static let milestone = Column<Milestone>.code(
        "milestone",
        "The milestone.",
        isKey: true
    )
    public static let ageGroup = Column<String>.text(
        "age_group",
        "The age group."
    )
    public static let level = Column<StateRiskLevel>.code(
        "level",
        "The level."
    )
    public static let naReason = Column<String>.text(
        "na_reason",
        "Why there is none."
    )
    public static let source = Column<String>.text(
        "source",
        "The report it is from."
    )
    public static let asOf = Column<SchoolDate>.date(
        "as_of",
        "The day it was worked out for."
    )

    public static let schema = TableSchema(
        .stateRiskLevels,
        "The state's level of a student for a milestone.",
        [
            studentID.schema, schoolYear.schema, milestone.schema, ageGroup.schema, level.schema,
            naReason.schema, source.schema, asOf.schema,
        ]
    )
}
