public import ArgumentParser
import Records
public import Reports
import Scoring
import Store

/// `waymark quality`: what is loaded, what is missing, and what that makes N/A.
struct QualityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality",
        abstract:
            "Tell how good the data is: what is loaded, how fresh, what is missing, and what that makes N/A.",
        discussion: """
            Five parts: `loaded` (tables with their rows and the import that changed them last), `freshness` (of each school, the last \
            day of attendance and the school days since), `not-available` (why students have no tier, with how many), `missing` \
            (indicators that could not be had) and `findings` (what imports found that still stands, with lines). Each row says what to do. \
            Students are only counted, never named.
            """
    )

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var districtOption: DistrictOption
    @OptionGroup var format: FormatOption

    @Option(
        name: .long,
        parsing: .singleValue,
        help: ArgumentHelp(
            "Only this part: \(QualityPart.allCases.map(\.rawValue).joined(separator: ", ")); may be given more than once.",
            valueName: "part"
        ),
        completion: .list(QualityPart.allCases.map(\.rawValue))
    )
    var part: [QualityPart] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Count school days up to this day, YYYY-MM-DD; else up to the day of the latest export.",
            valueName: "date"
        )
    )
    var asOf: SchoolDate?

    func run() throws {
        try reportingFailures {
            let store = try Store.open(path: storeOptions.path, mode: .readOnly)
            store.warnings.forEach { StandardError.write("waymark: \($0)\n") }
            let district = try districtOption.choose(from: store)
            let quality = try QualityFromStore(store: store, district: district, asOf: asOf)
                .report()
            let parts = part.isEmpty ? QualityPart.allCases : part
            let reports = parts.map { (name: $0.rawValue, report: Report.quality(quality, $0)) }
            StandardOutput.write(Report.text(of: reports, as: format.format))
        }
    }
}

extension QualityPart: ExpressibleByArgument {}
