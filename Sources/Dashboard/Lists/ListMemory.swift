import Records
import Scoring
import Screen

/// The rows and the columns of the list of students as they were drawn last.
///
/// What is drawn never depends on it. It belongs to one roster and is shared by all copies of a model.
final class ListMemory: Sendable {
    /// What, beside roster and layout, decides how a row looks.
    struct Look: Hashable, Sendable {
        /// The columns of the table.
        var columns: [StudentColumn]
        /// Whether tiers are written in short.
        var isNarrow: Bool
        /// Whether there is a run before, to compare with.
        var hasRunBefore: Bool
        /// Whether rows say that their earlier tier is of another year.
        var marksBasis: Bool
    }

    /// What, beside the roster, decides which columns there are and where they stand.
    struct Setting: Hashable, Sendable {
        /// Whether the list is of one school.
        var isOfOneSchool: Bool
        /// The columns of the screen.
        var width: Int
        /// Whether only ASCII may be shown.
        var ascii: Bool
        /// How the list is sorted, which titles say.
        var order: RosterOrder
        /// The columns that a person chose.
        var choice: ColumnChoice
        /// The column under the column cursor.
        var focus: StudentColumn
    }

    /// Columns, and the table that shows them.
    struct Columns: Sendable {
        /// The columns.
        var columns: [StudentColumn]
        /// Their table.
        var table: Table
        /// Where they stand.
        var layout: TableLayout
    }

    private struct State: Sendable {
        var look: Look?
        var rows = DrawnRows()
        var setting: Setting?
        var columns: Columns?
    }

    private let state = Guarded(State())

    /// The rows that were drawn with a look; none where the latest were drawn with another.
    func rows(_ look: Look) -> DrawnRows {
        state.withLock { $0.look == look ? $0.rows : DrawnRows() }
    }

    /// The columns of a setting, made if the latest were of another.
    func columns(_ setting: Setting, _ make: () -> Columns) -> Columns {
        if let known = state.withLock({ $0.setting == setting ? $0.columns : nil }) {
            return known
        }
        let made = make()
        state.withLock { ($0.setting, $0.columns) = (setting, made) }
        return made
    }

    /// Keeps rows in place of those before.
    func keep(_ rows: DrawnRows, _ look: Look) {
        state.withLock { ($0.look, $0.rows) = (look, rows) }
    }
}
