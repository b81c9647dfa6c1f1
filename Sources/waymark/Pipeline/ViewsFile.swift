import CSV
import Dashboard
import Glibc

/// The saved views beside a store, a line of CSV each: name, filter and sort.
///
/// A filter may hold a name that somebody searched for, so only the owner may read the file.
struct ViewsFile {
    /// Where it is; empty for a store in memory, which keeps no views.
    let path: String

    /// The file beside a store.
    init(besideStore store: String) {
        path = store.isEmpty || store == ":memory:" ? "" : store + ".views"
    }

    private static let header = ["name", "filter", "sort"]

    private var isNone: Failure {
        Failure(description: "\(path): this is no file of saved views; move it away.")
    }

    /// The views; none where there is no file.
    ///
    /// - Throws: ``Failure`` where the file is none of views.
    func read() throws -> [SavedView] {
        guard !path.isEmpty, access(path, F_OK) == 0 else { return [] }
        do {
            var reader = try CSVReader(path: path)
            guard reader.header == Self.header else { throw isNone }
            // A file with nothing but its header has no batch.
            guard let batch = try reader.nextBatch(maxRecords: SavedView.most + 1) else {
                return []
            }
            guard batch.malformed.isEmpty, batch.recordCount <= SavedView.most else { throw isNone }
            return (0..<batch.recordCount).map { row in
                SavedView(
                    name: batch.text(record: row, column: 0),
                    filter: batch.text(record: row, column: 1),
                    sort: batch.text(record: row, column: 2)
                )
            }
        } catch let error as CSVError {
            throw Failure(description: "\(path): \(error)")
        }
    }

    /// Puts a view in the place of the one with its name, or forgets that.
    ///
    /// - Returns: the views that are kept now, with what other sessions saved meanwhile.
    func change(_ name: String, to view: SavedView?) throws -> [SavedView] {
        var views = try read()
        views.removeAll { $0.name == name }
        if let view { views.append(view) }
        guard !path.isEmpty else { return views }
        // Another name first, so that a full disk leaves the old file as it was.
        let fresh = "\(path).\(getpid())"
        do {
            var file = try CSVFileWriter(path: fresh)
            try file.record(Self.header)
            for view in views { try file.record([view.name, view.filter, view.sort]) }
            try file.close()
        } catch {
            unlink(fresh)
            throw Failure(description: "The view was not saved: \(path): \(error)")
        }
        guard rename(fresh, path) == 0 else {
            unlink(fresh)
            throw Failure(description: "The view was not saved: \(path) cannot be written.")
        }
        return views
    }
}

extension ViewsFile {
    /// Performs what the dashboard asks for; the file is so small that no key waits for it.
    func answer(_ name: String, _ view: SavedView?, ticket: Int) -> Event {
        do {
            return .views(try change(name, to: view))
        } catch {
            return .failed("\(error)", ticket: ticket)
        }
    }
}
