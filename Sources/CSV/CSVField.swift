/// What the raw bytes of one field mean.
public enum CSVField {
    /// The byte that opens and closes a quoted field.
    public static let quote: UInt8 = 0x22

    /// Appends the contents of a raw field: quotes removed, doubled quotes single, line ends LF.
    ///
    /// An unquoted field is appended as it is.
    public static func unquote(_ raw: ArraySlice<UInt8>, into contents: inout [UInt8]) {
        guard raw.first == quote, raw.count >= 2 else {
            contents.append(contentsOf: raw)
            return
        }
        var at = raw.startIndex + 1
        let end = raw.endIndex - 1
        while at < end {
            let byte = raw[at]
            at += 1
            if byte == quote {
                at += 1
                contents.append(quote)
            } else if byte == carriageReturn {
                if at < end, raw[at] == lineFeed { at += 1 }
                contents.append(lineFeed)
            } else {
                contents.append(byte)
            }
        }
    }
}

let lineFeed: UInt8 = 0x0A
let carriageReturn: UInt8 = 0x0D
