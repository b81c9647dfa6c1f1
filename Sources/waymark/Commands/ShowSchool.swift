import ArgumentParser
import Reports
import Scoring
import Store

extension ShowCommand {
    /// `waymark show school`.
    struct ShowSchool: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "school",
            abstract:
                "What the state published of a school, year by year, beside the state's median and these records.",
            discussion: """
                The figures come from the state's public files (`waymark import FOLDER`, docs/massachusetts.md). They are context for a reader and \
                enter no score. The records' own shares are of the students of the latest run, as far as the year has come (chronic absence), and of each year that is \
                stored: chronic absence, suspensions, courses of grade 9, graduates by their first year of grade 9, advanced courses. Where records do not tell, the reason stands there.
                """
        )

        @OptionGroup var storeOptions: StoreOptions
        @OptionGroup var districtOption: DistrictOption
        @OptionGroup var format: FormatOption

        @Argument(
            help: ArgumentHelp(
                "The school's code, as `waymark list schools` shows it.",
                valueName: "code"
            )
        )
        var code: String

        func run() throws {
            try reportingFailures {
                let store = try Store.open(path: storeOptions.path, mode: .readOnly)
                let run = try store.presentRun(of: try districtOption.choose(from: store))
                let roster = try store.comparedRoster(of: run)
                let source = RunSource(store: store, district: run.districtID)
                guard let context = try source.context(of: code, in: roster) else {
                    throw Failure(
                        description:
                            "the latest run has no school \(code); `waymark list schools` has all codes."
                    )
                }
                StandardOutput.write(Report.school(context, in: roster).text(as: format.format))
            }
        }
    }
}
