import FoundationEssentials
import Importing
import Records
import Store

/// Takes figures that the state publishes of schools into the store.
struct FigureImport {
    let files: [SchoolFigureFile]
    /// Whether nothing is kept.
    var isDryRun = false

    /// What became of a file.
    struct Outcome: Encodable {
        var file: String
        var figures: Int
        var changed: Int
        var empty: Int
        var isKnown: Bool
    }

    /// Reads all files, and then keeps what was read.
    ///
    /// - Returns: the report, and the exit status: 0 all rows were taken, 1 some were not, 2 none.
    func run(into store: Store, as format: ImportReportFormat) throws -> (text: String, code: Int32)
    {
        var log = FindingLog()
        let readings = try files.map { try $0.read(&log) }
        var outcomes: [Outcome] = []
        for (file, reading) in zip(files, readings) {
            let changed =
                isDryRun ? 0 : try store.save(reading.figures, from: file.name, at: Clock.now())
            outcomes.append(
                Outcome(
                    file: file.name,
                    figures: reading.figures.count,
                    changed: changed,
                    empty: reading.empty,
                    isKnown: reading.isKnown
                )
            )
        }
        let all = readings.flatMap(\.figures)
        let code: Int32 = all.isEmpty ? 2 : log.count(.error) > 0 ? 1 : 0
        return (try text(outcomes, all, log, format), code)
    }

    private func text(
        _ outcomes: [Outcome],
        _ figures: [SchoolFigure],
        _ log: FindingLog,
        _ format: ImportReportFormat
    ) throws -> String {
        guard format == .table else {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
            return String(decoding: try encoder.encode(outcomes), as: UTF8.self) + "\n"
        }
        var text = "Figures that the state publishes of schools\n"
        for outcome in outcomes {
            text += "  \(outcome.file): "
            text +=
                outcome.isKnown
                ? "\(outcome.figures) figures, \(outcome.changed) of them new or changed, \(outcome.empty) empty cells\n"
                : "none of its columns is shown anywhere; left out\n"
        }
        for example in log.examples { text += "\(example)\n" }
        let schools = Set(figures.map(\.orgID)).count
        text += isDryRun ? "Dry run: nothing was written.\n" : "Imported: \(schools) schools.\n"
        return text
    }
}
