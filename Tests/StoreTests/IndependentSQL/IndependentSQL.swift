/// Every indicator once more, as a query over the store's tables.
///
/// Each query gives `student_id, numerator, denominator` of every active student; a null means unknown.
enum IndependentSQL {
    /// The query of each indicator by its id.
    static let queries = [
        SQLAttendance.queries, SQLCourses.queries, SQLTranscript.queries, SQLTests.queries,
        SQLBehavior.queries, SQLMobility.queries,
    ].reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }
}
