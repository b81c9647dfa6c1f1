/// Marks of grading periods, exams and whole courses.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Marks: RecordTable {
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The student.",
        isKey: true,
        references: .students
    )
    public static let sectionID = Column<String>.identifier(
        "section_id",
        "The section.",
        isKey: true,
        references: .sections
    )
    public static let termID = Column<String>.identifier(
        "term_id",
        "The term the mark is for.",
        isKey: true,
        references: .terms
    )
    public static let markType = Column<MarkType>.code(
        "mark_type",
        "What the mark is for.",
        isKey: true
    )
    public static let numericMark = Column<FixedDecimal>.decimal(
        "numeric_mark",
        "The mark on a scale of 100.",
        possible: 0...200,
        likely: 0...110
    )
    public static let letterMark = Column<String>.text(
        "letter_mark",
        "The mark as a letter."
    )
    public static let isPassing = Column<Bool>.boolean(
        "is_passing",
        "Whether the source counts it as passing; where it tells, it decides."
    )
    public static let postedOn = Column<SchoolDate>.date(
        "posted_on",
        "The day it was posted; without it, the last day of its term."
    )
    public static let isCurrent = Column<Bool>.boolean(
        "is_current",
        "False for a mark that a later one replaced."
    )

    public static let schema = TableSchema(
        .marks,
        "One mark of a student in a section.",
        [
            studentID.schema, sectionID.schema, termID.schema, markType.schema, numericMark.schema,
            letterMark.schema, isPassing.schema, postedOn.schema, isCurrent.schema,
        ]
    )
}
