import Foundation
import Records
import Testing

@testable import Importing

/// Bundles that come as ZIP archives, honest and hostile.
struct ArchiveTests {
    private typealias Entry = MadeUpArchive.Entry

    private static var bundle: [String: String] {
        var files = MadeUpBundle.files12
        files["manifest.csv"] = MadeUpBundle.manifest(files, .v1p2, "bulk")
        return files
    }

    private func imported(_ bytes: [UInt8]) throws -> Imported {
        let folder = try TestFolder()
        return MadeUpBundle.read(try folder.write("bundle.zip", bytes))
    }

    private func code(_ entries: [Entry]) throws -> String? {
        try imported(MadeUpArchive(entries: entries).bytes).error?.finding.code
    }

    @Test(arguments: [true, false])
    func anArchiveBecomesTheSameRecordsAsItsFolder(isDeflated: Bool) throws {
        var archive = MadeUpArchive(Self.bundle)
        for index in archive.entries.indices { archive.entries[index].isDeflated = isDeflated }
        let packed = try imported(archive.bytes)
        let plain = try MadeUpBundle.with()
        #expect(packed.error == nil)
        #expect(packed.findings == plain.findings)
        #expect(packed.report?.tables == plain.report?.tables)
    }

    @Test(arguments: [
        "../users.csv", "/users.csv", "a/../../users.csv", "..\\users.csv", "C:users.csv",
        "us\u{7}ers.csv", "",
    ])
    func namesThatLeadElsewhereAreRefused(name: String) throws {
        #expect(try code([Entry(name, "x")]) == "package.unsafe_entry")
    }

    @Test(arguments: [0xA1FF, 0x21FF, 0x61FF, 0x11FF, 0xC1FF])
    func linksDevicesAndPipesAreRefused(mode: Int) throws {
        let link = Entry("users.csv", "/etc/passwd").with { $0.mode = mode }
        #expect(try code([link]) == "package.unsafe_entry")
    }

    @Test func foldersAreRefusedUnlessOneHoldsAll() throws {
        let both = [Entry("a/users.csv", "x"), Entry("b/orgs.csv", "x")]
        #expect(try code(both) == "package.nested_folder")
        #expect(try code([Entry("a/b/users.csv", "x")]) == "package.nested_folder")
        #expect(
            try code([Entry("a/users.csv", "x"), Entry("orgs.csv", "x")]) == "package.nested_folder"
        )
        #expect(try code([Entry("a/../users.csv", "x")]) == "package.unsafe_entry")
        #expect(try code([Entry("../users.csv", "x")]) == "package.unsafe_entry")
        #expect(try code([Entry("a//etc/passwd", "x")]) == "package.unsafe_entry")
    }

    @Test func oneFolderAroundAllFilesAndWhatAMacAddsIsPutUpWithUnlessRulesAreStrict() throws {
        let plain = try MadeUpBundle.with()
        let mac = [Entry("__MACOSX/._users.csv", "x"), Entry(".DS_Store", "x")]
        var flat = MadeUpArchive(Self.bundle)
        flat.entries += mac
        var nested = MadeUpArchive(entries: [Entry("export/", "")])
        nested.entries += Self.bundle.sorted { $0.key < $1.key }.map {
            Entry("export/" + $0.key, $0.value)
        }
        nested.entries += [
            Entry("__MACOSX/export/._users.csv", "x"), Entry("export/.DS_Store", "x"),
        ]
        let folder = try TestFolder()
        for archive in [flat, nested] {
            let packed = try imported(archive.bytes)
            #expect(packed.error == nil)
            #expect(packed.report?.tables == plain.report?.tables)
            #expect(packed.log.count(.bundleNestedFolder) == 1)
            #expect(!packed.log.isRefused)
            let path = try folder.write("strict.zip", archive.bytes)
            let strict = MadeUpBundle.read(path, isStrict: true)
            #expect(strict.error?.finding.code == "package.nested_folder")
        }
    }

    @Test(arguments: [("users.csv", "users.csv"), ("users.csv", "Users.csv")])
    func twoEntriesOfOneNameAreRefused(first: String, second: String) throws {
        #expect(try code([Entry(first, "a"), Entry(second, "b")]) == "package.duplicate_file")
    }

    @Test(arguments: [1, 0x40, 0x2000])
    func encryptedEntriesAreRefused(flags: Int) throws {
        let entry = Entry("users.csv", "x").with { $0.flags = flags }
        #expect(try code([entry]) == "package.encrypted_entry")
    }

    @Test func anEntryThatGrowsBeyondTheRatioIsRefusedBeforeItIsUnpacked() throws {
        let entry = Entry("users.csv", "x").with { $0.claimedCount = 900 << 20 }
        #expect(try code([entry]) == "package.too_large")
    }

    @Test func anEntryThatIsLargerThanItSaysIsStopped() throws {
        let text = String(repeating: "x", count: 200_000)
        let entry = Entry("users.csv", text).with { $0.claimedCount = 1000 }
        #expect(try code([entry]) == "package.too_large")
    }

    @Test func limitsHoldAtTheirEdges() throws {
        let limits = ArchiveLimits(total: 100, ratio: 10, free: 50, entries: 2)
        #expect(limits.allow(50, of: 0))
        #expect(!limits.allow(60, of: 5))
        #expect(limits.allow(60, of: 6))
        let folder = try TestFolder()
        let fits = MadeUpArchive(["a": String(repeating: "x", count: 60), "b": "y"]).bytes
        _ = try ArchiveReader(path: folder.write("a.zip", fits), limits: limits)
        let long = MadeUpArchive(["a": String(repeating: "x", count: 101)]).bytes
        #expect(throws: ImportError.self) {
            try ArchiveReader(path: folder.write("b.zip", long), limits: limits)
        }
        let many = MadeUpArchive(["a": "", "b": "", "c": ""]).bytes
        #expect(throws: ImportError.self) {
            try ArchiveReader(path: folder.write("c.zip", many), limits: limits)
        }
    }

    @Test func anEntryWhoseOwnHeaderHasAnotherNameIsRefused() throws {
        let entry = Entry("users.csv", "x").with { $0.innerName = "roles.csv" }
        #expect(try code([entry]) == "package.bad_archive")
    }

    @Test func anEntryWithAWrongChecksumIsRefused() throws {
        let entry = Entry("users.csv", "x").with { $0.claimedChecksum = 1 }
        #expect(try code([entry]) == "package.bad_archive")
    }

    @Test func anArchiveCutShortAnywhereIsRefusedAndNeverTraps() throws {
        let bytes = MadeUpArchive(Self.bundle).bytes
        for count in stride(from: 4, to: bytes.count, by: 211) {
            let result = try imported(Array(bytes[..<count]))
            #expect(result.error != nil)
        }
    }

    @Test func aByteChangedAnywhereNeverTraps() throws {
        var generator = SystemRandomNumberGenerator()
        let bytes = MadeUpArchive(Self.bundle).bytes
        for _ in 0..<100 {
            var changed = bytes
            changed[Int.random(in: 4..<bytes.count, using: &generator)] = UInt8.random(in: 0...255)
            _ = try imported(changed)
        }
    }

    @Test(arguments: [true, false])
    func anArchiveWithNumbersOf64BitsIsReadAsAnyOther(hasLongEnd: Bool) throws {
        var archive = MadeUpArchive(Self.bundle)
        archive.hasLongEnd = hasLongEnd
        let sets: [Set<MadeUpArchive.LongField>] = [
            [.count], [.packed], [.offset], [.count, .packed], [.packed, .offset],
            Set(MadeUpArchive.LongField.allCases), [],
        ]
        for index in archive.entries.indices {
            archive.entries[index].longFields = sets[index % sets.count]
            // Another field in front, as Unix systems write times.
            if index % 2 == 0 { archive.entries[index].otherExtra = [0x55, 0x54, 1, 0, 7] }
        }
        let packed = try imported(archive.bytes)
        #expect(packed.error == nil)
        #expect(packed.report?.tables == (try MadeUpBundle.with()).report?.tables)
    }

    @Test func limitsHoldForNumbersOf64BitsToo() throws {
        func code(_ change: (inout Entry) -> Void) throws -> String? {
            let entry = Entry("users.csv", "x").with {
                $0.longFields = [.count, .packed, .offset]
                change(&$0)
            }
            return try self.code([entry])
        }
        #expect(try code { $0.claimedCount = 5 << 30 } == "package.too_large")
        #expect(try code { $0.claimedCount = 1 << 47 } == "package.too_large")
        for count in [1 << 49, Int.max, -1, Int.min] {
            #expect(try code { $0.claimedCount = count } == "package.bad_archive")
        }
        for missing in [1, 8, 16, 24] {
            #expect(try code { $0.missingBytes = missing } == "package.bad_archive")
        }
        #expect(try code { $0.mode = 0xA1FF } == "package.unsafe_entry")
    }

    @Test(arguments: [-1, 1, 40, 1 << 40, -(1 << 40)])
    func aRecordOf64BitsThatIsNotWhereItIsSaidToBeIsRefused(shift: Int) throws {
        var archive = MadeUpArchive(Self.bundle)
        (archive.hasLongEnd, archive.endShift) = (true, shift)
        #expect(try imported(archive.bytes).error?.finding.code == "package.bad_archive")
    }

    @Test func anArchiveWith64BitsCutShortOrChangedAnywhereNeverTraps() throws {
        var archive = MadeUpArchive(Self.bundle)
        archive.hasLongEnd = true
        for index in archive.entries.indices {
            archive.entries[index].longFields = [.count, .packed, .offset]
        }
        let bytes = archive.bytes
        for count in stride(from: 4, to: bytes.count, by: 97) {
            #expect(try imported(Array(bytes[..<count])).error != nil)
        }
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<100 {
            var changed = bytes
            let place = Int.random(in: (bytes.count - 1200)..<bytes.count, using: &generator)
            changed[place] = UInt8.random(in: 0...255, using: &generator)
            _ = try imported(changed)
        }
    }

    @Test func anArchiveWithoutManifestIsRefused() throws {
        #expect(try code([Entry("users.csv", "x")]) == "package.missing_manifest")
    }

    @Test func unpackedFilesHaveNoNameThatAKilledProcessCouldLeave() throws {
        let folder = try TestFolder()
        let path = try folder.write("bundle.zip", MadeUpArchive(Self.bundle).bytes)
        let unpacked = try UnpackedArchive(ArchiveReader(path: path))
        for file in unpacked.paths.values {
            let link = try FileManager.default.destinationOfSymbolicLink(atPath: file)
            #expect(link.hasSuffix(" (deleted)"))
        }
    }
}
