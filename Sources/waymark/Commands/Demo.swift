import ArgumentParser
import Dashboard
import FoundationEssentials
import Generator
import Importing
import Records
import Scoring
import Store

/// `waymark demo`: the made-up district in a store of its own, scored and opened.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Look around in a made-up district; nothing of your own store is touched.",
        discussion: "Without a terminal it prints the first screen as text and ends."
    )

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The folder of the made-up district; else SampleData here, or one is generated.",
            valueName: "folder"
        ),
        completion: .directory
    )
    var data: String?

    @Flag(name: .long, help: "Begin without the guided tour.")
    var noTour = false

    @OptionGroup var screenOptions: ScreenOptions
    @OptionGroup var startOptions: StartOptions

    func run() throws {
        try reportingFailures {
            let place = try DemoPlace()
            let store = try Store.open(path: place.store)
            let district = try prepare(store, place)
            if screenOptions.plain {
                let source = RunSource(store: store, district: district)
                return try PlainLoop(source: source, start: startOptions).run()
            }
            guard StandardOutput.isTerminal, standardInputIsTerminal else {
                return StandardOutput.write(try firstScreen(store, district))
            }
            try DashboardLoop(
                store: store,
                district: district,
                start: startOptions,
                hasTour: !noTour,
                pace: screenOptions.pace
            )
            .run(on: try screenOptions.terminalOptions())
        }
    }

    private func firstScreen(_ store: Store, _ district: String) throws -> String {
        let roster = try store.comparedRoster(of: try store.presentRun(of: district))
        var model = Model(
            roster: roster,
            columns: 80,
            rows: 24,
            ascii: screenOptions.ascii,
            start: try startOptions.screen(for: roster)
        )
        let source = RunSource(store: store, district: district)
        for event in try source.firstEvents(of: roster) { _ = update(&model, event) }
        return plainFirstScreen(model) + "\n"
    }

    /// Imports and scores what has not been yet; the second time nothing is left to do.
    private func prepare(_ store: Store, _ place: DemoPlace) throws -> String {
        let folders = try NativeFolder.all(at: try place.data(data))
        let result = try ImportJob(
            sources: folders.map(ImportSource.folder),
            allowsRemovals: true
        ).run(into: store)
        guard let district = folders.last?.snapshot.districtID else {
            throw Failure(description: "the sample data has no district.")
        }
        let ruleSet = try RuleSet.named(ShippedRuleSets.usual)
        let scored = try store.runs(of: district).filter {
            $0.ruleSetDigest == ruleSet.digest && $0.softwareVersion == Waymark.version
        }
        for day in try days(of: folders) {
            if !result.outcome.hasChanges, scored.contains(where: { $0.asOf == day }) { continue }
            _ = try ScoringJob(store: store, district: district, asOf: day, ruleSet: ruleSet).run()
        }
        return district
    }

    /// Three days of the present year, so that there is a trend to see.
    private func days(of folders: [NativeFolder]) throws -> [SchoolDate] {
        guard let snapshot = folders.last?.snapshot, let last = snapshot.asOf else { return [] }
        return [-56, -28, 0].map { last.advanced(by: $0) }
    }
}

/// Where the demo keeps its store and finds its data.
struct DemoPlace {
    /// The demo's own store.
    let store: String
    private let folder: String

    /// The cache folder of the user.
    init() throws {
        let environment = ProcessInfo.processInfo.environment
        let cache =
            environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? "\(environment["HOME"] ?? ".")/.cache"
        folder = "\(cache)/waymark"
        store = "\(folder)/demo.db"
    }

    /// The folder named, else `SampleData` here, else a generated one.
    func data(_ named: String?) throws -> String {
        if let named { return named }
        if FileManager.default.fileExists(atPath: "SampleData/2026/manifest.csv") {
            return "SampleData"
        }
        let generated = "\(folder)/demo-district"
        if !FileManager.default.fileExists(atPath: generated) {
            try DistrictWriting(plan: .sample, folder: generated, isQuiet: true).run()
        }
        return generated
    }
}
