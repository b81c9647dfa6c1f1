import Records

/// Reads the keys of rows from their cells, before any value is decoded.
struct KeyReading {
    private enum Kind {
        case bytes
        case integer
        case code(Vocabulary, [String: CodeMaps.Meaning])
    }

    private struct Part {
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
                case .code(let codes): .code(codes, codeMaps[shape.table.name, column.name])
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
        case .code(let codes, let map):
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

    /// A digest of everything in a row, blanks around cells aside.
    func contents(_ grid: CellGrid, _ row: Int) -> [UInt8] {
        var contents: [UInt8] = []
        for column in 0..<grid.columnCount {
            contents += grid.bytes[words.trim(grid.bytes, grid.range(row, column))]
            contents.append(0)
        }
        return contents
    }

    static func digest(_ bytes: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash ^= hash >> 29
        hash = hash &* 0xbf58_476d_1ce4_e5b9
        return hash ^ hash >> 32
    }
}
