import CSV
import Records

/// What a first pass over a table finds that a single pass cannot know in time: which rows repeat a key, and whether so
/// many rows point nowhere that the file must be the wrong one.
///
/// Rows are told by their ordinal, for a mapping may make several of one line.
struct Survey {
    /// Rows of the file, those that are none included.
    private(set) var rows = 0
    /// Rows that say the same as an earlier one.
    private(set) var repeated: Set<Int> = []
    /// Rows whose key other rows have with other contents.
    private(set) var conflicting: Set<Int> = []
    /// Rows whose state id another row has too.
    private(set) var sharedStateIDs: Set<Int> = []
    private(set) var orphans: [OrphanCount] = []

    /// Rows of a required column that point nowhere.
    struct OrphanCount {
        let column: Int
        let count: Int
    }

    static func make(
        _ open: () throws(CSVError) -> any TableFeed,
        _ input: some ImportInput,
        _ references: References
    ) throws(CSVError) -> Survey {
        var feed = try open()
        let reading = SurveyReading(feed.shape, input, references)
        var survey = Survey()
        var watch = try survey.look(feed, reading, .grouped)
        if watch.hasLostTrack {
            feed = try open()
            survey = Survey()
            watch = try survey.look(feed, reading, .all)
        }
        if !watch.isClean { try survey.judge(watch, reading, open()) }
        return survey
    }

    /// Reads the table once, as far as keys can be watched in that way.
    private mutating func look(
        _ feed: any TableFeed,
        _ reading: SurveyReading,
        _ way: KeyWatch.Way
    ) throws(CSVError) -> KeyWatch {
        rows = feed.plainRows
        var watch = KeyWatch(way, days: reading.days)
        let ahead = reading.ahead(feed)
        defer { ahead.stop() }
        var counts: [Int: Int] = [:]
        while let piece = try ahead.take() {
            rows += piece.recordCount
            watch.look(piece.keys)
            if watch.hasLostTrack { return watch }
            reading.countOrphans(piece.rows, &counts)
        }
        orphans = reading.orphanColumns.map { OrphanCount(column: $0, count: counts[$0] ?? 0) }
        return watch
    }

    /// Reads the table once more to tell rows that are the same from rows that contradict each other.
    private mutating func judge(
        _ watch: KeyWatch,
        _ reading: SurveyReading,
        _ feed: any TableFeed
    ) throws(CSVError) {
        let ahead = reading.ahead(feed, keepsCells: true)
        defer { ahead.stop() }
        var groups: [[UInt8]: [(row: Int, contents: [UInt8])]] = [:]
        var owners: [[UInt8]: (row: Int, student: [UInt8])] = [:]
        var first = 0
        while let piece = try ahead.take() {
            guard let cells = piece.cells else { continue }
            for row in 0..<cells.rowCount where watch.repeated.contains(piece.keys.digests[row]) {
                guard let key = reading.keys.key(cells, row) else { continue }
                let contents = reading.keys.contents(cells, row)
                groups[key, default: []].append((first + row, contents))
            }
            for (row, digest) in piece.keys.stateIDs.enumerated()
            where watch.repeatedStateIDs.contains(digest) {
                let (id, student) = reading.stateID(cells, row)
                guard let owner = owners[id] else {
                    owners[id] = (first + row, student)
                    continue
                }
                if owner.student != student { sharedStateIDs.formUnion([owner.row, first + row]) }
            }
            first += cells.rowCount
        }
        judge(groups)
    }

    private mutating func judge(_ groups: [[UInt8]: [(row: Int, contents: [UInt8])]]) {
        for group in groups.values where group.count > 1 {
            if group.dropFirst().allSatisfy({ $0.contents == group[0].contents }) {
                repeated.formUnion(group.dropFirst().map(\.row))
            } else {
                conflicting.formUnion(group.map(\.row))
            }
        }
    }
}

/// How a table is read for a survey: nothing but keys and ids.
private struct SurveyReading {
    /// Required columns that point to another table.
    let orphanColumns: [Int]
    let keys: KeyReading
    /// Where days of attendance are remembered; nil for other tables.
    let days: AttendanceDays?
    private let digests: KeyDigests
    private let decoder: TableDecoder
    private let references: References
    private let words: NullWords
    private let stateIDPlace: Int?
    private let studentPlace: Int?

    init(_ shape: FeedShape, _ input: some ImportInput, _ references: References) {
        let table = shape.table
        self.references = references
        words = input.nullWords
        keys = KeyReading(shape, input)
        digests = KeyDigests(shape, input)
        orphanColumns = table.columns.indices.filter { index in
            let column = table.columns[index]
            return column.isRequired && column.references != nil && shape.places[index] != nil
        }
        let wanted = digests.columns.union(orphanColumns)
        decoder = TableDecoder(shape, input, columns: wanted)
        days = table.name == .attendance ? AttendanceDays(input.snapshot.schoolYear) : nil
        stateIDPlace = table.index(of: Students.stateStudentID.name).flatMap { shape.places[$0] }
        studentPlace = table.keyColumns.first.flatMap { shape.places[$0] }
    }

    func ahead(_ feed: any TableFeed, keepsCells: Bool = false) -> DecodeAhead {
        DecodeAhead(feed, decoder, references, keys: digests, keepsCells: keepsCells)
    }

    /// Counts the ids that point nowhere; one that no id can look like does so too.
    func countOrphans(_ rows: DecodedRows, _ counts: inout [Int: Int]) {
        for index in orphanColumns {
            guard let numbers = rows.targets[index], case .text(let ids) = rows.batch.columns[index]
            else { continue }
            var count = 0
            for row in numbers.indices where numbers[row] < 0 && !ids.isEmpty(row) { count += 1 }
            for problem in rows.problems
            where problem.column == index && problem.code != .missingValue {
                count += 1
            }
            counts[index, default: 0] += count
        }
    }

    /// A student's state id and own id as they stand in the file.
    func stateID(_ cells: CellRows, _ row: Int) -> (id: [UInt8], student: [UInt8]) {
        (text(cells, row, stateIDPlace), text(cells, row, studentPlace))
    }

    private func text(_ cells: CellRows, _ row: Int, _ place: Int?) -> [UInt8] {
        guard let place else { return [] }
        let (bytes, range) = cells.cell(row, place)
        return Array(bytes[words.trim(bytes, range)])
    }
}
