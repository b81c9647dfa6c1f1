import Records

/// Reads the keys of rows from their cells, before any value is decoded.
struct KeyReading: Sendable {
    private enum Kind: Sendable {
        case bytes
        case integer
        /// The codes, those of the source, and the format's own as bytes.
        case code(Vocabulary, [String: CodeMaps.Meaning], own: [[UInt8]])
    }

    private struct Part: Sendable {
        let place: Int?
        let kind: Kind
        let missing: [UInt8]?
    }

    private let parts: [Part]
    private let words: NullWords

    init(_ shape: FeedShape, _ input: some ImportInput) {
        words = input.nullWords
        let codeMaps = input.codeMaps
        parts = shape.table.keyColumns.map { index in
            let column = shape.table.columns[index]
            let kind: Kind =
                switch column.type {
                case .integer: .integer
                case .code(let codes):
                    .code(
                        codes,
                        codeMaps[shape.table.name, column.name],
                        own: codes.codes.map { Array($0.utf8) }
                    )
                default: .bytes
                }
            return Part(
                place: shape.places[index],
                kind: kind,
                missing: column.defaultText.map { Array($0.utf8) }
            )
        }
    }

    /// A row's key as bytes that are equal for equal keys; nil where a part is missing.
    func key(_ grid: CellGrid, _ row: Int) -> [UInt8]? {
        var key: [UInt8] = []
        return fill(&key, grid, row) ? key : nil
    }

    private func fill(_ key: inout [UInt8], _ grid: CellGrid, _ row: Int) -> Bool {
        key.removeAll(keepingCapacity: true)
        for part in parts {
            guard append(part, grid, row, &key) else { return false }
            key.append(0)
        }
        return true
    }

    private func append(_ part: Part, _ grid: CellGrid, _ row: Int, _ key: inout [UInt8]) -> Bool {
        let range = part.place.map { words.trim(grid.bytes, grid.range(row, $0)) } ?? 0..<0
        guard !range.isEmpty else {
            guard let missing = part.missing else { return false }
            key += missing
            return true
        }
        switch part.kind {
        case .bytes: key += grid.bytes[range]
        case .integer:
            guard let number = IntegerCell.integer(grid.bytes, range) else { return false }
            key += String(number).utf8
        case .code(_, let map, let own) where map.isEmpty && own.contains(grid.bytes, range):
            key += grid.bytes[range]
        case .code(let codes, let map, _):
            let text = String(decoding: grid.bytes[range], as: UTF8.self)
            let ordinal = map[text]?.ordinal ?? codes.ordinal(of: text) ?? codes.unmappedOrdinal
            key += codes.code(at: ordinal).utf8
        }
        return true
    }

    /// A 64-bit digest of a row's key; nil where a part is missing.
    ///
    /// The buffer saves an allocation a row.
    func digest(_ grid: CellGrid, _ row: Int, _ buffer: inout [UInt8]) -> UInt64? {
        fill(&buffer, grid, row) ? Self.digest(buffer) : nil
    }

    /// The digests of all rows.
    func digests(_ grid: CellGrid) -> [UInt64?] {
        var buffer: [UInt8] = []
        return (0..<grid.rowCount).map { digest(grid, $0, &buffer) }
    }

    /// A digest of everything in a row, blanks around cells aside.
    func contents(_ grid: CellGrid, _ row: Int) -> [UInt8] {
        var contents: [UInt8] = []
        for column in 0..<grid.columnCount {
            contents += grid.bytes[words.trim(grid.bytes, grid.range(row, column))]
            contents.append(0)
        }
        return contents
    }

    /// The upper half tells the first part of the key, the lower half the whole of it: see ``HashSet64``.
    ///
    /// Of 100,000 students two share an upper half; their rows would share the rest as well, were it of the rest alone.
    static func digest(_ bytes: [UInt8]) -> UInt64 {
        let offset: UInt64 = 0xcbf2_9ce4_8422_2325
        var (hash, first) = (offset, offset)
        for byte in bytes {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
            if byte == 0, first == offset {
                first = hash
                hash = offset
            }
        }
        return (mix(first) & ~0xFFFF_FFFF) | (mix(hash ^ first &* 0x9e37_79b9_7f4a_7c15) >> 32)
    }

    private static func mix(_ hash: UInt64) -> UInt64 {
        let mixed = (hash ^ hash >> 29) &* 0xbf58_476d_1ce4_e5b9
        return mixed ^ mixed >> 32
    }
}

extension [[UInt8]] {
    /// Whether one of the texts is a range of other bytes.
    fileprivate func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        contains { text in
            guard text.count == range.count else { return false }
            var at = range.lowerBound
            for byte in text {
                if bytes[at] != byte { return false }
                at += 1
            }
            return true
        }
    }
}
