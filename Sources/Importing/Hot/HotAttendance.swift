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
        guard let plan = AttendancePlan(shape, validator, codes, sink),
            let file = try? CSVFile(path: path), let size = file.byteCount,
            let pieces = try? file.split(parts: max(1, min(parts, size / max(1, leastPartBytes))))
        else { return nil }
        let reading = HotReading(plan: plan, parts: pieces, slowLimit: 65_536 + size / 2_000)
        guard var result = reading.read(sink.emptyLedger(), repeated: nil) else { return nil }
        if let repeated = result.repeatedDays(plan, words, validator) {
            result = HotReading.Result(columnCount: plan.columnCount)
            guard let again = reading.read(sink.emptyLedger(), repeated: repeated) else {
                return nil
            }
            result = again
        }
        for ledger in result.takeLedgers() { sink.merge(ledger) }
        validator.learnAttendance(result, plan)
        return SlowFeed(shape, result.slow, plainRows: result.plainRows)
    }
}

/// One reading of an attendance file in parts, a thread for each.
struct HotReading {
    let plan: AttendancePlan
    let parts: [CSVPart]
    let slowLimit: Int

    /// What all parts together had; nil where a part cannot be read so.
    func read<Ledger: AttendanceRecording>(
        _ ledger: consuming Ledger?,
        repeated: DaysSeen?
    ) -> Result<Ledger>? {
        let scans = scan(ledger, repeated)
        var result = Result<Ledger>(columnCount: plan.columnCount)
        for scan in scans {
            guard let scan else { return nil }
            result.append(scan)
        }
        return result
    }

    private func scan<Ledger: AttendanceRecording>(
        _ ledger: consuming Ledger?,
        _ repeated: DaysSeen?
    ) -> [AttendanceScan<Ledger>?] {
        let fresh = AttendanceScan(plan, ledger, repeated: repeated, slowLimit: slowLimit)
        // Each thread takes a scan out, so that none but its own thread holds the memory it writes.
        let scans = Guarded([AttendanceScan<Ledger>?](repeating: fresh, count: parts.count))
        let parts = parts
        DispatchQueue.concurrentPerform(iterations: parts.count) { index in
            guard var scan = scans.withLock({ $0[index].take() }) else { return }
            guard let isComplete = try? scan.read(parts[index]), isComplete else { return }
            scans.withLock { $0[index] = scan }
        }
        return scans.withLock { $0 }
    }
}
