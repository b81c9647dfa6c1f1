public import CSV
import Records

/// Drafts a mapping from a file's header and first rows, for a person to read and finish.
///
/// What is not sure stands in comments marked `decide`, and what cannot be done without is left out, so that an unfinished draft is
/// refused with its line. A code is mapped only where its meaning is known; others are counted and listed.
public enum MappingDraft {
    /// Tables that exports of student information systems hold.
    private static let tables: [TableName] = [
        .students, .enrollments, .attendance, .attendanceSummary, .courses, .sections,
        .sectionEnrollments, .marks, .transcript, .assessments, .assessmentResults, .incidents,
        .disciplineActions, .caseload, .calendar, .staff,
    ]

    /// A draft.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - encoding: how its bytes stand for characters; nil for what they look like.
    /// - Returns: YAML with comments; of the file's cells only codes, with how often they were met.
    /// - Throws: that the file cannot be read.
    public static func yaml(path: String, encoding: CSVEncoding? = nil) throws(ImportError)
        -> String
    {
        text(for: try FileSample(path: path, encoding: encoding))
    }

    static func text(for file: FileSample) -> String {
        let synonyms = Synonyms.shipped
        let hasStudents = file.columns.contains {
            synonyms.match($0.name, .students, Students.studentID.name) > 0
        }
        // Names in a file of students are those of students.
        let guesses = tables.filter { $0 != .staff || !hasStudents }
            .map { TableGuess($0, file, synonyms) }.filter(\.isLikely)
        var writer = DraftWriter(file, synonyms)
        writer.head(latest: latestDay(in: file))
        if guesses.isEmpty { writer.nothing() }
        if let school = school(guesses) { writer.organizations(school) }
        for guess in guesses { writer.table(guess, isDistinct: guess.isDistinct(in: hasStudents)) }
        writer.unused(guesses)
        return writer.text
    }

    /// The column of schools, where the file makes students or their enrollments.
    private static func school(_ guesses: [TableGuess]) -> Int? {
        guesses.first { $0.table == .enrollments }.flatMap { guess in
            guess.matches.first {
                guess.table.schema.columns[$0.place].name == Organizations.orgID.name
            }?.source
        }
    }

    /// The latest day of all columns of days but those of birth.
    private static func latestDay(in file: FileSample) -> SchoolDate? {
        let births = Students.birthDate.name
        return file.columns
            .filter { $0.mostly(.day) && Synonyms.shipped.match($0.name, .students, births) == 0 }
            .compactMap(\.latestDay).max()
    }
}
