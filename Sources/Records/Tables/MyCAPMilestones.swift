/// My Career and Academic Plan.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum MyCAPMilestones: RecordTable {
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isKey: true,
        references: .students
    )
    public static let milestoneID = Column<String>.identifier(
        "milestone_id",
        "The milestone of the plan.",
        isKey: true
    )
    public static let domain = Column<MyCAPDomain>.code(
        "domain",
        "The domain."
    )
    public static let title = Column<String>.text(
        "title",
        "The title."
    )
    public static let gradeLevel = Column<GradeLevel>.code(
        "grade_level",
        "The grade it is for."
    )
    public static let status = Column<MyCAPStatus>.code(
        "status",
        "Where the student stands."
    )
    public static let dueDate = Column<SchoolDate>.date(
        "due_date",
        "When it is due."
    )
    public static let completedOn = Column<SchoolDate>.date(
        "completed_on",
        "When it was done."
    )
    public static let reviewedWith = Column<String>.text(
        "reviewed_with",
        "The adult it was reviewed with."
    )

    public static let schema = TableSchema(
        .mycapMilestones,
        "A milestone of a student's plan.",
        [
            studentID.schema, milestoneID.schema, domain.schema, title.schema, gradeLevel.schema,
            status.schema, dueDate.schema, completedOn.schema, reviewedWith.schema,
        ]
    )
}
