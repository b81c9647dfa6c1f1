import Glibc

/// A CSV file on disk that several threads may read at once, each a part of it.
///
/// A cut is made at a line feed with no quote within 64 KiB on either side; a file with quotes there
/// stays in one part. That is no proof that the cut does not stand inside a very long quoted field, but
/// the scanner of the part before it ends with `splitInsideQuotes` if it does: whoever meets that error
/// drops all results and reads the file again in one part. Parts that end well prove their cuts.
///
/// The lines of a part count from its own start. Physical line = line + the `linesRead` of the scanners
/// of all earlier parts, once they have finished.
public struct CSVFile: Sendable {
    /// Column names as they stand in the header.
    public let header: [String]
    /// Fields in every record.
    public let columnCount: Int
    /// Bytes in the file; nil for a pipe.
    public let byteCount: Int?
    private let file: OpenFile
    private let options: CSVOptions
    private let layout: RecordLayout

    /// Opens a file and reads its header.
    public init(path: String, options: CSVOptions = CSVOptions()) throws(CSVError) {
        let file = try OpenFile(path: path)
        let size = file.size
        guard let size else { throw CSVError(.unreadable, detail: "not a regular file") }
        let scanner = try RecordScanner(.range(file, from: 0, to: size), options)
        self.file = file
        self.options = options
        header = scanner.header
        layout = scanner.layout
        columnCount = scanner.columnCount
        byteCount = size
    }

    /// The byte between fields.
    public var delimiter: UInt8 { layout.delimiter }

    /// Cuts the file into at most so many parts of about equal size, in file order; at least one.
    public func split(parts: Int) throws(CSVError) -> [CSVPart] {
        let size = byteCount ?? 0
        var starts = [0]
        if parts > 1, options.encoding == .utf8 {
            for index in 1..<parts {
                guard let cut = try cut(near: size / parts * index, size) else {
                    return [part(0, size, size)]
                }
                if let last = starts.last, cut > last { starts.append(cut) }
            }
        }
        let ends = starts.dropFirst() + [size]
        return zip(starts, ends).map { part($0, $1, size) }
    }

    private func part(_ from: Int, _ to: Int, _ size: Int) -> CSVPart {
        CSVPart(
            bytes: from..<to,
            file: file,
            options: options,
            layout: layout,
            endsInsideFile: to < size
        )
    }

    /// The start of the first line after a place; nil when it is unsafe or impossible to cut there.
    private func cut(near place: Int, _ size: Int) throws(CSVError) -> Int? {
        let reach = 64 << 10
        let from = max(0, place - reach)
        var source = ByteSource.range(file, from: from, to: min(size, place + reach))
        var bytes = [UInt8](repeating: 0, count: 2 * reach)
        var count = 0
        while count < bytes.count {
            let got = try source.read(into: &bytes, at: count, count: bytes.count - count)
            if got == 0 { break }
            count += got
        }
        guard place - from < count, bytes.first(CSVField.quote, in: 0..<count) == nil else {
            return nil
        }
        return bytes.first(lineFeed, in: place - from..<count).map { from + $0 + 1 }
    }
}

/// A run of whole records of a file, for one thread.
public struct CSVPart: Sendable {
    /// Which bytes of the file; the first part begins with the header.
    public let bytes: Range<Int>
    fileprivate let file: OpenFile
    fileprivate let options: CSVOptions
    fileprivate let layout: RecordLayout
    fileprivate let endsInsideFile: Bool

    /// A scanner of this part's records.
    public func scanner() throws(CSVError) -> RecordScanner {
        let source = ByteSource.range(file, from: bytes.lowerBound, to: bytes.upperBound)
        if bytes.lowerBound == 0 {
            return try RecordScanner(source, options, endsInsideFile: endsInsideFile)
        }
        return RecordScanner(
            ReadWindow(source, options, inMiddle: true),
            layout,
            options,
            endsInsideFile
        )
    }
}
