/// Who takes part in which programme.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum ProgramParticipations: RecordTable {
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isKey: true,
        references: .students
    )
    public static let programID = Column<String>.identifier(
        "program_id",
        "The programme.",
        isKey: true,
        references: .programs
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
    public static let status = Column<ParticipationStatus>.code(
        "status",
        "Where the student stands."
    )
    public static let exitReason = Column<String>.text(
        "exit_reason",
        "Why it ended."
    )
    public static let hoursEarned = Column<FixedDecimal>.decimal(
        "hours_earned",
        "Hours earned.",
        possible: 0...10000
    )
    public static let collegeCreditsEarned = Column<FixedDecimal>.decimal(
        "college_credits_earned",
        "College credits earned.",
        possible: 0...120
    )
    public static let competencyAttained = Column<Bool>.boolean(
        "competency_attained",
        "Whether the competency was attained."
    )
    public static let credential = Column<String>.text(
        "credential",
        "Credential earned."
    )
    public static let internshipHours = Column<FixedDecimal>.decimal(
        "internship_hours",
        "Hours of internship.",
        possible: 0...10000
    )

    public static let schema = TableSchema(
        .programParticipations,
        "A student's part in a programme.",
        [
            studentID.schema, programID.schema, startDate.schema, endDate.schema, status.schema,
            exitReason.schema, hoursEarned.schema, collegeCreditsEarned.schema,
            competencyAttained.schema, credential.schema, internshipHours.schema,
        ]
    )
}
