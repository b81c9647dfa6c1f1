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

    /// How many students there are, of the district or of one school, as the screens write it: `1,490`.
    static func students(of school: String = "District") throws -> String {
        let row = try rows("schools").first { $0["school"] as? String == school }
        guard let count = row?["students"].flatMap({ Int("\($0)") }) else {
            throw Broken(what: "the sample has no school of that name")
        }
        return count < 1_000
            ? "\(count)" : "\(count / 1_000),\(String(1_000 + count % 1_000).dropFirst())"
    }

    /// A counselor with students at High, the one with the most, as lists name them: `J. Furtado`.
    static func busiestCounselor() throws -> String {
        let counselors = try rows("students", "--tier", "high")
            .compactMap { $0["counselor"] as? String }.filter { !$0.isEmpty }
        let counts = Dictionary(counselors.map { ($0, 1) }, uniquingKeysWith: +)
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let most else { throw Broken(what: "nobody at High has a counselor") }
        return most.key
    }

    private static func rows(_ list: String, _ options: String...) throws -> [[String: Any]] {
        let arguments = ["list", list, "--format", "json", "--store", try path()] + options
        let output = try Command.waymark(arguments).output
        let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        return object?["rows"] as? [[String: Any]] ?? []
    }

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
