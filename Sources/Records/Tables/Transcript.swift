/// Courses taken, year by year, with credits.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Transcript: RecordTable {
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isKey: true,
        references: .students
    )
    public static let schoolYear = Column<Int64>.integer(
        "school_year",
        "The year it was taken.",
        isKey: true,
        possible: 1950...2100
    )
    public static let courseID = Column<String>.identifier(
        "course_id",
        "The course; it may be another school's.",
        isKey: true
    )
    public static let attempt = Column<Int64>.integer(
        "attempt",
        "1 for the first attempt.",
        isKey: true,
        defaultText: "1",
        possible: 1...20
    )
    public static let courseTitle = Column<String>.text(
        "course_title",
        "The title."
    )
    public static let scedCode = Column<String>.text(
        "sced_code",
        "The SCED code."
    )
    public static let courseLevel = Column<CourseLevel>.code(
        "course_level",
        "How demanding it was."
    )
    public static let termID = Column<String>.identifier(
        "term_id",
        "The term it ended in."
    )
    public static let creditsAttempted = Column<FixedDecimal>.decimal(
        "credits_attempted",
        "Credits it could give.",
        possible: 0...40
    )
    public static let creditsEarned = Column<FixedDecimal>.decimal(
        "credits_earned",
        "Credits it gave.",
        possible: 0...40
    )
    public static let finalNumeric = Column<FixedDecimal>.decimal(
        "final_numeric",
        "The final mark on a scale of 100.",
        possible: 0...200,
        likely: 0...110
    )
    public static let finalLetter = Column<String>.text(
        "final_letter",
        "The final mark as a letter."
    )
    public static let result = Column<CourseResult>.code(
        "result",
        "How it ended."
    )
    public static let gradeLevel = Column<GradeLevel>.code(
        "grade_level",
        "The student's grade then."
    )
    public static let externalSchool = Column<String>.text(
        "external_school",
        "The other school it was taken at."
    )
    public static let collegeCredits = Column<FixedDecimal>.decimal(
        "college_credits",
        "College credits it gave.",
        possible: 0...60
    )

    public static let schema = TableSchema(
        .transcript,
        "One attempt of a student at a course.",
        [
            studentID.schema, schoolYear.schema, courseID.schema, attempt.schema,
            courseTitle.schema, scedCode.schema, courseLevel.schema, termID.schema,
            creditsAttempted.schema, creditsEarned.schema, finalNumeric.schema, finalLetter.schema,
            result.schema, gradeLevel.schema, externalSchool.schema, collegeCredits.schema,
        ]
    )
}
