import CSV
import Foundation
import Records
import Testing

@testable import Importing

/// Rows that wait in a file because there are too many for memory.
struct WaitingRoomTests {
    /// Nothing waits in memory.
    private static var none: WaitingLimit {
        var limit = WaitingLimit(bytes: 0)
        limit.pieceRows = 2
        return limit
    }

    // MARK: - Pieces

    @Test(arguments: [0, 1, 9, 10, 11, 30])
    func piecesComeBackAsTheyWereWhereverTheyWait(limit: Int) throws {
        let room = WaitingRoom(WaitingLimit(bytes: limit))
        let pieces: [[UInt8]] = [Array(1...10), [], Array(11...20), [21], Array(22...40)]
        let kept = pieces.map(room.keep)
        try room.check("any.csv")
        // In any order and more than once, as a table is passed over.
        for index in [4, 0, 1, 2, 3, 2] {
            #expect(try room.bytes(of: kept[index]) == pieces[index])
        }
        #expect((room.bytesInFile == 0) == (limit >= 40))
    }

    @Test func theFileHasNoNameAndNobodyElseMayReadIt() throws {
        let folder = try TestFolder()
        let file = try #require(NamelessFile.make(in: folder.path))
        try file.write(contentsOf: [1, 2, 3])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        let open = "/proc/self/fd/\(file.fileDescriptor)"
        var status = stat()
        #expect(stat(open, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        #expect(status.st_nlink == 0)
    }

    @Test func aFolderInWhichNoFileCanBeMadeIsAnError() {
        let room = WaitingRoom(WaitingLimit(bytes: 3, folder: "/no/such/folder"))
        _ = room.keep([1, 2, 3])
        #expect(throws: Never.self) { try room.check("a.csv") }
        let lost = room.keep([4])
        #expect(throws: ImportError.self) { try room.check("a.csv") }
        #expect(throws: CSVError.self) { try room.bytes(of: lost) }
    }

    @Test func aFullDiskIsAnErrorWithASentence() throws {
        // The system's device that has no room left.
        let room = WaitingRoom(WaitingLimit(bytes: 0)) { _ in
            FileHandle(forUpdatingAtPath: "/dev/full")
        }
        for _ in 0..<3 { _ = room.keep([UInt8](repeating: 7, count: 100_000)) }
        let error = #expect(throws: ImportError.self) { try room.check("users.csv") }
        #expect(error?.finding.code == "no-room-for-rows")
        #expect(error?.description.contains("Make room on the disk") == true)
        #expect(room.bytesInFile == 0)
    }

    @Test func aFileThatGivesBackSomethingElseIsAnErrorAndNoTrap() throws {
        let folder = try TestFolder()
        let path = try folder.write("waiting", "")
        let room = WaitingRoom(WaitingLimit(bytes: 0)) { _ in
            FileHandle(forUpdatingAtPath: path)
        }
        var packer = RowPacker(columnCount: 2)
        for row in 0..<50 { packer.add(["\(row)", String(repeating: "x", count: row)], line: row) }
        let rows = packer.packed(in: room)
        #expect(try rows.grid().rowCount == 50)
        for damage in [[UInt8](repeating: 0xFF, count: 200), [UInt8](repeating: 0, count: 200)] {
            try FileHandle(forUpdatingAtPath: path)?.write(contentsOf: damage)
            #expect(throws: CSVError.self) { try rows.grid() }
        }
        try FileHandle(forUpdatingAtPath: path)?.truncate(atOffset: 10)
        #expect(throws: CSVError.self) { try rows.grid() }
    }

    @Test func linesThatGoBackAndTextOfAllLengthsArePackedAndUnpacked() throws {
        let lengths = [0, 1, 127, 128, 16_383, 16_384, 70_000]
        var packer = RowPacker(columnCount: 1)
        let lines = [5, 5, 1, 1_000_000, 3, Int(Int32.max) + 7, 0]
        for (length, line) in zip(lengths, lines) {
            packer.add([String(repeating: "é", count: length)], line: line)
        }
        let grid = try packer.packed(in: WaitingRoom()).grid()
        #expect(grid.lines == lines)
        #expect(lengths.indices.map { grid.text($0, 0).utf8.count } == lengths.map { 2 * $0 })
        packer.clear()
        #expect(try packer.packed(in: WaitingRoom()).grid().rowCount == 0)
    }

    // MARK: - Imports

    /// All that an import gave, table by table.
    private static func told(_ result: Imported) -> [String] {
        var told = result.findings
        for table in TableName.allCases where result.sink.count(table) > 0 {
            for column in table.schema.columns {
                let cells = result.sink.cells(table, column.name).map { $0 ?? "-" }
                told.append("\(table.rawValue).\(column.name): \(cells.joined(separator: "|"))")
            }
            let lines = result.sink.batches.filter { $0.table == table }.flatMap(\.lines)
            told.append("\(table.rawValue) lines: \(lines)")
        }
        return told + ["\(result.error.map { "\($0)" } ?? "imported")"]
    }

    private static func collections(_ waiting: WaitingLimit) throws -> Imported {
        let students = (0..<7).map { SIMSText.student("S\($0)", "990000000\($0)") }
        let march = (1..<9).reversed().map {
            SIMSText.student("S\($0)", "990000000\($0)", attended: "90", membership: "100")
        }
        let names = SIMSText.elements.joined(separator: ",")
        let seats = (0..<9).flatMap { student in
            ["ALG", "ENG"].map { course in
                "S\(student),990000000\(student),99990505,\(course),02052,1,01,02,02,1.0,1.0,01,7\(student),00"
            }
        }
        let scs = (1...14).map { $0 < 10 ? "SCS0\($0)" : "SCS\($0)" }.joined(separator: ",")
        return try StateFiles.read(
            [
                ("SIMS_Oct_2025.csv", ([names] + students).joined(separator: "\n")),
                ("SIMS_March_2026.csv", ([names] + march + ["x,y"]).joined(separator: "\n")),
                ("SCS_2025-26.csv", ([scs] + seats).joined(separator: "\n")),
            ],
            waiting: waiting
        )
    }

    @Test func collectionsGiveTheSameWhereverTheirRowsWait() throws {
        let (usual, other) = (try Self.collections(.usual), try Self.collections(Self.none))
        #expect(usual.sink.count(.sectionEnrollments) == 18)
        #expect(usual.sink.count(.attendanceSummary) == 15)
        #expect(usual.count(.csvFieldCount) == 1)
        #expect(Self.told(usual) == Self.told(other))
    }

    @Test func anEdFiExportGivesTheSameWhereverItsRowsWait() throws {
        let events = (0..<40).map { number in
            let student = ["604863", "0604864"][number % 2]
            return """
                {"studentReference": {"studentUniqueId": "\(student)"}, "schoolReference": {"schoolId": 255901001}, \
                "eventDate": "2021-09-\(15 + number / 2 % 2)", "eventDuration": 0.\(1 + number % 9), \
                "attendanceEventCategoryDescriptor": "x#\(number % 5 == 0 ? "Tardy" : "Excused Absence")"}
                """
        }
        let changes = ["studentSchoolAttendanceEvents": events.joined(separator: "\n")]
        let usual = try EdFiExport.with(changes)
        #expect(usual.sink.count(.attendance) == 4)
        #expect(usual.count(.edFiEventsOfOneDay) == 36)
        let other = try EdFiExport.with(changes, waiting: Self.none)
        #expect(Self.told(usual) == Self.told(other))
    }

    @Test func aBundleGivesTheSameWhereverItsRowsWait() throws {
        let results = (0..<9).map { number in
            "r\(number),,,i1,u\(1 + number % 2),fully graded,\(60 + number),2025-11-\(20 - number % 4),,,c1,,,,"
        }
        let changes: [String: String?] = [
            "enrollments.csv": MadeUpBundle.files12["enrollments.csv"].map {
                $0 + "\ne9,,,c1,h,u2,student,,2025-09-02,2026-06-16"
            },
            "categories.csv": "sourcedId,status,dateLastModified,title,weight\nk1,,,Quarter 1,",
            "lineItems.csv":
                "sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,"
                + "categorySourcedId,academicSessionSourcedId,resultValueMin,resultValueMax,schoolSourcedId\n"
                + "i1,,,Q1,,2025-09-01,2025-10-31,c1,k1,q1,0,100,h",
            "results.csv":
                "sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,"
                + "scoreDate,comment,textScore,classSourcedId,inProgress,incomplete,late,missing\n"
                + results.joined(separator: "\n"),
        ]
        let usual = try MadeUpBundle.with(changes)
        // Of each student's results that of the latest day, and of one day the last.
        #expect(usual.sink.cells(.marks, "posted_on") == ["2025-11-19", "2025-11-20"])
        #expect(usual.sink.cells(.marks, "numeric_mark") == ["65", "68"])
        let other = try MadeUpBundle.with(changes, waiting: Self.none)
        #expect(Self.told(usual) == Self.told(other))
    }

    @Test func aBundleWhoseRowsCannotWaitIsRefusedAsAWhole() throws {
        var limit = Self.none
        limit.folder = "/no/such/folder"
        let results = try [
            Self.collections(limit), EdFiExport.with(waiting: limit),
            MadeUpBundle.with(waiting: limit),
        ]
        for result in results {
            #expect(result.error?.finding.code == "no-room-for-rows")
            #expect(result.sink.batches.isEmpty)
            #expect(result.log.isRefused)
        }
    }
}
