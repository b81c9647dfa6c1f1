import Records

/// Reads the keys of rows from their cells: for rows that have to be told apart by their text.
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
    func key(_ cells: CellRows, _ row: Int) -> [UInt8]? {
        var key: [UInt8] = []
        for part in parts {
            let (bytes, range) = part.place.map { cells.cell(row, $0) } ?? ([], 0..<0)
            guard append(part, bytes, range, &key) else { return nil }
            key.append(0)
        }
        return key
    }

    private func append(
        _ part: Part,
        _ bytes: [UInt8],
        _ cell: Range<Int>,
        _ key: inout [UInt8]
    ) -> Bool {
        let range = words.trim(bytes, cell)
        guard !range.isEmpty else {
            guard let missing = part.missing else { return false }
            key += missing
            return true
        }
        switch part.kind {
        case .bytes: key += bytes[range]
        case .integer:
            guard let number = IntegerCell.integer(bytes, range) else { return false }
            key += String(number).utf8
        case .code(_, let map, let own) where map.isEmpty && own.contains(bytes, range):
            key += bytes[range]
        case .code(let codes, let map, _):
            let text = String(decoding: bytes[range], as: UTF8.self)
            let ordinal = map[text]?.ordinal ?? codes.ordinal(of: text) ?? codes.unmappedOrdinal
            key += codes.code(at: ordinal).utf8
        }
        return true
    }

    /// Everything in a row, blanks around cells aside.
    func contents(_ cells: CellRows, _ row: Int) -> [UInt8] {
        var contents: [UInt8] = []
        for column in 0..<cells.columnCount {
            let (bytes, range) = cells.cell(row, column)
            contents += bytes[words.trim(bytes, range)]
            contents.append(0)
        }
        return contents
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
