import CSV
import Records
import Testing

@testable import Importing

/// An input that has no files: rows are made up.
private struct MadeUp: ImportInput {
    let snapshot: Snapshot
    var tables: [TableName: Snapshot.TableMode] = [:]
    var codeMaps = CodeMaps()
    var nullWords = NullWords.native

    mutating func prepare(_ log: inout FindingLog) throws(ImportError) {}
    func feed(_ table: TableName) throws(CSVError) -> any TableFeed { throw CSVError(.unreadable) }
    func promisedRows(_ table: TableName) -> Int? { nil }
    func fileName(_ table: TableName) -> String { table.fileName }
}

/// Reading plain cells in loops and reading every cell with care must come to the same, cell for cell and finding for finding.
@Suite struct PlainReadingTests {
    /// Cells that somebody has written somewhere.
    private static let odd: [String] = [
        "", " ", "  x ", "NULL", "null", "N/A", "n/a", "-", "--", "N/B", "NUL", "nope", "é", "Ä1",
        "名前",
        "0", "7", "007", "-1", "+5", "12", "123456789", "12345678", "99999999999999999999", "1e5",
        "0.5", ".5", "5.", "0.1234567", "59.4999999", "1.5.2", "200", "200.5", "110.5", "1,5",
        "3/1/2011",
        "2025-09-31", "2025-09-30", "2024-02-29", "2025-02-29", "2025-00-01", "2025-13-01",
        "2025-09-00",
        "2025-9-3", " 2025-09-03", "2025-09-3 ", "2025-09-1:", "2025-09-/1", "0001-01-01",
        "9999-12-31",
        "true", "false", "TRUE", "yes", "truee", "08:30", "24:00", "8:30", "08:60", "08:30:59",
        "2025-10-24T14:30:00Z", "unmapped", "present", "absent", "tardy", "AU", "H", "F", "A-",
        "9900012345", "990000000", "99000000011", "1.23E+09", "12E4", "a.b_c@d:e-f", "a b", "a/b",
        "a`b",
        "a[b", "a{b", "a,b", "say \"so\"", "two\nlines", "tab\there",
        String(repeating: "9", count: 64),
        String(repeating: "a", count: 65), "abcdefgh", "abcdefg{", "abcdefghi", "abcdefgh{", "@",
        "z", "Z",
    ]

    private static func plain(_ column: ColumnSchema, _ dice: inout Dice) -> String {
        let number = Int.random(in: 0..<40, using: &dice)
        switch column.type {
        case .identifier: return "10000\(number / 8)"
        case .text: return ["Ana", "Bo", "B+", "Ένα", "a longer text than eight bytes"][number % 5]
        case .timestamp: return number % 2 == 0 ? "08:1\(number % 10)" : "2025-10-24T14:30:00Z"
        case .code(let vocabulary): return vocabulary.codes[number % vocabulary.codes.count]
        case .integer: return String(2000 + number)
        case .decimal: return number % 3 == 0 ? "8\(number).5" : String(number)
        case .boolean: return number % 2 == 0 ? "true" : "false"
        case .date: return SchoolDate(dayNumber: 20_000 + Int32(number * 3)).description
        }
    }

    /// A file of a table: mostly plain cells, some odd and some empty ones.
    private static func file(
        _ table: TableSchema,
        rows: Int,
        quotes: Bool,
        _ dice: inout Dice
    ) -> String {
        var text = table.columns.map(\.name).joined(separator: ",") + "\n"
        for _ in 0..<rows {
            let cells = table.columns.map { column -> String in
                let cell: String
                switch Int.random(in: 0..<12, using: &dice) {
                case 0: cell = odd[Int.random(in: 0..<odd.count, using: &dice)]
                case 1: cell = ""
                default: cell = plain(column, &dice)
                }
                let needsQuotes = cell.contains { ",\"\n".contains($0) }
                if needsQuotes, !quotes { return "x" }
                guard needsQuotes || quotes && dice.next() % 4 == 0 else { return cell }
                return "\""
                    + cell.split(separator: "\"", omittingEmptySubsequences: false)
                    .joined(separator: "\"\"") + "\""
            }
            text += cells.joined(separator: ",") + "\n"
        }
        return text
    }

    private static func input(_ table: TableName, mapped: Bool) -> MadeUp {
        var snapshot = Snapshot(districtID: "9999", schoolYear: SchoolYear(endingIn: 2026))
        snapshot.exitDateMeaning = .dayAfter
        var input = MadeUp(snapshot: snapshot)
        guard mapped else { return input }
        input.nullWords = NullWords(["NULL", "present", "12", "none"])
        for column in table.schema.columns {
            guard case .code(let vocabulary) = column.type else { continue }
            let field = "\(table.rawValue).\(column.name)"
            let last = Int64(vocabulary.codes.count - 1)
            let whole = CodeMaps.Meaning(ordinal: last, portionAbsent: nil)
            let half = CodeMaps.Meaning(ordinal: 0, portionAbsent: 500_000)
            input.codeMaps.add(field, code: "AU", whole)
            input.codeMaps.add(field, code: "H", half)
            input.codeMaps.add(field, code: vocabulary.codes[0], whole)
        }
        return input
    }

    private static func shape(_ table: TableName, _ header: [String]) throws -> FeedShape {
        var log = FindingLog()
        return try HeaderRules.shape(header, table.schema, file: table.fileName, log: &log)
    }

    private static func expectEqual(_ left: DecodedRows, _ right: DecodedRows, _ what: Comment) {
        #expect(left.isRejected == right.isRejected, what)
        let (one, other) = (left.problems, right.problems)
        #expect(one.map(\.told) == other.map(\.told), what)
        for (index, column) in left.schema.columns.enumerated() {
            switch (left.batch.columns[index], right.batch.columns[index]) {
            case (.text(let one), .text(let other)):
                #expect(one.bytes == other.bytes && one.ends == other.ends, "\(column.name)")
            case (.numbers(let one), .numbers(let other)):
                #expect(one.values == other.values, "\(column.name)")
                #expect(one.isKnown == other.isKnown, "\(column.name)")
            default: Issue.record("\(column.name) is not of one kind")
            }
        }
    }

    @Test(arguments: TableName.allCases, [false, true])
    func plainAndCarefulReadingAgree(table: TableName, isMapped: Bool) throws {
        var dice = Dice(state: UInt64(table.loadOrder) * 2 + (isMapped ? 1 : 0))
        for quotes in [false, true] {
            let text = Self.file(table.schema, rows: 300, quotes: quotes, &dice)
            var reader = try CSVReader(bytes: Array(text.utf8))
            let shape = try Self.shape(table, reader.header)
            let input = Self.input(table, mapped: isMapped)
            let plain = TableDecoder(shape, input)
            let wary = TableDecoder(shape, input, isWary: true)
            var rows = 0
            while let run = try reader.nextRun(maxRecords: 128) {
                let cells = CellRows(run)
                rows += cells.rowCount
                Self.expectEqual(plain.decode(cells), wary.decode(cells), "\(table) \(quotes)")
            }
            #expect(rows == 300)
        }
    }

    /// A sink that wants numbers of ids and some texts.
    private enum Numbers: ResolvingSink {
        case only
        mutating func begin(_: Snapshot, loading _: [TableName: Snapshot.TableMode]) {}
        mutating func accept(_: RecordBatch) {}
        mutating func end() {}
        static func readsText(of column: String, in table: TableName) -> Bool {
            column.utf8.count % 2 == 0
        }
    }

    /// Tables with some of the ids that cells have.
    private static var references: References {
        var references = References()
        for table in TableName.allCases where table != .staff {
            references.open(table)
            guard let key = table.schema.keyColumns.first, table.schema.keyColumns.count == 1
            else { continue }
            var batch = RecordBatch(table)
            for id in ["100000", "100001", "100003", "9900012345", "a.b_c@d:e-f", "abcdefghi", "z"]
            {
                var cells = [String?](repeating: nil, count: batch.columns.count)
                cells[key] = id
                batch.append(row: cells)
            }
            _ = references.learn(batch)
        }
        return references
    }

    @Test(arguments: TableName.allCases, [false, true])
    func idsLookedUpWhereTheyStandAreThoseLookedUpByTheirText(
        table: TableName,
        isMapped: Bool
    ) throws {
        var dice = Dice(state: UInt64(table.loadOrder) * 2 + (isMapped ? 1 : 0) + 7)
        let references = Self.references
        for quotes in [false, true] {
            let text = Self.file(table.schema, rows: 300, quotes: quotes, &dice)
            var reader = try CSVReader(bytes: Array(text.utf8))
            let shape = try Self.shape(table, reader.header)
            let input = Self.input(table, mapped: isMapped)
            let resolving = Resolving(table.schema, references, Numbers.self)
            let plain = TableDecoder(shape, input)
            while let run = try reader.nextRun(maxRecords: 128) {
                let cells = CellRows(run)
                var told = plain.decode(cells)
                told.lookUp(references)
                for isWary in [false, true] {
                    let decoder = TableDecoder(shape, input, resolving: resolving, isWary: isWary)
                    var looked = decoder.decode(cells)
                    looked.lookUp(references)
                    Self.expectAlike(told, looked, "\(table) \(quotes) \(isWary)")
                }
            }
        }
    }

    private static func expectAlike(_ told: DecodedRows, _ looked: DecodedRows, _ what: Comment) {
        #expect(told.isRejected == looked.isRejected, what)
        #expect(told.problems.map(\.told) == looked.problems.map(\.told), what)
        for (index, column) in told.schema.columns.enumerated() {
            if let numbers = told.targets[index] {
                let other = looked.targets[index]?.map { max($0, -1) }
                #expect(numbers == other, what)
                for row in 0..<told.count {
                    #expect(told.isOrphan(row, index) == looked.isOrphan(row, index), what)
                }
            } else if column.name.utf8.count % 2 == 0 || column.isKey {
                for row in 0..<told.count {
                    let (one, other) = (told.batch, looked.batch)
                    let isSame =
                        one.cell(row: row, column: index) == other.cell(row: row, column: index)
                    #expect(isSame, what)
                }
            }
        }
    }

    @Test(arguments: TableName.allCases)
    func rowsOfAGridReadAsThoseOfAFile(table: TableName) throws {
        var dice = Dice(state: UInt64(table.loadOrder) + 99)
        let bytes = Array(Self.file(table.schema, rows: 100, quotes: true, &dice).utf8)
        var (runs, batches) = (try CSVReader(bytes: bytes), try CSVReader(bytes: bytes))
        let decoder = TableDecoder(
            try Self.shape(table, runs.header),
            Self.input(table, mapped: false)
        )
        let run = try #require(try runs.nextRun(maxRecords: 100))
        let batch = try #require(try batches.nextBatch(maxRecords: 100))
        let left = decoder.decode(CellRows(run))
        Self.expectEqual(left, decoder.decode(CellRows(CellGrid(batch))), "\(table)")
        #expect(left.batch.lines == batch.lines)
    }

    @Test func columnsThatAreNotWantedStayEmpty() throws {
        var reader = try CSVReader(
            bytes: Array("student_id,staff_id,start_date\nA,B,2025-09-03\n".utf8)
        )
        let shape = try Self.shape(.caseload, reader.header)
        let input = Self.input(.caseload, mapped: false)
        let decoder = TableDecoder(shape, input, columns: [1])
        let run = try #require(try reader.nextRun(maxRecords: 10))
        let rows = decoder.decode(CellRows(run))
        #expect(rows.batch.cell(row: 0, column: 0) == nil)
        #expect(rows.batch.cell(row: 0, column: 1) == "B")
        #expect(rows.batch.cell(row: 0, column: 2) == nil)
    }
}

extension DecodedRows.Problem {
    /// Everything about it, in order, as text.
    fileprivate var told: String {
        "\(row) \(column ?? -1) \(code.rawValue) \(severity) \(detail ?? "")"
    }
}
