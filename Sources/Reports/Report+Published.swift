import Records
public import Scoring

extension Report {
    /// A list of schools with what the state published of them last, and the median of all schools of the state in a row of its own.
    ///
    /// - Parameter years: the latest year of each measure.
    /// - Returns: the list, with a column more for each measure.
    public func adding(_ years: [PublishedYear]) -> Report {
        guard !years.isEmpty else { return self }
        var report = self
        report.columns += years.map { year in
            ReportColumn(
                "published_\(year.measure.rawValue)_\(year.schoolYear.endingIn)",
                "\(year.measure.title) \(year.schoolYear), %",
                isNumeric: true
            )
        }
        report.rows = rows.map { row in
            guard case .text(let code)? = row.first else { return row }
            return row
                + years.map { year in
                    year.percents[code].map { .number($0, places: 1) } ?? .unknown
                }
        }
        let blank = [ReportValue](repeating: .unknown, count: max(0, columns.count - 2))
        report.rows.append(
            [.unknown, .text("Median of the state")] + blank
                + years.map { .number($0.median, places: 1) }
        )
        return report
    }

    /// A school's own published history beside the state's median, and beside what the records say.
    ///
    /// - Parameters:
    ///   - history: the school with both.
    ///   - roster: the run.
    /// - Returns: a row for each measure and year, the records' own first, with the reason where they say nothing.
    public static func school(_ history: SchoolContext, in roster: Roster) -> Report {
        let school = history.school
        let rows = history.measures.flatMap { measure -> [[ReportValue]] in
            let own = history.records.filter { $0.measure == measure }.map { share in
                values(
                    measure,
                    share.schoolYear,
                    share.percent,
                    nil,
                    .integer(share.known),
                    "these records (students)"
                )
            }
            let gap = history.gap(in: measure).map { reason in
                values(
                    measure,
                    history.schoolYear,
                    nil,
                    nil,
                    .unknown,
                    "these records: N/A, \(reason)"
                )
            }
            let published = history.figures.filter { $0.measure == measure }.reversed().map {
                values(
                    measure,
                    $0.schoolYear,
                    $0.percent,
                    $0.median,
                    .integer($0.schools),
                    "the state (schools)"
                )
            }
            return own + (gap.map { [$0] } ?? []) + published
        }
        return Report(
            title: school.name,
            context: [("school_id", school.id)] + context(of: roster),
            columns: [
                ReportColumn("measure", "Measure"), ReportColumn("school_year", "Year"),
                ReportColumn("percent", "School, %", isNumeric: true),
                ReportColumn("state_median", "State median, %", isNumeric: true),
                ReportColumn("of", "Of", isNumeric: true), ReportColumn("source", "Source"),
            ],
            rows: rows
        )
    }

    private static func values(
        _ measure: SchoolMeasure,
        _ year: SchoolYear,
        _ percent: Ratio?,
        _ median: Ratio?,
        _ count: ReportValue,
        _ source: String
    ) -> [ReportValue] {
        [
            .text(measure.title), .text(year.description),
            percent.map { .number($0, places: 1) } ?? .unknown,
            median.map { .number($0, places: 1) } ?? .unknown,
            count, .text(source),
        ]
    }
}
