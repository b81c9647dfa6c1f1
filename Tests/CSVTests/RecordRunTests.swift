import Testing

@testable import CSV

/// Runs are batches that have not been copied.
@Suite struct RecordRunTests {
    /// Rows with quotes, blank lines, wrong field counts and stray quotes here and there.
    private static func file(rows: Int, isPlain: Bool) -> [UInt8] {
        var text = "id,name,note\n"
        for row in 0..<rows {
            switch row % 17 {
            case 3 where !isPlain: text += "\(row),\"a, \"\"b\"\"\",\"two\nlines\"\n"
            case 5 where !isPlain: text += "\(row),one too few\n"
            case 7 where !isPlain: text += "\n\(row),stray\"quote,x\n"
            case 9: text += "\(row),,\r\n"
            default: text += "\(row),name \(row % 5),\(String(repeating: "n", count: row % 40))\n"
            }
        }
        return Array(text.utf8)
    }

    private func options(_ bufferBytes: Int, _ blockRecords: Int) -> CSVOptions {
        var options = CSVOptions()
        options.bufferBytes = bufferBytes
        options.blockRecords = blockRecords
        return options
    }

    @Test(arguments: [(64, 4), (300, 1000), (4096, 16), (1 << 18, 1 << 14)], [false, true])
    func runsHoldWhatBatchesDo(size: (buffer: Int, records: Int), isPlain: Bool) throws {
        let bytes = Self.file(rows: 2000, isPlain: isPlain)
        let options = options(size.buffer, size.records)
        var runs: [RecordRun] = []
        var reader = try CSVReader(bytes: bytes, options: options)
        // All runs are kept while reading goes on: their blocks must not be written any more.
        while let run = try reader.nextRun(maxRecords: 100) { runs.append(run) }
        var batches = try CSVReader(bytes: bytes, options: options)
        for run in runs {
            let batch = try #require(try batches.nextBatch(maxRecords: 100))
            var copy = CSVBatch(columnCount: run.columnCount)
            for piece in run.pieces { copy.append(piece.block, piece.records) }
            #expect(copy.bytes == batch.bytes)
            #expect(copy.fieldEnds == batch.fieldEnds)
            #expect(copy.lines == batch.lines)
            #expect(run.recordCount == batch.recordCount)
            #expect(run.malformed == batch.malformed)
            #expect(run.warnings == batch.warnings)
        }
        #expect(try batches.nextBatch(maxRecords: 100) == nil)
        #expect(runs.reduce(0) { $0 + $1.recordCount + $1.malformed.count } == 2000)
    }

    @Test func anErrorComesAfterTheRowsBeforeIt() throws {
        var reader = try CSVReader(bytes: Array("a,b\n1,2\n3,\"4\n".utf8))
        let run = try #require(try reader.nextRun(maxRecords: 10))
        #expect(run.recordCount == 1)
        #expect(throws: CSVError.self) { try reader.nextRun(maxRecords: 10) }
    }
}
