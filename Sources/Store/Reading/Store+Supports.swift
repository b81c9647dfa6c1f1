public import Records
public import Scoring

extension Store {
    /// The supports that go on as of a run's day and are to be reviewed by another, the longest overdue first.
    ///
    /// - Parameters:
    ///   - run: the run, whose district and school year are meant.
    ///   - day: the last day that counts.
    /// - Returns: the supports; those without a planned end are never due.
    /// - Throws: ``StoreError``.
    public func dueReviews(of run: Run, by day: SchoolDate) throws(StoreError) -> [DueReview] {
        let values: [SQLValue] = [
            .text(run.districtID), SQLValue(run.schoolYear.endingIn),
            .text(run.asOf.description), .text(day.description),
        ]
        return try engine.read { session throws(StoreError) in
            let rows = try session.rows(SupportSQL.dueReviews, values) { row throws(StoreError) in
                SchoolDate(row.text(2)).map {
                    DueReview(studentID: row.text(0), support: row.text(1), day: $0)
                }
            }
            return rows.compactMap { $0 }
        }
    }
}
