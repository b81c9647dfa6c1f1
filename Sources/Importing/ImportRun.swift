import CSV
import Records

/// One import: every table in load order, surveyed, decoded, judged and handed on.
struct ImportRun<Input: ImportInput> {
    private let input: Input
    private var validator: Validator
    private(set) var report: ImportReport

    init(_ input: Input) {
        self.input = input
        validator = Validator(input.snapshot, loaded: Set(input.tables.keys))
        report = ImportReport(input.snapshot)
    }

    mutating func run(
        _ existing: (any RecordSource)?,
        _ sink: inout some RecordSink,
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
        _ sink: inout some RecordSink,
        _ log: inout FindingLog
    ) throws {
        var feed = try open(table, &log)
        try openReferences(feed.shape, &log)
        let survey = try survey(feed.shape, &log)
        var counts = ImportReport.Table(table)
        counts.read = survey.rows
        let decoder = TableDecoder(feed.shape, input)
        var first = 0
        while let grid = try next(&feed, &log) {
            var rows = decoder.decode(grid)
            rows.apply(survey, first)
            validator.check(&rows)
            first += grid.rowCount
            let accepted = rows.takeAccepted()
            note(rows, grid, feed.shape, &counts, &log)
            validator.learn(accepted)
            counts.accepted += accepted.count
            if accepted.count > 0 { try sink.accept(accepted) }
        }
        report.tables.append(counts)
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

    private func open(
        _ table: TableName,
        _ log: inout FindingLog
    ) throws(ImportError) -> any TableFeed {
        do {
            return try input.feed(table)
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
            survey = try Survey.make(shape.table.name, input, validator.references)
        } catch {
            throw log.refusing(ImportError(error, file: file))
        }
        if let promised = input.promisedRows(shape.table.name), promised != survey.rows {
            let detail = "promised \(promised), found \(survey.rows)"
            throw log.refusing(ImportError(.rowCountMismatch, file: file, detail: detail))
        }
        for orphan in survey.orphans where orphan.count > 10 && orphan.count * 10 > survey.rows {
            throw log.refusing(
                ImportError(
                    .tooManyOrphans,
                    file: file,
                    column: shape.label(orphan.column),
                    detail: "\(orphan.count) of \(survey.rows) rows"
                )
            )
        }
        return survey
    }

    private func next(
        _ feed: inout any TableFeed,
        _ log: inout FindingLog
    ) throws(ImportError) -> CellGrid? {
        do {
            return try feed.next()
        } catch {
            throw log.refusing(ImportError(error, file: feed.shape.file))
        }
    }

    private func note(
        _ rows: DecodedRows,
        _ grid: CellGrid,
        _ shape: FeedShape,
        _ counts: inout ImportReport.Table,
        _ log: inout FindingLog
    ) {
        for problem in grid.malformed + grid.warnings { log.add(problem, file: shape.file) }
        for problem in rows.problems.sorted(by: { $0.row < $1.row }) {
            log.add(
                problem.code,
                file: shape.file,
                line: grid.lines[problem.row],
                column: problem.column.map(shape.label),
                detail: problem.detail,
                severity: problem.severity
            )
        }
        counts.duplicates += rows.dropped.count
        counts.rejected += grid.malformed.count
        counts.rejected += rows.isRejected.count { $0 } - rows.dropped.count
        counts.warnings += grid.warnings.count
        counts.warnings += rows.problems.count { $0.severity == .warning }
    }

    private mutating func close(_ log: inout FindingLog) {
        for closing in validator.close() {
            log.add(closing.code, file: input.fileName(closing.table), line: closing.line)
            let index = report.tables.firstIndex { $0.table == closing.table }
            if let index { report.tables[index].warnings += 1 }
        }
    }
}

extension DecodedRows {
    /// Takes over what the survey found about these rows, the first of which has the given ordinal.
    fileprivate mutating func apply(_ survey: Survey, _ first: Int) {
        let ordinals = first..<first + count
        let place = schema.index(of: Students.stateStudentID.name)
        for row in Self.members(survey.repeated, ordinals) {
            add(.duplicateRow, row: row - first, column: nil)
        }
        for row in Self.members(survey.conflicting, ordinals) {
            add(.duplicateKey, row: row - first, column: nil)
        }
        for row in Self.members(survey.sharedStateIDs, ordinals) {
            add(.sharedStateID, row: row - first, column: place)
        }
    }

    /// The members of a set within a range, by way of the smaller of the two.
    private static func members(_ set: Set<Int>, _ range: Range<Int>) -> [Int] {
        set.count < range.count
            ? set.filter(range.contains).sorted() : range.filter(set.contains)
    }
}
