import ArgumentParser
import Dashboard
import FoundationEssentials
import Records
import Scoring
import Store
import Terminal

/// How the terminal is used.
struct ScreenOptions: ParsableArguments {
    @Option(
        name: [.long, .customLong("color")],
        help: "auto, never, 8, 16 or 256; NO_COLOR in the environment means never."
    )
    var colour: String = "auto"

    @Option(name: .long, help: "The palette: \(Palette.all.map(\.name).joined(separator: ", ")).")
    var palette: String = "automatic"

    @Flag(name: .long, help: "Use ASCII only, as where the locale is not UTF-8.")
    var ascii = false

    @Flag(
        name: .long,
        help: "Always show the cursor on the selected row, for screen readers and braille displays."
    )
    var plainCursor = false

    @Flag(
        name: .long,
        help: ArgumentHelp(
            "Draw less, for slow lines.",
            discussion:
                "Keys that come quickly share a frame, what stands below a list follows after a second, only tiers have colours, and progress is told every two seconds."
        )
    )
    var slowLink = false

    @Flag(
        name: .long,
        help: ArgumentHelp(
            "Take a mouse: a press selects, on what is selected opens, and the wheel scrolls.",
            discussion:
                "Off by default, because the terminal then no longer marks text by itself (most do with Shift). `mouse: true` in keys.yaml does the same."
        )
    )
    var mouse = false

    @Flag(
        name: .long,
        help: ArgumentHelp(
            "Say everything in lines and take lines as answers, for screen readers.",
            discussion: "So it is also where TERM is “dumb”."
        )
    )
    var plain = false

    /// How much is drawn.
    var pace: LinkPace { slowLink ? .slow : .usual }

    /// Whether the dashboard is a dialogue of lines.
    var isPlain: Bool { plain || ProcessInfo.processInfo.environment["TERM"] == "dumb" }

    func validate() throws {
        _ = try choice()
        guard Palette.all.contains(where: { $0.name == palette }) else {
            throw ValidationError("--palette: there is no palette “\(palette)”.")
        }
    }

    /// The options as the terminal takes them.
    ///
    /// - Parameter settings: what a person's file of keys asks for.
    /// - Returns: the options.
    /// - Throws: `ValidationError` where an option has no such value.
    func terminalOptions(_ settings: KeysFile.Settings = .usual) throws -> TerminalOptions {
        var options = TerminalOptions()
        options.colour = try choice()
        options.palette = pace.palette(Palette.all.first { $0.name == palette } ?? .automatic)
        options.ascii = ascii
        options.plainCursor = plainCursor
        options.mouse = mouse || settings.mouse
        return options
    }

    private func choice() throws -> ColourChoice {
        switch colour {
        case "auto": return .automatic
        case "never": return .never
        case "8", "16", "256": return .atMost(Int(colour) ?? 8)
        default: throw ValidationError("--colour must be auto, never, 8, 16 or 256.")
        }
    }
}

/// `waymark browse`, also when no command is named: the dashboard.
struct BrowseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "browse",
        abstract:
            "Open the dashboard: what is new, schools, their students, and each student's page (the default).",
        discussion:
            "Arrow keys or j and k move, Enter opens, Esc goes back, / searches, : finds a command, ? lists all keys, q leaves."
    )

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var districtOption: DistrictOption
    @OptionGroup var screenOptions: ScreenOptions

    @Flag(
        name: .long,
        help: ArgumentHelp(
            "Write nothing at all.",
            discussion:
                "No list and no view is written, chosen columns, favourite schools and where the session ends are not kept, and a run without a copy beside the store is read anew each time."
        )
    )
    var readOnly = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The rule file of your own that made the run, for the calculator and Accuracy.",
            discussion:
                "The store keeps shipped rules only by name, and of a file nothing but a digest.",
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml", "yml"])
    )
    var rules: String?

    @Flag(
        name: .long,
        help: "Begin anew: do not offer to go on where the last session ended."
    )
    var fresh = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Write the keys that are pressed into a new file, a line each.",
            discussion:
                "It has names in it where names are searched for; only its owner may read it.",
            valueName: "file"
        ),
        completion: .file()
    )
    var log: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Press the keys of a file first, such as --log wrote.",
            discussion: "Each waits for what the one before asked for; a key of your own stops it.",
            valueName: "file"
        ),
        completion: .file()
    )
    var replay: String?

    @OptionGroup var keys: KeysOption
    @OptionGroup var startOptions: StartOptions

    func validate() throws {
        if screenOptions.plain, log != nil || replay != nil {
            throw ValidationError("--plain takes lines, not keys: leave out --log and --replay.")
        }
        if readOnly, log != nil {
            throw ValidationError("--log writes a file, and --read-only writes none.")
        }
    }

    func run() throws {
        try reportingFailures {
            guard screenOptions.plain || StandardOutput.isTerminal && standardInputIsTerminal else {
                throw Failure(
                    description:
                        "the dashboard needs a terminal; in scripts use `waymark list` and `waymark show`, or --plain."
                )
            }
            let bindings = try keys.settings().bindings
            let own = try rules.map(RuleSet.named)
            let script = try replay.map(KeyScript.init(path:))?.inputs ?? []
            let store =
                readOnly
                ? try Store.open(path: storeOptions.path, mode: .readOnly)
                : try Store.openToLook(path: storeOptions.path)
            let isEmpty = try store.districts().isEmpty
            let district = isEmpty ? nil : try districtOption.choose(from: store)
            if screenOptions.isPlain {
                let source = RunSource(
                    store: store,
                    district: district,
                    isReadOnly: readOnly,
                    rules: own
                )
                return try PlainLoop(source: source, start: startOptions).run()
            }
            let log = try log.map(KeyLog.init(path:))
            try DashboardLoop(
                store: store,
                district: district,
                bindings: bindings,
                start: startOptions,
                pace: screenOptions.pace,
                isReadOnly: readOnly,
                rules: own,
                isFresh: fresh || replay != nil,
                log: log,
                script: script
            )
            .run(on: try screenOptions.terminalOptions(keys.settings()))
            store.warnings.forEach { StandardError.write("waymark: \($0)\n") }
        }
    }
}
