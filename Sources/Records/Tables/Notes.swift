/// What people wrote about a student; append-only.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Notes: RecordTable {
    public static let noteID = Column<String>.identifier(
        "note_id",
        "A UUID.",
        isKey: true
    )
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isRequired: true,
        references: .students
    )
    public static let createdAt = Column<String>.timestamp(
        "created_at",
        "When it was written.",
        isRequired: true
    )
    public static let authorStaffID = Column<String>.identifier(
        "author_staff_id",
        "Who wrote it.",
        isRequired: true,
        references: .staff
    )
    public static let visibility = Column<NoteVisibility>.code(
        "visibility",
        "Who may read it.",
        isRequired: true
    )
    public static let category = Column<NoteCategory>.code(
        "category",
        "What it is about."
    )
    public static let text = Column<String>.text(
        "text",
        "The note.",
        isRequired: true
    )
    public static let supersedesNoteID = Column<String>.identifier(
        "supersedes_note_id",
        "The note it corrects."
    )

    public static let schema = TableSchema(
        .notes,
        "One note.",
        [
            noteID.schema, studentID.schema, createdAt.schema, authorStaffID.schema,
            visibility.schema, category.schema, text.schema, supersedesNoteID.schema,
        ]
    )
}
