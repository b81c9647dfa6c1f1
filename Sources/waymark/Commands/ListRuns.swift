import ArgumentParser
import Reports
import Scoring
import Store

extension ListCommand {
    /// `waymark list runs`.
    struct ListRuns: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "runs",
            abstract: "All runs of the district, with their rules, models and tiers.",
            discussion:
                "The latest day comes first. Where rules or models are others than in the run before, the row says so."
        )

        @OptionGroup var storeOptions: StoreOptions
        @OptionGroup var districtOption: DistrictOption
        @OptionGroup var format: FormatOption

        func run() throws {
            try reportingFailures {
                let store = try Store.open(path: storeOptions.path, mode: .readOnly)
                store.warnings.forEach { StandardError.write("waymark: \($0)\n") }
                let district = try districtOption.choose(from: store)
                let report = Report.runs(try store.tierPoints(of: district).reversed())
                StandardOutput.write(report.text(as: format.format))
            }
        }
    }
}
