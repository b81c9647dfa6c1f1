import Records
import Scoring

/// What the cells of the list of schools mean.
enum SchoolMeaning {
    static func of(_ column: SchoolColumn, _ run: Scoring.Run) -> Meaning {
        let title = column.title.prefix(1).uppercased() + column.title.dropFirst()
        return Meaning(title, text(column, run.asOf.spoken))
    }

    private static func text(_ column: SchoolColumn, _ day: String) -> String {
        switch column {
        case .name: "The school’s name in the latest file of schools."
        case .grades: "The grades that the school teaches."
        case .students:
            "All students with an enrollment at the school on \(day), with those who have no tier."
        case .high, .moderate, .low:
            "Students at this tier on \(day), and their share of all students of the school, N/A among them."
        case .notAvailable:
            "Students whose records do not tell their tier on \(day). Not the same as Low."
        case .newOrWorse:
            "Students new at High or Moderate, or worse than in the run before by the same rules."
        }
    }
}
