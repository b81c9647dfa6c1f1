import ArgumentParser
import FoundationEssentials
import Store

/// Which store a command works on.
struct StoreOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The store's file.",
            discussion:
                "Else $WAYMARK_STORE, else waymark/waymark.db in $XDG_DATA_HOME or ~/.local/share.",
            valueName: "file"
        ),
        completion: .file(extensions: ["db"])
    )
    var store: String?

    /// The store's path after options and environment.
    var path: String {
        store ?? Store.defaultPath(environment: ProcessInfo.processInfo.environment)
    }
}
