/// Copies fields of a block to the end of a batch.
extension CSVBatch {
    /// Appends records of a block, unquoting their fields.
    mutating func append(_ block: RecordBlock, _ records: Range<Int>) {
        guard !records.isEmpty else { return }
        lines.append(contentsOf: block.lines[records])
        let stride = columnCount + 1
        let first = Int(block.borders[records.lowerBound * stride])
        let last = Int(block.borders[records.upperBound * stride - 1])
        let (used, fields) = (bytes.count, fieldEnds.count)
        bytes.append(contentsOf: repeatElement(0, count: last - first + 8))
        fieldEnds.append(contentsOf: repeatElement(0, count: records.count * columnCount))
        var end = used
        unsafe bytes.withUnsafeMutableBytes { target in
            unsafe fieldEnds.withUnsafeMutableBufferPointer { ends in
                unsafe block.bytes.withUnsafeBytes { source in
                    unsafe block.borders.withUnsafeBufferPointer { borders in
                        guard let source = source.baseAddress, let borders = borders.baseAddress,
                            let target = target.baseAddress, let ends = ends.baseAddress
                        else { return }
                        let copy = unsafe FieldCopy(
                            source: source,
                            target: target,
                            columns: columnCount,
                            mayHaveQuotes: block.mayHaveQuotes
                        )
                        end = unsafe copy.run(
                            borders + records.lowerBound * stride,
                            records.count,
                            ends + fields,
                            from: used
                        )
                    }
                }
            }
        }
        bytes.removeLast(bytes.count - end)
    }
}

/// The inner loop of copying fields: plain ones eight bytes at a time, past the end of the field, since
/// the next field overwrites the excess.
@unsafe private struct FieldCopy {
    let source: UnsafeRawPointer
    let target: UnsafeMutableRawPointer
    let columns: Int
    let mayHaveQuotes: Bool

    /// Copies the fields of `count` records to `from` on; returns where they end.
    func run(
        _ borders: UnsafePointer<Int32>,
        _ count: Int,
        _ ends: UnsafeMutablePointer<Int>,
        from: Int
    ) -> Int {
        var (borders, ends, end) = unsafe (borders, ends, from)
        for _ in 0..<count {
            var begin = unsafe Int(borders[0]) &+ 1
            for column in unsafe 1...columns {
                let stop = unsafe Int(borders[column])
                end = unsafe copy(begin, stop, to: end)
                unsafe ends[0] = end
                unsafe ends += 1
                begin = stop &+ 1
            }
            unsafe borders += columns &+ 1
        }
        return end
    }

    /// Copies one field; returns where its contents end.
    @inline(__always)
    private func copy(_ begin: Int, _ stop: Int, to end: Int) -> Int {
        if unsafe mayHaveQuotes, stop &- begin >= 2, unsafe byte(begin) == CSVField.quote {
            return unsafe unquote(begin &+ 1, stop &- 1, to: end)
        }
        var done = 0
        while done < stop &- begin {
            let word = unsafe source.loadUnaligned(fromByteOffset: begin &+ done, as: UInt64.self)
            unsafe target.storeBytes(of: word, toByteOffset: end &+ done, as: UInt64.self)
            done &+= 8
        }
        return end &+ (stop &- begin)
    }

    /// The same as `CSVField.unquote`, into memory that is there already; contents never grow.
    private func unquote(_ begin: Int, _ stop: Int, to end: Int) -> Int {
        var (at, end) = (begin, end)
        while at < stop {
            var next = unsafe byte(at)
            at &+= 1
            if next == CSVField.quote {
                at &+= 1
            } else if next == carriageReturn {
                if at < stop, unsafe byte(at) == lineFeed { at &+= 1 }
                next = lineFeed
            }
            unsafe target.storeBytes(of: next, toByteOffset: end, as: UInt8.self)
            end &+= 1
        }
        return end
    }

    @inline(__always)
    private func byte(_ at: Int) -> UInt8 {
        unsafe source.load(fromByteOffset: at, as: UInt8.self)
    }
}
