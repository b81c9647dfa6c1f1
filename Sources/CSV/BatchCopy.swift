/// Copies fields of a block to the end of a batch.
extension CSVBatch {
    /// Appends records of a block, unquoting their fields.
    mutating func append(_ block: RecordBlock, _ records: Range<Int>) {
        guard !records.isEmpty else { return }
        lines.append(contentsOf: block.lines[records])
        if block.mayHaveQuotes {
            appendUnquoting(block, records)
        } else {
            appendPlain(block, records)
        }
    }

    private mutating func appendUnquoting(_ block: RecordBlock, _ records: Range<Int>) {
        for record in records {
            for column in 0..<columnCount {
                CSVField.unquote(
                    block.bytes[block.range(record: record, column: column)],
                    into: &bytes
                )
                fieldEnds.append(bytes.count)
            }
        }
    }

    /// Copies eight bytes at a time, past the end of each field: the next field overwrites the excess.
    private mutating func appendPlain(_ block: RecordBlock, _ records: Range<Int>) {
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
                            columns: columnCount
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

/// The inner loop of copying fields without quotes.
@unsafe private struct FieldCopy {
    let source: UnsafeRawPointer
    let target: UnsafeMutableRawPointer
    let columns: Int

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
                unsafe copy(begin, stop &- begin, to: end)
                end &+= stop &- begin
                unsafe ends[0] = end
                unsafe ends += 1
                begin = stop &+ 1
            }
            unsafe borders += columns &+ 1
        }
        return end
    }

    @inline(__always)
    private func copy(_ begin: Int, _ count: Int, to end: Int) {
        var done = 0
        while done < count {
            let word = unsafe source.loadUnaligned(fromByteOffset: begin &+ done, as: UInt64.self)
            unsafe target.storeBytes(of: word, toByteOffset: end &+ done, as: UInt64.self)
            done &+= 8
        }
    }
}
