import Scoring

/// The values of one row of a roster as a JSON array, such as `[87100,null,4000]`.
enum Thousandths {
    /// The array of some values.
    static func text(_ values: [Int32]) -> String {
        let parts = values.map { $0 == RosterColumn.unknown ? "null" : String($0) }
        return "[\(parts.joined(separator: ","))]"
    }

    /// Adds the values of an array to one column each; what is missing or no number is unknown.
    static func append(_ bytes: Span<UInt8>, to columns: inout [[Int32]]) {
        var index = 0
        for column in columns.indices {
            columns[column].append(next(bytes, &index))
        }
    }

    private static func next(_ bytes: Span<UInt8>, _ index: inout Int) -> Int32 {
        var value: Int64?
        var isNegative = false
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: "]"):
                let signed = value.map { isNegative ? -$0 : $0 }
                return signed.flatMap { Int32(exactly: $0) } ?? RosterColumn.unknown
            case UInt8(ascii: "-"): isNegative = true
            case 48...57: value = min((value ?? 0) * 10 + Int64(byte - 48), Int64(UInt32.max))
            default: break
            }
        }
        return RosterColumn.unknown
    }
}
