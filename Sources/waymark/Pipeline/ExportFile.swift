import CSV
import Dashboard
import FoundationEssentials
import Store

/// A file of a list as the dashboard shows it.
enum ExportFile {
    /// Writes a list into a new file that only its owner may read.
    ///
    /// - Parameters:
    ///   - list: the list; nil where the present screen has none.
    ///   - path: where to; empty for a name of its own in the present folder.
    ///   - progress: hears how far it has come.
    /// - Returns: the path of the file.
    /// - Throws: ``Failure``, also where there is such a file already, and where `progress` ended it: nothing is ever overwritten,
    ///   and no part of a file is left.
    static func write(
        _ list: ListExport?,
        to path: String,
        _ progress: ReadingProgress = { _ in true }
    ) throws -> String {
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
            for place in 0..<list.count {
                let share = Double(place) / Double(list.count)
                if place % 1024 == 0, !progress(share) { throw Stopped() }
                try file.record(list.row(place))
            }
            try file.close()
        } catch {
            try? FileManager.default.removeItem(atPath: path)
            throw Failure(description: "The list was not written: \(path): \(error)")
        }
        return path
    }

    private struct Stopped: Error, CustomStringConvertible {
        let description = "it was stopped."
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
