public import ArgumentParser
public import Reports

/// How a list is written.
struct FormatOption: ParsableArguments {
    @Option(name: .long, help: "table for people, csv for spreadsheets, json for scripts.")
    var format: ReportFormat = .table
}

extension ReportFormat: ExpressibleByArgument {}
