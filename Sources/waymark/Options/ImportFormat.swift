public import ArgumentParser
public import CSV
import Importing

/// How the report of an import is written, or what form its files are in: one option, for nobody confuses the two.
enum ImportFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, oneroster, sims, scs, ssdr, mcas, access

    /// How the report is written.
    var report: ImportReportFormat? { ImportReportFormat(rawValue: rawValue) }
    /// The form of the files.
    var form: StateForm? { StateForm(rawValue: rawValue) }
}

/// How the report of an import is written.
enum ImportReportFormat: String {
    /// For people.
    case table
    /// For scripts.
    case json
}

extension CSVEncoding: ExpressibleByArgument {}
