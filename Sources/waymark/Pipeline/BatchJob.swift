import CSV
import Importing
import Indicators
import Records
import Scoring

/// The batch job: record files to one line a student, without a store.
struct BatchJob {
    /// A native folder, or a folder of them.
    var folder: String
    /// Where the lines go; `-` is standard output.
    var out: String
    /// The day, or nil for the latest folder's own.
    var asOf: SchoolDate?
    /// The rules.
    var ruleSet: RuleSet
    /// Which indicators are written: `rules`, `all`, `bench`, or names joined by commas.
    var indicators: String

    /// Reads, scores and writes.
    func run() throws {
        Allocator.prepare()
        let columns = try columns()
        var log = FindingLog()
        let facts = try facts(&log)
        let scorer = try Scorer(ruleSet: ruleSet, lookup: .builtIn)
        try ScoresFile(facts: facts, scorer: scorer, columns: columns).write(to: out)
        try report(log)
    }

    private func report(_ log: FindingLog) throws {
        for tally in log.tallies {
            StandardError.write(
                "waymark: \(tally.count) × \(tally.severity.rawValue) [\(tally.code.rawValue)] in \(tally.file)\n"
            )
        }
        if log.count(.error) > 0 { throw ScoreExit.rowsRejected }
    }

    /// The year of the day first, then those before it, as a facts builder wants them.
    private func facts(_ log: inout FindingLog) throws -> Facts {
        let folders = try NativeFolder.all(at: folder).reversed()
        let year = asOf.map { SchoolYear(containing: $0) } ?? folders.first?.snapshot.schoolYear
        guard let year, folders.contains(where: { $0.snapshot.schoolYear == year }) else {
            throw Failure(
                description: "the folder has no records of the school year that the day belongs to."
            )
        }
        var builder = FactsBuilder(asOf: asOf, schoolYear: year)
        for folder in folders where folder.snapshot.schoolYear <= year {
            _ = try Importer.read(folder, into: &builder, log: &log)
        }
        // What only reading needed is garbage by now.
        Allocator.trim()
        return (consume builder).facts(keepsDays: false)
    }

    private func columns() throws -> [any Indicator] {
        switch indicators {
        case "rules": return ruleSet.indicators.compactMap(Indicators.named)
        case "all": return Indicators.all
        case "bench": return Self.benchmarkColumns.compactMap(Indicators.named)
        default:
            return try indicators.split(separator: ",").map { name in
                guard let indicator = Indicators.named(String(name)) else {
                    throw Failure(description: "--indicators: there is no indicator “\(name)”.")
                }
                return indicator
            }
        }
    }

    /// What the peers' jobs in `Benchmarks/peers` compute too.
    private static let benchmarkColumns = [
        "attendance_rate", "attendance_rate_45d", "days_absent", "chronic_absence",
        "unexcused_absences", "tardies", "course_failures_year", "gpa", "suspensions",
        "suspension_days", "incidents_year", "schools_attended", "over_age", "mcas_ela_level",
        "mcas_math_level",
    ]
}
