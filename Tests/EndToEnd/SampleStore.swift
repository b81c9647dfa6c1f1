import Foundation
import TestSupport

/// The committed district, imported and scored once by the real program for all tests that only look.
enum SampleStore {
    /// The store, or why there is none.
    static let made: Result<URL, any Error> = Result {
        let folder = try Places.scratch("sample")
        let store = folder.appending(path: "waymark.db")
        let imported = try Command.waymark([
            "import", Places.sampleData.path, "--store", store.path,
        ])
        guard imported.status <= 1 else { throw Broken(what: imported.errors) }
        for day in ["2026-01-09", "2026-03-06"] {
            let scored = try Command.waymark(["score", "--as-of", day, "--store", store.path])
            guard scored.status == 0 else { throw Broken(what: scored.errors) }
        }
        return store
    }

    /// The path of the store.
    static func path() throws -> String { try made.get().path }

    /// Runs the program on the store.
    static func waymark(_ arguments: String...) throws -> CommandResult {
        try Command.waymark(arguments + ["--store", try path()])
    }
}

/// The fixture could not be made.
struct Broken: Error {
    /// What the program said.
    var what: String
}
