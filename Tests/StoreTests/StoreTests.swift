import Foundation
import GRDB
import Records
import Testing

@testable import Store

@Suite struct OpeningTests {
    let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    @Test func aNewStoreIsForItsOwnerOnly() throws {
        let path = folder.path("a/b/waymark.db")
        let store = try Store.open(path: path)
        #expect(store.warnings.isEmpty)
        #expect(try ScratchFolder.mode(path) == 0o600)
        #expect(try ScratchFolder.mode(folder.path("a/b")) == 0o700)
        #expect(try ScratchFolder.mode(folder.path("a")) == 0o700)
        try store.load([Sample.students(3)])
        #expect(try ScratchFolder.mode(path + "-wal") == 0o600)
        #expect(try ScratchFolder.mode(path + "-shm") == 0o600)
    }

    @Test(arguments: [0o644, 0o660, 0o604])
    func aWiderFileIsUsedButWarnedAbout(mode: Int) throws {
        let path = folder.path("waymark.db")
        _ = try Store.open(path: path)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        let warnings = try Store.open(path: path).warnings
        #expect(warnings.count == 1)
        #expect(warnings[0].contains("chmod 600 '\(path)'"))
        #expect(warnings[0].contains(String(mode, radix: 8)))
    }

    @Test func aNarrowerFileIsNotWarnedAbout() throws {
        let path = folder.path("waymark.db")
        _ = try Store.open(path: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
        #expect(try Store.open(path: path, mode: .readOnly).warnings.isEmpty)
    }

    @Test func readingAMissingStoreMakesNothing() throws {
        let path = folder.path("waymark.db")
        let error = #expect(throws: StoreError.self) { try Store.open(path: path, mode: .readOnly) }
        #expect(error?.reason == .missing)
        #expect(error?.message.contains(path) == true)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func readingAnEmptyFileSaysThatItIsEmpty() throws {
        let path = folder.path("waymark.db")
        try Data().write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: StoreError.self) { try Store.open(path: path, mode: .readOnly) }
        #expect(error?.reason == .missing)
    }

    @Test func aReadOnlyStoreReadsButDoesNotWrite() throws {
        let path = folder.path("waymark.db")
        try Store.open(path: path).load([Sample.students(3)])
        let store = try Store.open(path: path, mode: .readOnly)
        #expect(try store.rows(.students).count == 3)
        let error = #expect(throws: StoreError.self) { try store.load([Sample.students(4)]) }
        #expect(error?.reason == .notPermitted)
        #expect(try store.rows(.students).count == 3)
    }

    @Test func aStoreThatIsLookedAtIsMadeWhereItIsMissing() throws {
        let path = folder.path("waymark.db")
        #expect(try Store.openToLook(path: path).districts().isEmpty)
        #expect(try Store.open(path: path, mode: .readOnly).districts().isEmpty)
    }

    @Test func aStoreThatIsLookedAtReadsButDoesNotWrite() throws {
        let path = folder.path("waymark.db")
        try Store.open(path: path).load([Sample.students(3)])
        let store = try Store.openToLook(path: path)
        #expect(store.isWritable, "files beside it may be made")
        #expect(try store.rows(.students).count == 3)
        let error = #expect(throws: StoreError.self) { try store.load([Sample.students(4)]) }
        #expect(error?.reason == .notPermitted)
    }

    @Test func aTextFileIsNotAStore() throws {
        let path = folder.path("students.csv")
        try Data("student_id,first_name\n000001,Ana\n".utf8).write(to: URL(fileURLWithPath: path))
        for mode in [Store.Mode.readWrite, .readOnly] {
            let error = #expect(throws: StoreError.self) { try Store.open(path: path, mode: mode) }
            #expect(error?.reason == .notAStore)
            #expect(error?.message.contains("Ana") == false)
        }
    }

    @Test func anotherProgramsDatabaseIsLeftAlone() throws {
        let path = folder.path("other.db")
        let other = try DatabaseQueue(path: path)
        try other.write { try $0.execute(sql: "CREATE TABLE t (x)") }
        try other.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let error = #expect(throws: StoreError.self) { try Store.open(path: path) }
        #expect(error?.reason == .notAStore)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func aDamagedStoreIsRefusedInASentence() throws {
        let path = folder.path("waymark.db")
        try Store.open(path: path).load([Sample.students(3000)])
        let file = URL(fileURLWithPath: path)
        var bytes = try Data(contentsOf: file)
        #expect(bytes.count > 50_000)
        for index in 4096..<bytes.count { bytes[index] = 0x5a }
        try bytes.write(to: file)
        let error = #expect(throws: StoreError.self) {
            try Store.open(path: path).rows(.students)
        }
        #expect(error?.reason == .notAStore)
        #expect(error?.message.contains("damaged") == true)
    }

    @Test func aFolderIsNotAStore() throws {
        let error = #expect(throws: StoreError.self) { try Store.open(path: folder.url.path) }
        #expect(error?.reason == .notAStore)
    }

    @Test func aLinkToAStoreIsAStore() throws {
        let (path, link) = (folder.path("waymark.db"), folder.path("link.db"))
        try Store.open(path: path).load([Sample.students(3)])
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        #expect(try Store.open(path: link).warnings.isEmpty)
        #expect(try Store.open(path: link).rows(.students).count == 3)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(try Store.open(path: link).warnings.count == 1)
    }

    @Test func aLinkToNowhereIsRefusedSoThatNoWiderFileIsMade() throws {
        let link = folder.path("link.db")
        try FileManager.default.createSymbolicLink(
            atPath: link,
            withDestinationPath: folder.path("nowhere.db")
        )
        let error = #expect(throws: StoreError.self) { try Store.open(path: link) }
        #expect(error?.reason == .notPermitted)
    }

    @Test func aFullDiskLeavesTheFormerState() throws {
        let path = folder.path("waymark.db")
        let store = try Store.open(path: path)
        try store.load([Sample.students(5)])
        try store.engine.write { session throws(StoreError) in
            let pages = try session.integer("PRAGMA page_count") ?? 0
            try session.run("PRAGMA max_page_count = \(pages + 2)")
        }
        let error = #expect(throws: StoreError.self) { try store.load([Sample.students(2000)]) }
        #expect(error?.reason == .diskFull)
        #expect(try store.rows(.students).count == 5)
        #expect(try store.load([Sample.students(5)]).hasChanges == false)
    }

    @Test func aFileInThePlaceOfAFolderIsSaid() throws {
        try Data().write(to: URL(fileURLWithPath: folder.path("file")))
        let error = #expect(throws: StoreError.self) {
            try Store.open(path: folder.path("file/waymark.db"))
        }
        #expect(error?.reason == .notPermitted)
    }

    @Test(.enabled(if: geteuid() != 0)) func aFolderThatMayNotBeWrittenIsSaid() throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o500],
            ofItemAtPath: folder.url.path
        )
        let error = #expect(throws: StoreError.self) {
            try Store.open(path: folder.path("waymark.db"))
        }
        #expect(error?.reason == .notPermitted)
    }

    @Test func commitsWaitForTheDisk() throws {
        let store = try Store.open(path: folder.path("waymark.db"))
        let levels = try store.engine.write { session throws(StoreError) in
            [
                try session.integer("PRAGMA synchronous"),
                try session.integer("PRAGMA foreign_keys"),
                try session.integer("PRAGMA temp_store"),
            ]
        }
        #expect(levels == [2, 1, 2])
    }
}

@Suite struct DefaultPathTests {
    @Test func theStoresOwnVariableWins() {
        let environment = ["WAYMARK_STORE": "x.db", "XDG_DATA_HOME": "/d", "HOME": "/h"]
        #expect(Store.defaultPath(environment: environment) == "x.db")
    }

    @Test func theFolderOfDataComesNext() {
        let environment = ["WAYMARK_STORE": "", "XDG_DATA_HOME": "/d", "HOME": "/h"]
        #expect(Store.defaultPath(environment: environment) == "/d/waymark/waymark.db")
    }

    @Test(arguments: ["", "relative/data"])
    func aFolderOfDataThatIsNoAbsolutePathIsIgnored(data: String) {
        let environment = ["XDG_DATA_HOME": data, "HOME": "/h"]
        #expect(
            Store.defaultPath(environment: environment) == "/h/.local/share/waymark/waymark.db"
        )
    }
}
