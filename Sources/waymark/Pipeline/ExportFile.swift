import CSV
import Dashboard
import FoundationEssentials

/// A file of a list as the dashboard shows it.
enum ExportFile {
    /// Writes a list into a new file that only its owner may read.
    ///
    /// - Parameters:
    ///   - list: the list; nil where the present screen has none.
    ///   - path: where to; empty for a name of its own in the present folder.
    /// - Returns: the path of the file.
    /// - Throws: ``Failure``, also where there is such a file already: nothing is ever overwritten.
    static func write(_ list: ListExport?, to path: String) throws -> String {
        guard let list else { throw Failure(description: "There is no list to export here.") }
        let path = path.isEmpty ? try freeName() : expanded(path)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Failure(description: "\(path) exists already; nothing was written.")
        }
        do {
            var options = CSVWriterOptions()
            // A spreadsheet must not take a name for a formula.
            options.guardsFormulas = true
            var file = try CSVFileWriter(path: path, options: options)
            try file.record(list.header)
            for place in 0..<list.count { try file.record(list.row(place)) }
            try file.close()
        } catch {
            throw Failure(description: "The list was not written: \(path): \(error)")
        }
        return path
    }

    private static func freeName() throws -> String {
        let names = (1...999).lazy.map { "waymark-students\($0 == 1 ? "" : "-\($0)").csv" }
        guard let free = names.first(where: { !FileManager.default.fileExists(atPath: $0) }) else {
            throw Failure(description: "There are too many exports here; `:export FILE` names one.")
        }
        return free
    }

    /// The path with the home folder in the place of `~`, which no shell has seen.
    private static func expanded(_ path: String) -> String {
        guard path.hasPrefix("~/"), let home = ProcessInfo.processInfo.environment["HOME"] else {
            return path
        }
        return home + path.dropFirst()
    }
}
