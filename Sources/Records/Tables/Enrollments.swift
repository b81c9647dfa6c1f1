/// When each student belonged to which school and grade.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Enrollments: RecordTable {
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isKey: true,
        references: .students
    )
    public static let orgID = Column<String>.identifier(
        "org_id",
        "The school.",
        isKey: true,
        references: .organizations
    )
    public static let entryDate = Column<SchoolDate>.date(
        "entry_date",
        "The first day enrolled.",
        isKey: true
    )
    public static let gradeLevel = Column<GradeLevel>.code(
        "grade_level",
        "The grade.",
        isRequired: true
    )
    public static let entryType = Column<EntryType>.code(
        "entry_type",
        "How the student came."
    )
    public static let exitDate = Column<SchoolDate>.date(
        "exit_date",
        "The last day enrolled, inclusive; empty while enrolled."
    )
    public static let exitType = Column<ExitType>.code(
        "exit_type",
        "How the student left."
    )
    public static let exitCodeRaw = Column<String>.text(
        "exit_code_raw",
        "The source's exit code, such as DOE012."
    )
    public static let isPrimary = Column<Bool>.boolean(
        "is_primary",
        "Whether this is the school responsible for the student.",
        defaultText: "true"
    )
    public static let repeatsGrade = Column<Bool>.boolean(
        "repeats_grade",
        "Whether the student repeats the grade of the year before."
    )
    public static let fte = Column<FixedDecimal>.decimal(
        "fte",
        "The share of full time enrolled.",
        possible: 0...1
    )
    public static let calendarCode = Column<String>.identifier(
        "calendar_code",
        "The school's calendar that applies.",
        defaultText: "main"
    )

    public static let schema = TableSchema(
        .enrollments,
        "A span in which a student belonged to a school.",
        [
            studentID.schema, orgID.schema, entryDate.schema, gradeLevel.schema, entryType.schema,
            exitDate.schema, exitType.schema, exitCodeRaw.schema, isPrimary.schema,
            repeatsGrade.schema, fte.schema, calendarCode.schema,
        ]
    )
}
