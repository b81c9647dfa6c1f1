import Records
import Scoring

/// The supports that are to be reviewed soon, of students of a roster.
public struct DueReviews: Sendable {
    /// A review and the row of its student.
    struct Entry: Sendable {
        var row: Int
        var review: DueReview
    }

    /// The longest overdue first.
    private let entries: [Entry]

    /// How many days ahead are looked at.
    public static let days = 7

    /// Nothing is due.
    init() { entries = [] }

    /// The reviews of those who are in a roster; whoever has left needs none.
    init(_ reviews: [DueReview], in roster: Roster) {
        var index = TextIndex()
        let numbers = reviews.map { index.insert($0.studentID) }
        var rows = Array(repeating: -1, count: index.count)
        for (row, number) in index.find(roster.studentIDs).enumerated() where number >= 0 {
            rows[Int(number)] = row
        }
        entries = zip(reviews, numbers).compactMap { review, number in
            rows[number] < 0 ? nil : Entry(row: rows[number], review: review)
        }
    }

    /// Those of a school's or a counselor's students.
    func listed(in scope: StudentScope, of roster: Roster) -> [Entry] {
        let school = scope.school.map { id in roster.schools.firstIndex { $0.id == id } ?? -2 }
        let counselor = scope.counselor.map { id in
            roster.counselors.firstIndex { $0.id == id } ?? -2
        }
        guard school != nil || counselor != nil else { return entries }
        return entries.filter { entry in
            (school.map { $0 == Int(roster.school[entry.row]) } ?? true)
                && (counselor.map { $0 == Int(roster.counselor[entry.row]) } ?? true)
        }
    }

    /// When a review is due, such as `2 Jan 2026, 63 days ago`.
    static func text(of day: SchoolDate, asOf: SchoolDate) -> String {
        let distance = asOf.distance(to: day)
        let days = Counts.text(abs(distance), "day")
        return switch distance {
        case 0: "\(day.spoken), today"
        case ..<0: "\(day.spoken), \(days) ago"
        default: "\(day.spoken), in \(days)"
        }
    }
}
