import Foundation
import Testing

@testable import Store

@Suite struct ColumnFileTests {
    private let folder: ScratchFolder
    private let file: ColumnFile
    private let stamp: [UInt64] = [1, 2, .max, 0]
    private let columns: [ColumnData] = [
        .bytes([0, 255, 7]), .pairs([0, 65_535]), .words([0, .max, 3]), .bits([0, .max]),
        .small([-128, 127]), .shorts([-32_768, 32_767]), .numbers([.min, .max, -1]),
        .bytes([]), .bytes((0..<1000).map { UInt8($0 % 251) }),
    ]

    init() throws {
        folder = try ScratchFolder()
        file = ColumnFile(path: folder.path("columns"))
    }

    private func bytes() throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: file.path)))
    }

    private func put(_ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(filePath: file.path))
    }

    @Test func columnsOfAllKindsComeBack() {
        #expect(file.write(columns, stamp: stamp))
        #expect(file.read(stamp: stamp) == columns)
    }

    @Test func aFileWithoutColumnsComesBack() {
        #expect(file.write([], stamp: stamp))
        #expect(file.read(stamp: stamp) == [])
    }

    @Test func columnsLongerThanAPieceComeBack() {
        let long: [ColumnData] = [
            .words((0..<200_003).map { UInt32($0) &* 2_654_435_761 }), .bytes([1]),
        ]
        #expect(file.write(long, stamp: stamp))
        #expect(file.read(stamp: stamp) == long)
    }

    @Test func onlyItsOwnerMayReadTheFile() throws {
        file.write(columns, stamp: stamp)
        #expect(try ScratchFolder.mode(file.path) == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["columns"])
    }

    @Test(arguments: 0..<4)
    func anotherStampIsNoticed(word: Int) {
        file.write(columns, stamp: stamp)
        var other = stamp
        other[word] ^= 1
        #expect(file.read(stamp: other) == nil)
    }

    @Test func aFileThatIsNotThereIsNoColumns() {
        #expect(file.read(stamp: stamp) == nil)
    }

    @Test func aLinkIsNotFollowed() throws {
        let other = ColumnFile(path: folder.path("other"))
        other.write(columns, stamp: stamp)
        try FileManager.default.createSymbolicLink(
            atPath: file.path,
            withDestinationPath: other.path
        )
        #expect(file.read(stamp: stamp) == nil)
    }

    @Test func anotherVersionIsNoticed() throws {
        file.write(columns, stamp: stamp)
        var bytes = try bytes()
        bytes[8] += 1
        try put(bytes)
        #expect(file.read(stamp: stamp) == nil)
    }

    @Test func aFileCutOrLengthenedAnywhereIsNoticed() throws {
        file.write(columns, stamp: stamp)
        let whole = try bytes()
        for length in 0..<whole.count {
            try put(Array(whole[..<length]))
            #expect(file.read(stamp: stamp) == nil)
        }
        try put(whole + [0])
        #expect(file.read(stamp: stamp) == nil)
    }

    @Test func everyFlippedBitIsNoticed() throws {
        let few: [ColumnData] = [.bytes(Array(0..<41)), .shorts([1, -1, 300])]
        file.write(few, stamp: stamp)
        let whole = try bytes()
        for bit in 0..<(whole.count * 8) {
            var damaged = whole
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            try put(damaged)
            #expect(file.read(stamp: stamp) == nil)
        }
    }

    @Test(arguments: 0..<8)
    func randomDamageIsNoticedAndNeverTraps(seed: Int) throws {
        var random = SeededGenerator(state: UInt64(seed))
        file.write(columns, stamp: stamp)
        let whole = try bytes()
        for _ in 0..<60 {
            var damaged = whole
            for _ in 0...Int.random(in: 0...6, using: &random) {
                let place = Int.random(in: 0..<damaged.count, using: &random)
                switch Int.random(in: 0...3, using: &random) {
                case 0: damaged[place] = UInt8.random(in: .min ... .max, using: &random)
                case 1: damaged.remove(at: place)
                case 2: damaged.insert(UInt8.random(in: .min ... .max, using: &random), at: place)
                default: damaged.swapAt(place, damaged.count / 2)
                }
            }
            try put(damaged)
            if let read = file.read(stamp: stamp) {
                #expect(damaged == whole && read == columns)
            }
        }
    }

    @Test func whereNothingMayBeWrittenNothingIsLeft() {
        let nowhere = ColumnFile(path: folder.path("no/such/folder/columns"))
        #expect(!nowhere.write(columns, stamp: stamp))
        #expect(nowhere.read(stamp: stamp) == nil)
    }
}

@Suite struct ChecksumTests {
    private func sum(_ bytes: [UInt8]) -> UInt64 {
        var checksum = Checksum()
        bytes.withUnsafeBytes { checksum.add($0) }
        return checksum.value
    }

    @Test(arguments: [0, 1, 31, 32, 33, 63, 64, 100])
    func everyByteAndTheLengthCount(count: Int) {
        let bytes = (0..<count).map { UInt8($0) }
        for place in bytes.indices {
            var other = bytes
            other[place] ^= 0x80
            #expect(sum(other) != sum(bytes))
        }
        #expect(sum(bytes + [0]) != sum(bytes))
    }

    @Test func piecesGiveTheSumOfTheWhole() {
        let bytes = (0..<100).map { UInt8($0) }
        var checksum = Checksum()
        for range in [0..<32, 32..<96, 96..<100] {
            Array(bytes[range]).withUnsafeBytes { checksum.add($0) }
        }
        #expect(checksum.value == sum(bytes))
    }
}
