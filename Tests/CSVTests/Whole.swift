@testable import CSV

/// Everything that reading a file gives, to compare in one go.
struct Whole: Equatable {
    var header: [String] = []
    var rows: [[String]] = []
    var lines: [Int] = []
    var malformed: [CSVProblem] = []
    var warnings: [CSVProblem] = []
    var blankLines = 0
    var error: CSVError?

    /// Reads by batches of copied fields.
    init(_ bytes: [UInt8], _ options: CSVOptions = CSVOptions(), batch: Int = 3) {
        self.init(options, batch: batch, source: .memory(bytes, from: 0))
    }

    init(_ text: String, _ options: CSVOptions = CSVOptions(), batch: Int = 3) {
        self.init(Array(text.utf8), options, batch: batch)
    }

    init(_ options: CSVOptions, batch: Int, source: ByteSource) {
        do throws(CSVError) {
            var reader = try CSVReader(source, options)
            header = reader.header
            do throws(CSVError) {
                while let next = try reader.nextBatch(maxRecords: batch) { take(next) }
            } catch {
                self.error = error
            }
            blankLines = reader.blankLines
        } catch {
            self.error = error
        }
    }

    /// Reads by raw blocks, unquoting each field by itself.
    init(scanning bytes: [UInt8], _ options: CSVOptions = CSVOptions()) {
        do throws(CSVError) {
            var scanner = try RecordScanner(bytes: bytes, options: options)
            header = scanner.header
            do throws(CSVError) {
                while let block = try scanner.next() { take(block) }
            } catch {
                self.error = error
            }
            blankLines = scanner.blankLines
        } catch {
            self.error = error
        }
    }

    mutating func take(_ batch: CSVBatch) {
        for record in 0..<batch.recordCount {
            rows.append((0..<batch.columnCount).map { batch.text(record: record, column: $0) })
        }
        lines += batch.lines
        malformed += batch.malformed
        warnings += batch.warnings
    }

    mutating func take(_ block: RecordBlock) {
        for record in 0..<block.recordCount {
            rows.append((0..<block.columnCount).map { block.text(record, $0) })
        }
        lines += block.lines[..<block.recordCount]
        malformed += block.malformed
        warnings += block.warnings
    }
}

extension RecordBlock {
    func text(_ record: Int, _ column: Int) -> String {
        var contents: [UInt8] = []
        CSVField.unquote(bytes[range(record: record, column: column)], into: &contents)
        return String(decoding: contents, as: UTF8.self)
    }
}

extension CSVOptions {
    static func buffer(_ bytes: Int) -> CSVOptions {
        var options = CSVOptions()
        options.bufferBytes = bytes
        return options
    }
}

/// A small generator with a seed, so that failures repeat (SplitMix64).
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Random records of words made of the characters that make CSV hard, without CR.
func randomRows(_ dice: inout Dice, columns: Int, count: Int) -> [[String]] {
    let alphabet = ["a", "b", "7", ",", "\"", "\n", " ", "é", "Đ", "😀", ";", "'", "-", "xyz"]
    return (0..<count).map { _ in
        (0..<columns).map { _ in
            let length = Int.random(in: 0...6, using: &dice)
            return (0..<length).map { _ in alphabet.randomElement(using: &dice) ?? "" }.joined()
        }
    }
}
