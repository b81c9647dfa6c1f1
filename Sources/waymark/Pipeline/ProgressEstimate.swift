import Dashboard
import Records

/// How far the reading of a source has got, by the bytes of its files, and how long it will take still.
struct ProgressEstimate {
    /// What is done instead of reading; nil while tables are read.
    var activity: String?

    private var year = ""
    private var bytes: [TableName: Int] = [:]
    private var rows: [TableName: Int] = [:]
    private var start: Double = 0
    private var table: TableName?
    private var taken = 0
    /// Bytes of the tables that are done.
    private var finished = 0
    /// When rows came last, and how many bytes were done by then.
    private var last: (at: Double, bytes: Double) = (0, 0)

    /// Nothing is read yet.
    init() { activity = "looking at the files" }

    /// A source is read from a moment on.
    ///
    /// - Parameters:
    ///   - year: the school year, as it is shown.
    ///   - bytes: the sizes of the tables' files.
    ///   - rows: how many rows tables should have, where somebody said so.
    ///   - start: the moment, in seconds.
    init(year: String, bytes: [TableName: Int], rows: [TableName: Int], at start: Double) {
        (self.year, self.bytes, self.rows, self.start) = (year, bytes, rows, start)
        last.at = start
    }

    /// Some rows of a table were taken.
    mutating func took(_ count: Int, of table: TableName, at now: Double) {
        if table != self.table {
            // What comes late of a table that is done moves nothing back.
            if let current = self.table, table < current { return }
            finished = bytes.reduce(0) { $0 + ($1.key < table ? $1.value : 0) }
            (self.table, taken) = (table, 0)
        }
        taken += min(count, .max / 2 - taken)
        let share = rows[table].map { Double(taken) / Double(max(1, $0)) } ?? 0
        last = (now, Double(finished) + Double(bytes[table] ?? 0) * min(1, share))
        if share >= 1 { goOn() }
    }

    /// The next table is under way when all rows of one have come; attendance is read as a whole before any of it comes.
    private mutating func goOn() {
        guard let table, let next = bytes.keys.filter({ $0 > table }).min() else { return }
        finished += bytes[table] ?? 0
        (self.table, taken) = (next, 0)
    }

    /// The line at a moment, such as `2025-26: marks, 61 % of 940 MB, about 12 s left`.
    func text(at now: Double) -> String {
        if let activity { return year.isEmpty ? activity : "\(year): \(activity)" }
        let total = Double(bytes.values.reduce(0, +))
        guard let table, total > 0 else { return "\(year): reading" }
        var line = "\(year): \(table.rawValue), "
        let done = done(at: now)
        line += "\(Int(100 * done / total)) % of \(Self.size(total))"
        // The first moments say little about all others.
        guard now - start > 1, done > total / 100 else { return line }
        return line + ", about \(WorkProgress.span((now - start) * (total - done) / done)) left"
    }

    /// A table that is read as a whole says nothing until it is done, so time goes on at the pace so far, up to its end.
    private func done(at now: Double) -> Double {
        let known = max(last.bytes, Double(finished))
        guard let table, last.at > start, known > 0 else { return known }
        let pace = known / (last.at - start)
        return min(known + pace * (now - last.at), Double(finished + (bytes[table] ?? 0)))
    }

    private static func size(_ bytes: Double) -> String {
        bytes < 1e9
            ? "\(max(1, Int(bytes / 1e6))) MB" : "\(Int(bytes / 1e9)).\(Int(bytes / 1e8) % 10) GB"
    }
}
