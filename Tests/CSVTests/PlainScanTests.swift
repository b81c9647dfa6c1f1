import Testing

@testable import CSV

@Suite struct PlainScanTests {
    /// How many records the hot loop takes by itself, and where it stops.
    private func taken(_ text: String, columns: Int, quotes: Bool = true) -> (
        records: Int, start: Int
    ) {
        let bytes = Array(text.utf8)
        let padded = bytes + [UInt8](repeating: 0x2C, count: 72)
        let layout = RecordLayout(
            delimiter: 0x2C,
            fieldCount: columns,
            columnCount: columns,
            CSVOptions()
        )
        var borders = [Int32](repeating: 0, count: 1000 * layout.stride)
        var lines = [Int](repeating: 0, count: 1000)
        return padded.withUnsafeBytes { bytesIn in
            borders.withUnsafeMutableBufferPointer { borders in
                lines.withUnsafeMutableBufferPointer { lines in
                    guard let raw = bytesIn.baseAddress, let to = borders.baseAddress,
                        let line = lines.baseAddress
                    else { return (0, 0) }
                    var scan = PlainScan(
                        bytes: raw,
                        borders: to,
                        lines: line,
                        layout: layout,
                        capacity: 1000,
                        start: 0,
                        records: 0,
                        line: 1
                    )
                    scan.run(to: bytes.count, watchQuotes: quotes)
                    return (scan.records, scan.start)
                }
            }
        }
    }

    @Test(arguments: [false, true])
    func everyPlainRecordIsTakenHoweverLongItsFieldsAre(quotes: Bool) {
        var dice = Dice(state: 3)
        for _ in 0..<50 {
            let text = (0..<40).map { _ in
                let fields = (0..<3).map { _ in
                    String(repeating: "é9~", count: Int.random(in: 0...30, using: &dice))
                }
                return fields.joined(separator: ",") + (Bool.random(using: &dice) ? "\r\n" : "\n")
            }.joined()
            let result = taken(text, columns: 3, quotes: quotes)
            #expect(result.records == 40)
            #expect(result.start == text.utf8.count)
        }
    }

    @Test(arguments: ["1,2,3\n", "1\n", "\"1\",2\n", "1\"\",2\n", "\n", "\r\n"])
    func aRecordThatNeedsJudgementIsLeftAlone(odd: String) {
        let result = taken("1,2\n3,4\n" + odd + "5,6\n", columns: 2)
        #expect(result.records == 2)
        #expect(result.start == 8)
    }

    @Test func everyByteThatIsNoNeedleIsPassedOver() {
        for scalar in 1...0x7F where ![0x2C, 0x0A, 0x22].contains(scalar) {
            let letter = String(UnicodeScalar(UInt8(scalar)))
            let text = String(repeating: "\(letter)\(letter)x,\(letter)x\n", count: 20)
            #expect(taken(text, columns: 2).records == 20, "byte \(scalar)")
        }
        for scalar in [0x80, 0xAC, 0x8A, 0xA2, 0x7FF, 0x20AC, 0x1F600] {
            guard let letter = UnicodeScalar(scalar) else { continue }
            let text = String(repeating: "\(letter),\(letter)\n", count: 20)
            #expect(taken(text, columns: 2).records == 20, "character \(scalar)")
        }
    }
}
