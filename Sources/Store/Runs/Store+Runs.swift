public import Records
public import Scoring

extension Store {
    /// Keeps a run for good: its roster, scores, triggers and gaps.
    ///
    /// - Parameters:
    ///   - roster: the run (`roster.run`; its id is ignored) and the columns that lists show.
    ///   - scores: all scores; those of one student in the order in which they are shown, the next milestone first.
    ///   - students: the students that `Score.student` points into.
    /// - Returns: the run with its id.
    /// - Throws: ``StoreError``; nothing is kept then.
    public func save(
        _ roster: Roster,
        scores: [Score],
        students: TextIndex
    ) throws(StoreError) -> Run {
        throw StoreError(.misuse, "Not built yet.")
    }

    /// The runs of a district, the latest day first, on the same day the latest made.
    public func runs(of district: String) throws(StoreError) -> [Run] {
        throw StoreError(.misuse, "Not built yet.")
    }

    /// The run with the latest day of a district, or nil where there is none.
    public func latestRun(of district: String) throws(StoreError) -> Run? {
        throw StoreError(.misuse, "Not built yet.")
    }

    /// The run of an earlier day by the same rule set, of whatever version, or nil where there is none.
    public func previousRun(before run: Run) throws(StoreError) -> Run? {
        throw StoreError(.misuse, "Not built yet.")
    }

    /// The roster as it was saved, with names as the records have them now, from the store alone.
    ///
    /// - Parameters:
    ///   - run: a run of the store.
    ///   - fold: makes of a name what searches compare: lower case, accents folded.
    /// - Returns: the roster with all its columns.
    /// - Throws: ``StoreError``, also where the store has no such run.
    public func roster(
        of run: Run,
        fold: (String) -> String
    ) throws(StoreError) -> Roster {
        throw StoreError(.misuse, "Not built yet.")
    }

    /// All scores of a run, with the students that `Score.student` points into.
    public func scores(of run: Run) throws(StoreError) -> (students: TextIndex, scores: [Score]) {
        throw StoreError(.misuse, "Not built yet.")
    }

    /// One student's scores in a run, the next milestone first; `Score.student` is 0.
    public func scores(of run: Run, student: String) throws(StoreError) -> [Score] {
        throw StoreError(.misuse, "Not built yet.")
    }

    /// The tier of each student in a run for the milestone ahead, by local id.
    public func tiers(of run: Run) throws(StoreError) -> [String: Tier] {
        throw StoreError(.misuse, "Not built yet.")
    }

    /// A student's tiers in all kept runs, oldest first.
    public func history(
        ofStudent student: String,
        district: String
    ) throws(StoreError) -> [StudentPage.PastTier] {
        throw StoreError(.misuse, "Not built yet.")
    }
}
