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
                enter no score. The records' own share is of the students of the latest run, as far as the year has come.
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
                let roster = try store.roster(of: run) { $0 }
                guard let school = roster.schools.first(where: { $0.id == code }) else {
                    throw Failure(
                        description:
                            "the latest run has no school \(code); `waymark list schools` has all codes."
                    )
                }
                let figures = try store.publishedHistory(of: code)
                StandardOutput.write(
                    Report.school(school, in: roster, figures).text(as: format.format)
                )
            }
        }
    }
}
