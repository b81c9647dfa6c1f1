import ArgumentParser
import Importing

/// `waymark codes`: what the codes of the state's collections mean here, to be copied and changed.
struct CodesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codes",
        abstract:
            "What the codes of the state's collections mean here, as the file for `import --codes`.",
        discussion:
            "Copy it, keep what differs, and say --codes with each import (docs/massachusetts.md)."
    )

    @Flag(name: .customLong("edfi"), help: "The descriptors of Ed-Fi instead.")
    var isEdFi = false

    func run() throws {
        StandardOutput.write(isEdFi ? StateCodes.edFiText : StateCodes.shippedText)
    }
}
