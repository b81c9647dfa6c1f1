import Records

/// The codes that a category may be written with, those of the source's code map included.
struct CategoryTable: Sendable {
    /// A code as three words, and what it means.
    struct Code: Sendable {
        let count: Int
        let words: (UInt64, UInt64, UInt64)
        let ordinal: UInt8
        /// The part of the day missed that the code map gives, in thousandths; −1 where it gives none.
        let portion: Int16

        init?(_ text: String, _ ordinal: Int64, portion: Int64?) {
            let bytes = Array(text.utf8)
            guard !bytes.isEmpty, bytes.count <= 24 else { return nil }
            var words: [UInt64] = [0, 0, 0]
            for (index, byte) in bytes.enumerated() {
                words[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
            }
            count = bytes.count
            self.words = (words[0], words[1], words[2])
            self.ordinal = UInt8(clamping: ordinal)
            self.portion = portion.map { Int16(clamping: $0 / 1000) } ?? -1
        }
    }

    private let codes: [Code]

    /// The format's own codes, and before them what a source's codes mean; a code that is longer than any of the format's is
    /// left to the slow path, and so is what is unmapped.
    ///
    /// Of the whole row: where a part absent that is not of thousandths is left to the slow path as well.
    init(_ map: [String: CodeMaps.Meaning], whole: Bool) {
        let vocabulary = AttendanceCategory.vocabulary
        let mapped = map.filter {
            $0.value.ordinal != vocabulary.unmappedOrdinal
                && (!whole || ($0.value.portionAbsent ?? 0) % 1000 == 0)
        }.compactMap {
            Code($0.key, $0.value.ordinal, portion: $0.value.portionAbsent)
        }
        let own = vocabulary.codes.enumerated().compactMap { ordinal, text in
            map[text] == nil ? Code(text, Int64(ordinal), portion: nil) : nil
        }
        codes = own + mapped
    }

    /// What the code in a field means, or nil where that is for the slow path to say.
    @inline(__always)
    func code(_ bytes: UnsafeRawPointer, _ field: Field) -> Code? {
        let first = unsafe field.word(0, of: bytes)
        for code in codes where code.count == field.count && code.words.0 == first {
            if field.count <= 8 { return code }
            if unsafe code.words.1 == field.word(1, of: bytes),
                unsafe code.words.2 == field.word(2, of: bytes)
            {
                return code
            }
        }
        return nil
    }
}
