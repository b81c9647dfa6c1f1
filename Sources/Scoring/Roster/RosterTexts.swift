public import Records

/// A column of texts of which many are the same: each distinct text once, and a number for each row.
public struct RosterTexts: Sendable {
    /// The distinct texts.
    public private(set) var distinct = TextColumn()
    /// One more than each row's place in ``distinct``; 0 where there is no text.
    public private(set) var codes: [UInt32] = []
    /// Finds a text while rows are added; made when the first one is.
    private var index: TextIndex?

    /// An empty column.
    public init() {}

    /// A column as it was kept; nil where a row's place is beyond the texts.
    public init?(distinct: TextColumn, codes: [UInt32]) {
        guard Int(codes.max() ?? 0) <= distinct.count else { return nil }
        (self.distinct, self.codes) = (distinct, codes)
    }

    /// The number of rows.
    public var count: Int { codes.count }

    /// A row's text, or nil where it has none.
    public subscript(row: Int) -> String? {
        let code = Int(codes[row])
        return code == 0 ? nil : distinct[code - 1]
    }

    /// Adds a row; nil and the empty text are none.
    public mutating func append(_ text: String?) {
        let bytes = Array((text ?? "").utf8)
        append(bytes, bytes.indices)
    }

    /// Adds a row with the given UTF-8 bytes; none is no text.
    public mutating func append(_ text: Span<UInt8>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        for place in text.indices { bytes.append(text[place]) }
        append(bytes, bytes.indices)
    }

    private mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
        guard !range.isEmpty else { return codes.append(0) }
        var known = index ?? Self.index(of: distinct)
        index = nil
        let number = known.insert(from: bytes, range)
        if number == distinct.count { distinct.append(contentsOf: bytes, in: range) }
        index = known
        codes.append(UInt32(truncatingIfNeeded: number + 1))
    }

    private static func index(of texts: TextColumn) -> TextIndex {
        var index = TextIndex()
        _ = index.insert(texts)
        return index
    }

    /// The column of some rows, in their order.
    func rows(_ rows: [Int32]) -> RosterTexts {
        var picked = self
        picked.codes = rows.map { codes[Int($0)] }
        picked.index = nil
        return picked
    }
}
