import Dashboard
import Foundation
import TestSupport
import Testing

@testable import waymark

/// The file of saved views beside a store.
@Suite(.timeLimit(.minutes(Patience.minutes(5))))
struct ViewsFileTests {
    private func file() throws -> ViewsFile {
        ViewsFile(besideStore: try Places.scratch("views").appending(path: "s.db").path)
    }

    @Test func viewsAreKeptAsTheyAreAndOnlyForTheirOwner() throws {
        let file = try file()
        #expect(try file.read().isEmpty)
        let view = SavedView(
            name: "İzmir, \"Élan\"",
            filter: "-name:\"a b\" tier:high,low",
            sort: "-attendance_rate"
        )
        #expect(try file.change(view.name, to: view) == [view])
        #expect(try file.read() == [view])
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let other = SavedView(name: "other", filter: "", sort: "risk")
        // Another session has saved meanwhile.
        #expect(
            try ViewsFile(besideStore: String(file.path.dropLast(6))).change("other", to: other)
                == [view, other]
        )
        #expect(try file.change(view.name, to: nil) == [other])
        #expect(try file.change("other", to: nil).isEmpty)
        #expect(try file.read().isEmpty)
        let folder = URL(filePath: file.path).deletingLastPathComponent()
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(left == ["s.db.views"])
    }

    @Test(arguments: ["", "a,b\n1,2\n", "name,filter,sort\nonly one\n", "\u{0}\u{1}"])
    func whatIsNoFileOfViewsIsRefusedAndLeftAlone(_ text: String) throws {
        let file = try file()
        try Data(text.utf8).write(to: URL(filePath: file.path))
        #expect(throws: (any Error).self) { try file.read() }
        let view = SavedView(name: "x", filter: "", sort: "risk")
        #expect(throws: (any Error).self) { try file.change("x", to: view) }
        #expect(try Data(contentsOf: URL(filePath: file.path)) == Data(text.utf8))
    }

    @Test func aStoreInMemoryKeepsNoViews() throws {
        let file = ViewsFile(besideStore: "")
        let view = SavedView(name: "x", filter: "", sort: "risk")
        #expect(try file.change("x", to: view) == [view])
        #expect(try file.read().isEmpty)
    }

    @Test func theCommandLineListsAViewInItsOrder() throws {
        let folder = try Places.scratch("views-list")
        let store = folder.appending(path: "s.db").path
        try FileManager.default.copyItem(atPath: try SampleStore.path(), toPath: store)
        let view = SavedView(name: "ours", filter: "tier:high att<80", sort: "-attendance_rate")
        _ = try ViewsFile(besideStore: store).change("ours", to: view)
        func list(_ arguments: String...) throws -> CommandResult {
            try Command.waymark(
                ["list", "students", "--format", "csv", "--store", store] + arguments
            )
        }
        let saved = try list("--view", "ours")
        #expect(saved.status == 0)
        let typed = try list("--where", "tier:high att<80", "--sort", "-attendance_rate")
        #expect(saved.output == typed.output)
        #expect(saved.output.split(separator: "\n").count > 3)
        let narrowed = try list("--view", "ours", "--where", "grade:9")
        #expect(
            narrowed.output.split(separator: "\n").count < saved.output.split(separator: "\n").count
        )
        let unknown = try list("--view", "theirs")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("there are ours"))
    }
}
