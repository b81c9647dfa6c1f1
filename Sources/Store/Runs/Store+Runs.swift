public import Records
public import Scoring

/// Hears how far a long reading has come, as a share of all, and says whether it is to go on.
public typealias ReadingProgress = (_ share: Double) -> Bool

extension Store {
    /// Keeps a run for good: its roster, scores, triggers and gaps.
    ///
    /// - Parameters:
    ///   - roster: the run (`roster.run`; its id is ignored) and the columns that lists show.
    ///   - scores: all scores; those of one student in the order in which they are shown, the next milestone first.
    ///   - students: the students that `Score.student` points into.
    ///   - models: the files of the run's models, in the order of `Run.models`.
    /// - Returns: the run with its id.
    /// - Throws: ``StoreError``; nothing is kept then.
    public func save(
        _ roster: Roster,
        scores: [Score],
        students: TextIndex,
        models: [[UInt8]] = []
    ) throws(StoreError) -> Run {
        try engine.write { session throws(StoreError) in
            var run = roster.run
            run.id = try session.integer(RunSQL.nextNumber) ?? 1
            let writer = RunWriter(session: session, run: run)
            try writer.write(roster)
            try writer.write(models: models)
            try writer.write(scores, students)
            return run
        }
    }

    /// The files of the models that took part in a run, in their order.
    public func models(of run: Run) throws(StoreError) -> [[UInt8]] {
        try engine.read { session throws(StoreError) in
            try session.rows(RunSQL.models, [.text(run.districtID), .integer(run.id)]) {
                (row) throws(StoreError) in
                Array(row.text(2).utf8)
            }
        }
    }

    /// The runs of a district, the latest day first, on the same day the latest made.
    public func runs(of district: String) throws(StoreError) -> [Run] {
        try engine.read { session throws(StoreError) in
            try RunReader(session: session).all(of: district)
        }
    }

    /// The runs of a district with the tiers of each school, the earliest day first.
    ///
    /// - Parameters:
    ///   - district: the district's code.
    ///   - latest: only so many of the latest runs; nil for all.
    /// - Returns: the runs that have students.
    /// - Throws: ``StoreError``.
    public func tierPoints(
        of district: String,
        latest: Int? = nil
    ) throws(StoreError) -> [TierTrend.Point] {
        try engine.read { session throws(StoreError) in
            try RunReader(session: session).tierPoints(of: district, latest: latest ?? -1)
        }
    }

    /// The run with the latest day of a district, or nil where there is none.
    public func latestRun(of district: String) throws(StoreError) -> Run? {
        try runs(of: district).first
    }

    /// The run of an earlier day by the same rule set, of whatever version, or nil where there is none.
    public func previousRun(before run: Run) throws(StoreError) -> Run? {
        try engine.read { session throws(StoreError) in
            try RunReader(session: session).previous(before: run)
        }
    }

    /// The ids of the students of a run whose scores stand on the records of the year before.
    public func carriedStudents(of run: Run) throws(StoreError) -> Set<String> {
        try engine.read { session throws(StoreError) in
            try RunReader(session: session).carriedStudents(of: run)
        }
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
        try engine.read { session throws(StoreError) in
            try RosterReader(session: session, run: run).read(fold: fold)
        }
    }

    /// The roster with its rows in the order of their names, quickly: from a file beside the store where that is still true.
    ///
    /// The file (`<store>.rosters/<district>.roster`) is only a copy of what lists need. It is made when it is first asked for,
    /// and anew where it is damaged or where the run, the run before or the records are no longer those that it was made from.
    ///
    /// - Parameters:
    ///   - run: a run of the store.
    ///   - fold: makes of a name what searches compare, as in ``roster(of:fold:)``; always the same function.
    ///   - progress: hears how far it has come where the file has to be made.
    /// - Returns: the roster with all its columns and its index.
    /// - Throws: ``StoreError``, also where the store has no such run, and where `progress` ended it; never because of the file.
    public func listedRoster(
        of run: Run,
        fold: (String) -> String,
        progress: @escaping ReadingProgress = { _ in true }
    ) throws(StoreError) -> Roster {
        guard !path.isEmpty else { return try roster(of: run, fold: fold).inNameOrder() }
        let file = ColumnFile(path: rosterPath(of: run.districtID))
        return try engine.read { session throws(StoreError) in
            let isLatest = try RunReader(session: session).all(of: run.districtID).first == run
            return try RosterReader(session: session, run: run, progress: progress)
                .read(file, isKept: isWritable && isLatest, fold: fold)
        }
    }

    /// Where the rows of a district's latest run are kept; of a code that is no plain word only its bytes.
    func rosterPath(of district: String) -> String {
        let isPlain = district.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        }
        let name =
            isPlain && district.utf8.count < 64
            ? district : "x" + SHA256.hex(of: Array(district.utf8)).prefix(32)
        return "\(path).rosters/\(name).roster"
    }

    /// All scores of a run, with the students that `Score.student` points into.
    public func scores(of run: Run) throws(StoreError) -> (students: TextIndex, scores: [Score]) {
        try engine.read { session throws(StoreError) in
            let reader = try ScoreReader(run, in: session)
            return (reader.students, reader.scores)
        }
    }

    /// One student's scores in a run, the next milestone first; `Score.student` is 0.
    public func scores(of run: Run, student: String) throws(StoreError) -> [Score] {
        try engine.read { session throws(StoreError) in
            try ScoreReader(run, student: student, in: session).scores
        }
    }

    /// The tier of each student in a run for the milestone ahead, by local id.
    public func tiers(of run: Run) throws(StoreError) -> [String: Tier] {
        try engine.read { session throws(StoreError) in
            try RunReader(session: session).tiers(of: run)
        }
    }

    /// A student's tiers in all kept runs, oldest first.
    public func history(
        ofStudent student: String,
        district: String
    ) throws(StoreError) -> [StudentPage.PastTier] {
        try engine.read { session throws(StoreError) in
            let rows = try session.rows(ScoreSQL.history, [.text(district), .text(student)]) {
                (row) throws(StoreError) in
                StudentPage.PastTier(row)
            }
            return rows.compactMap { $0 }
        }
    }
}

extension StudentPage.PastTier {
    /// The tier in the row of a query, or nil where its milestone is no more.
    fileprivate init?(_ row: PreparedStatement) {
        guard let asOf = SchoolDate(row.text(0)), let milestone = Milestone(rawValue: row.text(2))
        else { return nil }
        self.init(
            asOf: asOf,
            ruleSet: row.text(1),
            ruleSetDigest: row.text(4),
            milestone: milestone,
            tier: Tier(rawValue: row.text(3)) ?? .notAvailable
        )
    }
}
