import Dashboard
import FoundationEssentials

/// Where the columns that a person has chosen are kept from one time to the next: `waymark/columns.json` in `$XDG_STATE_HOME` or
/// `~/.local/state`.
enum ColumnsFile {
    /// The columns that were kept; the usual ones where nothing can be read, for a list must open whatever the file says.
    static func kept() -> ColumnChoice {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else { return .usual }
        return (try? JSONDecoder().decode(ColumnChoice.self, from: data)) ?? .usual
    }

    /// Keeps the columns; where that fails they stay chosen until the program ends.
    static func keep(_ choice: ColumnChoice) {
        let file = URL(filePath: path)
        let folder = file.deletingLastPathComponent()
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        guard let data = try? encoder.encode(choice) else { return }
        try? data.write(to: file, options: .atomic)
    }

    private static var path: String { "\(StateFolder.path)/columns.json" }
}
