import Testing

@testable import CSV

struct RecordScannerTests {
    /// What a scanner and a reader of lines make of a text together: every record's first field and line, in no order.
    private func read(
        _ text: String,
        buffer: Int = 256,
        taking: (String) -> Bool
    ) throws -> (records: Set<String>, taken: Int, lines: Int) {
        var options = CSVOptions()
        options.bufferBytes = buffer
        var scanner = try RecordScanner(bytes: Array(text.utf8), options: options)
        var (records, taken, asked): (Set<String>, Int, Int) = ([], 0, 0)
        while true {
            let block = try scanner.next { bytes, range in
                var (at, lines) = (range.lowerBound, 0)
                while at < range.upperBound {
                    var line: [UInt8] = []
                    while bytes.unsafeLoad(fromByteOffset: at + line.count, as: UInt8.self) != 10 {
                        line.append(
                            bytes.unsafeLoad(fromByteOffset: at + line.count, as: UInt8.self)
                        )
                    }
                    let words = String(decoding: line, as: UTF8.self)
                    guard taking(words) else { break }
                    records.insert(String(words.split(separator: ",")[0]))
                    at += line.count + 1
                    lines += 1
                }
                taken += lines
                asked += 1
                return (at, lines)
            }
            guard let block else { return (records, taken, scanner.linesRead) }
            for record in 0..<block.recordCount {
                let id = block.bytes[block.range(record: record, column: 0)]
                let name = String(decoding: id, as: UTF8.self)
                records.insert(name)
                // The text's records are named by the line they begin on.
                #expect(name == "\(block.lines[record])")
            }
            for problem in block.malformed { records.insert("bad \(problem.line)") }
        }
    }

    private let text =
        "id,x\n" + (2...400).map { $0 == 77 ? "77\n" : "\($0),\($0 % 7 == 0 ? "\"q\"" : "p")\n" }.joined()

    @Test(arguments: [64, 256, 100_000])
    func linesThatAReaderTakesAreCountedAndTheOthersKeepTheirLines(buffer: Int) throws {
        let all = Set((2...400).map { $0 == 77 ? "bad 77" : "\($0)" })
        let none = try read(text, buffer: buffer) { _ in false }
        #expect(none.records == all && none.taken == 0 && none.lines == 400)
        let some = try read(text, buffer: buffer) { $0.hasSuffix(",p") }
        #expect(some.records == all && some.taken > 0 && some.lines == 400)
        let few = try read(text, buffer: buffer) { $0.hasPrefix("3") && $0.hasSuffix(",p") }
        #expect(few.records == all && few.lines == 400)
    }

    @Test func aReaderIsNotAskedWhereARecordIsNotALine() throws {
        let returns = try read("id,x\r2,p\r3,p\r", taking: { _ in true })
        #expect(returns.records == ["2", "3"])
        // An unnamed last column is judged by the parser alone.
        let unnamed = try read("id,x,\n2,p,\n3,p,\n", taking: { _ in true })
        #expect(unnamed.taken == 0 && unnamed.records == ["2", "3"])
    }
}
