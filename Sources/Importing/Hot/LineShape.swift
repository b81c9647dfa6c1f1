/// Which lines of a file can be read without looking for delimiters in them.
///
/// Where student and school stand before the day, and what is told of the day behind it, a line is a prefix, ten bytes, and an
/// end. Rows of one student at one school have the same prefix.
enum LineShape: Sendable {
    /// Student and school are the first two columns, the student first or not; then comes the day.
    case idsFirst(isStudentFirst: Bool)
    /// Both stand somewhere before the day.
    case idsBefore
    /// Every field has to be looked for.
    case other

    init(_ columns: HotColumns) {
        let (student, school, date) = (columns.student, columns.school, columns.date)
        let isBehind = columns.category > date && columns.portion ?? .max > date
        if !isBehind || max(student, school) > date {
            self = .other
        } else if date == 2 {
            self = .idsFirst(isStudentFirst: student == 0)
        } else {
            self = .idsBefore
        }
    }
}
