import CSV
import Dispatch
import Foundation
import Records

/// Reads an attendance file once, on all processors, and hands plain rows to a sink as numbers.
///
/// What it cannot vouch for it leaves alone: rows that are not plain are handed back as a feed for the general path, and so is the
/// whole file where it is too dirty or cannot be cut.
struct HotAttendance {
    let shape: FeedShape
    let path: String
    let words: NullWords
    let codes: [String: CodeMaps.Meaning]
    /// The parts that the file is read in.
    var parts = ProcessInfo.processInfo.activeProcessorCount
    /// A part this small is not worth a thread.
    var leastPartBytes = 4 << 20

    /// The attendance file of a native folder.
    init(_ shape: FeedShape, _ input: NativeInput) {
        self.shape = shape
        path = input.folder.path(of: shape.file)
        words = input.nullWords
        codes = input.codeMaps[.attendance, Attendance.category.name]
    }

    /// Reads the file; nil where the general path has to read it from its start.
    ///
    /// Where a key occurs twice the file is read once more, for then the earlier row is not plain either.
    func read(
        _ validator: inout Validator,
        into sink: inout some AttendanceSink
    ) throws -> SlowFeed? {
        guard let file = try? CSVFile(path: path), let size = file.byteCount,
            let plan = AttendancePlan(
                shape,
                validator,
                codes,
                delimiter: file.delimiter,
                whole: type(of: sink).keepsEveryColumn
            ),
            let pieces = try? file.split(parts: max(1, min(parts, size / max(1, leastPartBytes))))
        else { return nil }
        let reading = HotReading(plan: plan, parts: pieces, slowLimit: 65_536 + size / 2_000)
        guard var result = reading.read(repeated: nil) else { return nil }
        if let repeated = result.repeatedDays(plan, words, validator) {
            result = HotReading.Result(plan)
            guard let again = reading.read(repeated: repeated) else { return nil }
            result = again
        }
        validator.learnAttendance(result.daysOfSchools(plan), plan)
        let feed = SlowFeed(shape, result.slow, plainRows: result.plainRows)
        sink.take(result.grid(plan, reading.codes, validator, sink))
        return feed
    }
}

/// One reading of an attendance file in parts, a thread for each.
struct HotReading {
    let plan: AttendancePlan
    let parts: [CSVPart]
    let slowLimit: Int
    let codes = CellCodes()

    /// What all parts together had; nil where a part cannot be read so.
    func read(repeated: RepeatedDays?) -> Result? {
        var result = Result(plan)
        for part in scan(repeated) {
            guard let part else { return nil }
            result.append(part)
        }
        result.unbar(repeated)
        return result
    }

    private func scan(_ repeated: RepeatedDays?) -> [AttendanceScan.Result?] {
        let results = Guarded([AttendanceScan.Result?](repeating: nil, count: parts.count))
        let (parts, plan, codes, slowLimit) = (parts, plan, codes, slowLimit)
        DispatchQueue.concurrentPerform(iterations: parts.count) { index in
            var scan = AttendanceScan(plan, codes, repeated: repeated, slowLimit: slowLimit)
            guard let result = try? scan.read(parts[index]) else { return }
            results.withLock { $0[index] = result }
        }
        return results.withLock { results in
            let taken = results
            // Held once only, so that the first part can take over the pages of the others.
            results = []
            return taken
        }
    }
}
