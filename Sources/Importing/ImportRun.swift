import CSV
import Records

/// One import: every table in load order, surveyed, decoded, judged and handed on.
struct ImportRun<Input: ImportInput, Sink: RecordSink> {
    /// A faster way through a table: takes the rows it can vouch for and hands back the rest, or nil to leave all to the general
    /// way.
    typealias FastLane = (FeedShape, inout Validator, inout Sink) throws -> (any TableFeed)?

    private let input: Input
    private var validator: Validator
    private let fastLanes: [TableName: FastLane]
    /// What fast lanes have left of tables.
    private var rests: [TableName: any TableFeed] = [:]
    /// Whether no records but those of this import are pointed to, so that a sink has seen all that numbers stand for.
    private var isAlone = false
    private(set) var report: ImportReport

    init(_ input: Input, fastLanes: [TableName: FastLane] = [:]) {
        self.fastLanes = fastLanes
        self.input = input
        validator = Validator(input.snapshot, loaded: Set(input.tables.keys))
        report = ImportReport(input.snapshot)
    }

    mutating func run(
        _ existing: (any RecordSource)?,
        _ sink: inout Sink,
        _ log: inout FindingLog
    ) throws {
        try recall(existing)
        try sink.begin(input.snapshot, loading: input.tables)
        for table in input.tables.keys.sorted() {
            try load(table, &sink, &log)
        }
        close(&log)
        try sink.end()
    }

    // MARK: - What is stored already

    /// Tables by whose rows others are judged, beyond being pointed to.
    private static var judging: [TableName: Set<TableName>] {
        [
            .attendance: [.enrollments, .calendar, .students, .organizations],
            .enrollments: [.students, .enrollments], .marks: [.sectionEnrollments],
            .sections: [.terms], .students: [.enrollments],
        ]
    }

    /// Learns stored rows of the tables that are not replaced but judged by.
    private mutating func recall(_ existing: (any RecordSource)?) throws {
        isAlone = existing == nil
        guard let existing else { return }
        var wanted: Set<TableName> = []
        for table in input.tables.keys {
            wanted.formUnion(table.schema.columns.compactMap(\.references))
            wanted.formUnion(Self.judging[table] ?? [])
        }
        // An enrollment is kept by the numbers of its student and school, a seat by those of its section.
        if !wanted.isDisjoint(with: [.enrollments, .calendar, .sectionEnrollments]) {
            wanted.formUnion([.students, .organizations, .sections])
        }
        for table in wanted.sorted() where input.tables[table] != .full {
            var count = 0
            try existing.read(
                table,
                district: input.snapshot.districtID,
                year: input.snapshot.schoolYear
            ) { stored in
                // What is stored has no line in these files, so nothing is ever said about it.
                var batch = stored
                batch.lines = [Int](repeating: 0, count: stored.count)
                count += batch.count
                if count > 0 { validator.references.open(table) }
                validator.learn(batch)
            }
        }
    }

    // MARK: - One table

    private mutating func load(
        _ table: TableName,
        _ sink: inout Sink,
        _ log: inout FindingLog
    ) throws {
        defer { validator.forget(after: table) }
        defer { if isAlone { sink.adopt(validator.references.index(table), of: table) } }
        var feed = try open(table, &log)
        try openReferences(feed.shape, &log)
        if let rest = try fastLanes[table]?(feed.shape, &validator, &sink) {
            rests[table] = rest
            feed = rest
        }
        defer { rests[table] = nil }
        if try loadAtOnce(feed.shape, &sink, &log) { return }
        // A copy of a feed shares the file's place with the one that has been read from.
        feed = try open(table, &log)
        let survey = try survey(feed.shape, &log)
        var counts = ImportReport.Table(table)
        counts.read = survey.rows
        counts.accepted = feed.plainRows
        let ahead = DecodeAhead(feed, TableDecoder(feed.shape, input), validator.references)
        defer { ahead.stop() }
        var first = 0
        while var piece = try next(ahead, feed.shape, &log) {
            piece.rows.apply(survey, first)
            first += piece.rows.count
            try handOn(&piece, feed.shape, &counts, &sink, &log)
        }
        report.tables.append(counts)
    }

    /// Loads a table in a single pass where the sink can go back: a key that comes twice is rare, and only then is there
    /// something that a survey must tell beforehand.
    ///
    /// - Returns: whether the table is loaded; if not, everything is as it was before.
    private mutating func loadAtOnce(
        _ shape: FeedShape,
        _ sink: inout Sink,
        _ log: inout FindingLog
    ) throws -> Bool {
        // Days of attendance have keys of their own.
        guard Sink.self is any RestartableSink.Type, shape.table.name != .attendance else {
            return false
        }
        let before = (sink: sink, validator: validator, log: log)
        for way in [KeyWatch.Way.grouped, .all] {
            let feed = try open(shape.table.name, &log)
            var counts = ImportReport.Table(shape.table.name)
            var watch = KeyWatch(way)
            let orphans: [Int: Int]
            do {
                orphans = try handOnAll(feed, &watch, &counts, &sink, &log)
            } catch let error as CSVError {
                log = before.log
                throw log.refusing(ImportError(error, file: shape.file))
            }
            guard watch.isClean, !watch.hasLostTrack else {
                (sink, validator, log) = before
                if watch.isClean { continue }
                return false
            }
            try judge(shape, counts, orphans, &log, before.log)
            report.tables.append(counts)
            return true
        }
        return false
    }

    /// Hands on all rows of a feed, up to the first that repeats a key.
    ///
    /// - Returns: how many rows point nowhere, by column.
    private mutating func handOnAll(
        _ feed: any TableFeed,
        _ watch: inout KeyWatch,
        _ counts: inout ImportReport.Table,
        _ sink: inout Sink,
        _ log: inout FindingLog
    ) throws -> [Int: Int] {
        var orphans: [Int: Int] = [:]
        let ahead = DecodeAhead(
            feed,
            TableDecoder(feed.shape, input, resolving: resolving(feed.shape)),
            validator.references,
            keys: KeyDigests(feed.shape, input)
        )
        defer { ahead.stop() }
        while var piece = try ahead.take() {
            watch.look(piece.keys)
            guard watch.isClean, !watch.hasLostTrack else { break }
            counts.read += piece.recordCount
            try handOn(&piece, feed.shape, &counts, &sink, &log)
            orphans.merge(piece.rows.orphans, uniquingKeysWith: +)
        }
        return orphans
    }

    /// Which columns need no text, where the sink takes numbers of ids and all of them are of this import.
    private func resolving(_ shape: FeedShape) -> Resolving? {
        guard isAlone, let sink = Sink.self as? any ResolvingSink.Type else { return nil }
        return Resolving(shape.table, validator.references, sink)
    }

    private func judge(
        _ shape: FeedShape,
        _ counts: ImportReport.Table,
        _ orphans: [Int: Int],
        _ log: inout FindingLog,
        _ before: FindingLog
    ) throws {
        let found = orphans.sorted { $0.key < $1.key }
            .filter { shape.table.columns[$0.key].isRequired }
            .map { Survey.OrphanCount(column: $0.key, count: $0.value) }
        do {
            try judge(shape, rows: counts.read, orphans: found)
        } catch {
            log = before
            throw log.refusing(error)
        }
    }

    /// Judges decoded rows, notes what is wrong and hands on the rest.
    private mutating func handOn(
        _ piece: inout PreparedRows,
        _ shape: FeedShape,
        _ counts: inout ImportReport.Table,
        _ sink: inout Sink,
        _ log: inout FindingLog
    ) throws {
        validator.check(&piece.rows)
        var accepted = piece.rows.takeAccepted()
        note(piece, shape, &counts, &log)
        let targets = piece.rows.acceptedTargets
        let own = validator.learn(accepted, targets: targets)
        if isAlone, Sink.self is any ResolvingSink.Type {
            accepted.ids.columns = targets
            accepted.ids.own = own
        }
        counts.accepted += accepted.count
        if accepted.count > 0 { try sink.accept(accepted) }
    }

    /// Refuses a file that was cut short or whose ids mostly point nowhere.
    private func judge(
        _ shape: FeedShape,
        rows: Int,
        orphans: [Survey.OrphanCount]
    ) throws(ImportError) {
        if let promised = input.promisedRows(shape.table.name), promised != rows {
            let detail = "promised \(promised), found \(rows)"
            throw ImportError(.rowCountMismatch, file: shape.file, detail: detail)
        }
        for orphan in orphans where input.idMatch.refuses(orphan.count, of: rows) {
            throw tooMany(orphan, shape, rows)
        }
    }

    private func tooMany(
        _ orphan: Survey.OrphanCount,
        _ shape: FeedShape,
        _ rows: Int
    ) -> ImportError {
        var error = ImportError(
            .tooManyOrphans,
            file: shape.file,
            column: shape.label(orphan.column),
            detail: "\(orphan.count) of \(rows) rows"
        )
        let column = shape.table.columns[orphan.column]
        error.unmatched = column.references.map {
            UnmatchedIDs(table: shape.table.name, column: column.name, target: $0)
        }
        return error
    }

    /// Sees that the tables which the rows point to are known.
    private mutating func openReferences(
        _ shape: FeedShape,
        _ log: inout FindingLog
    ) throws(ImportError) {
        for (index, column) in shape.table.columns.enumerated() {
            guard let target = column.references, shape.places[index] != nil,
                !validator.references.available.contains(target)
            else { continue }
            guard column.isRequired else {
                log.add(.referenceUnchecked, file: shape.file, column: shape.label(index))
                continue
            }
            throw log.refusing(
                ImportError(
                    .missingReferenceTable,
                    file: shape.file,
                    column: shape.label(index),
                    detail: "it needs \(target.rawValue)"
                )
            )
        }
        validator.references.open(shape.table.name)
    }

    private func feed(_ table: TableName) throws(CSVError) -> any TableFeed {
        if let rest = rests[table] { return rest }
        return try input.feed(table)
    }

    private func open(
        _ table: TableName,
        _ log: inout FindingLog
    ) throws(ImportError) -> any TableFeed {
        do {
            return try self.feed(table)
        } catch {
            throw log.refusing(ImportError(error, file: input.fileName(table)))
        }
    }

    private func survey(
        _ shape: FeedShape,
        _ log: inout FindingLog
    ) throws(ImportError) -> Survey {
        let file = shape.file
        let survey: Survey
        do {
            survey = try Survey.make(
                { () throws(CSVError) in try feed(shape.table.name) },
                input,
                validator.references
            )
        } catch {
            throw log.refusing(ImportError(error, file: file))
        }
        do {
            try judge(shape, rows: survey.rows, orphans: survey.orphans)
        } catch {
            throw log.refusing(error)
        }
        return survey
    }

    private func next(
        _ ahead: DecodeAhead,
        _ shape: FeedShape,
        _ log: inout FindingLog
    ) throws(ImportError) -> PreparedRows? {
        do {
            return try ahead.take()
        } catch {
            throw log.refusing(ImportError(error, file: shape.file))
        }
    }

    private func note(
        _ piece: PreparedRows,
        _ shape: FeedShape,
        _ counts: inout ImportReport.Table,
        _ log: inout FindingLog
    ) {
        let rows = piece.rows
        for problem in piece.malformed + piece.warnings {
            let place = shape.place(problem.line)
            log.add(problem.moved(by: place.line - problem.line), file: place.file)
        }
        for problem in rows.problems.sorted(by: { $0.row < $1.row }) {
            let place = shape.place(rows.batch.lines[problem.row])
            log.add(
                problem.code,
                file: place.file,
                line: place.line,
                column: problem.column.map { shape.label($0, piece.labels) },
                detail: problem.detail,
                severity: problem.severity
            )
        }
        counts.duplicates += rows.dropped.count
        counts.rejected += piece.malformed.count
        counts.rejected += rows.isRejected.count { $0 } - rows.dropped.count
        counts.warnings += piece.warnings.count
        counts.warnings += rows.problems.count { $0.severity == .warning }
    }

    private mutating func close(_ log: inout FindingLog) {
        for closing in validator.close() {
            let (file, line) = input.place(closing.table, closing.line)
            log.add(closing.code, file: file, line: line)
            let index = report.tables.firstIndex { $0.table == closing.table }
            if let index { report.tables[index].warnings += 1 }
        }
    }
}
