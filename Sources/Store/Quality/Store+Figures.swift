public import Records
public import Scoring

extension Store {
    /// Keeps figures that the state published of schools; those of the same school, year and measure are replaced.
    ///
    /// They are nobody's records: imports of districts and their undoing do not touch them.
    ///
    /// - Parameters:
    ///   - figures: the figures.
    ///   - file: the name of the file that they are from.
    ///   - time: the present, `YYYY-MM-DDTHH:MM:SSZ`.
    /// - Returns: how many were new or other than before.
    /// - Throws: ``StoreError``; nothing is kept then.
    public func save(
        _ figures: [SchoolFigure],
        from file: String,
        at time: String
    ) throws(StoreError) -> Int {
        try engine.write { session throws(StoreError) in
            let before = try session.integer(FigureSQL.changes) ?? 0
            let statement = try session.prepare(FigureSQL.save)
            for figure in figures {
                try statement.bind(
                    [
                        .text(figure.measure.rawValue), SQLValue(figure.schoolYear.endingIn),
                        .text(figure.orgID), .integer(figure.percent.millionths), .text(file),
                        .text(time),
                    ]
                )
                try statement.run()
            }
            return Int((try session.integer(FigureSQL.changes) ?? 0) - before)
        }
    }

    /// What the state published of a school, by measure and year, with the median of all schools; also years without a figure of this school.
    public func publishedHistory(of school: String) throws(StoreError) -> [PublishedFigure] {
        try engine.read { session throws(StoreError) in
            let own = try session.rows(FigureSQL.ofSchool, [.text(school)]) {
                row throws(StoreError) in
                ("\(row.text(0)) \(row.integer(1))", Ratio(row.integer(2), over: 1_000_000))
            }
            let percents = Dictionary(own) { first, _ in first }
            guard !percents.isEmpty else { return [] }
            return try session.publishedYears().map { year throws(StoreError) in
                PublishedFigure(
                    measure: year.measure,
                    schoolYear: SchoolYear(endingIn: Int(year.year)),
                    percent: percents["\(year.measure.rawValue) \(year.year)"],
                    median: try session.median(year),
                    schools: Int(year.schools)
                )
            }
        }
    }

    /// What the years' own records say of a school, of the measures that they tell: the earliest year first.
    ///
    /// Chronic absence is no part of it: it follows from facts, of which this room knows nothing.
    public func recordedOutcomes(
        of school: String,
        district: String
    ) throws(StoreError) -> [RecordedShare] {
        let key: [SQLValue] = [.text(district), .text(school)]
        let queries: [(SchoolMeasure, String, [SQLValue])] = [
            (.outOfSchoolSuspension, FigureSQL.suspended, [.text("out_of_school_suspension")]),
            (.inSchoolSuspension, FigureSQL.suspended, [.text("in_school_suspension")]),
            (.grade9Courses, FigureSQL.grade9Outcomes, []),
            (.graduatedInFour, FigureSQL.graduated, [.integer(3)]),
            (.graduatedInFive, FigureSQL.graduated, [.integer(4)]),
            (.advancedCourses, FigureSQL.advanced, []),
        ]
        return try engine.read { session throws(StoreError) in
            var shares: [RecordedShare] = []
            for (measure, query, more) in queries {
                shares += try session.rows(query, key + more) { row throws(StoreError) in
                    RecordedShare(
                        measure: measure,
                        schoolYear: SchoolYear(endingIn: Int(row.integer(0))),
                        matching: Int(row.integer(1)),
                        known: Int(row.integer(2))
                    )
                }
            }
            return shares
        }
    }

    /// The latest published figures of each measure; empty where none were imported.
    public func latestPublished() throws(StoreError) -> [PublishedYear] {
        try engine.read { session throws(StoreError) in
            let latest = Dictionary(
                try session.publishedYears().map { ($0.measure, $0) }
            ) { $0.year < $1.year ? $1 : $0 }
            return try latest.values.sorted { $0.measure.ordinal < $1.measure.ordinal }.map {
                year throws(StoreError) in
                let key: [SQLValue] = [.text(year.measure.rawValue), .integer(year.year)]
                let rows = try session.rows(FigureSQL.ofYear, key) { row throws(StoreError) in
                    (row.text(0), Ratio(row.integer(1), over: 1_000_000))
                }
                return PublishedYear(
                    measure: year.measure,
                    schoolYear: SchoolYear(endingIn: Int(year.year)),
                    median: try session.median(year),
                    percents: Dictionary(rows) { first, _ in first }
                )
            }
        }
    }
}

/// A measure and a year of which there are figures.
private struct FigureYear {
    let measure: SchoolMeasure
    let year: Int64
    let schools: Int64
}

extension Session {
    fileprivate func publishedYears() throws(StoreError) -> [FigureYear] {
        try rows(FigureSQL.years) { row throws(StoreError) in
            SchoolMeasure(rawValue: row.text(0)).map {
                FigureYear(measure: $0, year: row.integer(1), schools: row.integer(2))
            }
        }
        .compactMap { $0 }
        .sorted { ($0.measure.ordinal, $0.year) < ($1.measure.ordinal, $1.year) }
    }

    /// The middle figure, or the mean of the two in the middle.
    fileprivate func median(_ year: FigureYear) throws(StoreError) -> Ratio {
        let middle = try rows(
            FigureSQL.middle,
            [.text(year.measure.rawValue), .integer(year.year), .integer(year.schools)]
        ) { row throws(StoreError) in row.integer(0) }
        return Ratio(middle.reduce(0, +), over: 1_000_000 * Int64(max(1, middle.count)))
    }
}
