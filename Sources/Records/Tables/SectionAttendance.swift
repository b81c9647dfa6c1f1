/// Attendance by class period.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum SectionAttendance: RecordTable {
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
    public static let date = Column<SchoolDate>.date(
        "date",
        "The day.",
        isKey: true
    )
    public static let period = Column<String>.text(
        "period",
        "The period of the day.",
        isKey: true
    )
    public static let category = Column<AttendanceCategory>.code(
        "category",
        "What the day was.",
        isRequired: true
    )
    public static let minutesAbsent = Column<Int64>.integer(
        "minutes_absent",
        "Minutes missed.",
        possible: 0...1440
    )

    public static let schema = TableSchema(
        .sectionAttendance,
        "A student's attendance at one meeting of a section.",
        [
            studentID.schema, sectionID.schema, date.schema, period.schema, category.schema,
            minutesAbsent.schema,
        ]
    )
}
