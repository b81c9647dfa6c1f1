import Records
import Screen

/// The rows of the list of students as they were drawn last.
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
    }

    private struct State: Sendable {
        var look: Look?
        var rows = DrawnRows()
    }

    private let state = Guarded(State())

    /// The rows that were drawn with a look; none where the latest were drawn with another.
    func rows(_ look: Look) -> DrawnRows {
        state.withLock { $0.look == look ? $0.rows : DrawnRows() }
    }

    /// Keeps rows in place of those before.
    func keep(_ rows: DrawnRows, _ look: Look) {
        state.withLock { ($0.look, $0.rows) = (look, rows) }
    }
}
