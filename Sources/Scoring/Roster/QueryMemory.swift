import Records

/// What a query found last, so that the next question about nearly the same is answered from it.
///
/// Answers never depend on it. It is shared by all copies of a query, so that a model that is copied keeps it.
final class QueryMemory: Sendable {
    /// A search and the rows that passed it.
    struct Search: Sendable {
        /// What was typed.
        var text: String
        /// 1 for each row that passed.
        var flags: [UInt8]
    }

    private struct State: Sendable {
        var order: RosterOrder?
        var rows: [Int32] = []
        var search: Search?
    }

    private let state = Guarded(State())

    /// The rows in an order, where that was the latest one.
    func rows(in order: RosterOrder) -> [Int32]? {
        state.withLock { $0.order == order ? $0.rows : nil }
    }

    /// Keeps the rows in an order in place of those of the order before.
    func keep(_ rows: [Int32], in order: RosterOrder) {
        state.withLock { ($0.order, $0.rows) = (order, rows) }
    }

    /// The latest search.
    var search: Search? { state.withLock { $0.search } }

    /// Keeps a search in place of the one before.
    func keep(_ search: Search) { state.withLock { $0.search = search } }
}
