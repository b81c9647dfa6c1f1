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
        var survey = Survey()
        var feed = try open()
        survey.rows = feed.plainRows
        let keys = KeyReading(feed.shape, input)
        var seen = SeenKeys(feed.shape, input, references)
        var orphans = OrphanSurvey(feed.shape, input.nullWords, references)
        var stateIDs = StateIDSurvey(feed.shape, input.nullWords)
        var first = 0
        while let grid = try feed.next() {
            seen.look(grid, keys)
            orphans.look(grid)
            stateIDs.look(grid, first)
            first += grid.rowCount
            survey.rows += grid.rowCount + grid.malformed.count
        }
        survey.orphans = orphans.counts
        survey.sharedStateIDs = stateIDs.shared
        if !seen.repeated.isEmpty { try survey.judge(seen, keys, open()) }
        return survey
    }

    /// Reads the table once more to tell rows that are the same from rows that contradict each other.
    private mutating func judge(
        _ seen: SeenKeys,
        _ keys: KeyReading,
        _ feed: any TableFeed
    ) throws(CSVError) {
        var groups: [[UInt8]: [(row: Int, contents: [UInt8])]] = [:]
        var pieces = feed
        var first = 0
        var buffer: [UInt8] = []
        while let grid = try pieces.next() {
            for row in 0..<grid.rowCount {
                guard let digest = keys.digest(grid, row, &buffer), seen.repeated.contains(digest),
                    let key = keys.key(grid, row)
                else { continue }
                groups[key, default: []].append((first + row, keys.contents(grid, row)))
            }
            first += grid.rowCount
        }
        for group in groups.values where group.count > 1 {
            if group.dropFirst().allSatisfy({ $0.contents == group[0].contents }) {
                repeated.formUnion(group.dropFirst().map(\.row))
            } else {
                conflicting.formUnion(group.map(\.row))
            }
        }
    }
}

/// Finds keys that occur more than once.
struct SeenKeys {
    /// Digests of keys that occur more than once; a few may only share a digest.
    private(set) var repeated: Set<UInt64> = []
    private var keys = HashSet64()
    private var days: DayKeys?
    private var buffer: [UInt8] = []

    init(_ shape: FeedShape, _ input: some ImportInput, _ references: References) {
        days = shape.table.name == .attendance ? DayKeys(shape, input, references) : nil
    }

    mutating func look(_ grid: CellGrid, _ reading: KeyReading) {
        for row in 0..<grid.rowCount {
            switch days?.insert(grid, row) {
            case true?: continue
            case false?:
                if let digest = reading.digest(grid, row, &buffer) { repeated.insert(digest) }
            case nil:
                guard let digest = reading.digest(grid, row, &buffer) else { continue }
                if !keys.insert(digest) { repeated.insert(digest) }
            }
        }
    }
}

/// Keys of the attendance table as bits: student, school and day.
struct DayKeys {
    private var days: AttendanceDays
    private var students: IDLookup
    private var schools: IDLookup
    private let datePlace: Int
    private let words: NullWords

    init?(_ shape: FeedShape, _ input: some ImportInput, _ references: References) {
        let places = shape.table.keyColumns.compactMap { shape.places[$0] }
        guard places.count == 3 else { return nil }
        words = input.nullWords
        days = AttendanceDays(input.snapshot.schoolYear)
        students = IDLookup(references.index(.students), places[0])
        schools = IDLookup(references.index(.organizations), places[1])
        datePlace = places[2]
    }

    /// Adds a row; nil where its key does not fit into bits.
    mutating func insert(_ grid: CellGrid, _ row: Int) -> Bool? {
        let dateRange = words.trim(grid.bytes, grid.range(row, datePlace))
        guard let student = students.number(grid, row, words),
            let school = schools.number(grid, row, words),
            let day = DayCell.day(grid.bytes, dateRange)
        else { return nil }
        return days.insert(student: student, school: school, day: day)
    }
}

/// Looks up the ids of a column, remembering the last one, for files are mostly sorted by student.
struct IDLookup {
    private let index: TextIndex
    private let place: Int
    private var last: [UInt8] = []
    private var number: Int?

    init(_ index: TextIndex, _ place: Int) {
        self.index = index
        self.place = place
    }

    mutating func number(_ grid: CellGrid, _ row: Int, _ words: NullWords) -> Int? {
        let range = words.trim(grid.bytes, grid.range(row, place))
        if isLast(grid.bytes, range) { return number }
        last = Array(grid.bytes[range])
        number = range.isEmpty ? nil : index.find(in: grid.bytes, range)
        return number
    }

    private func isLast(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count == last.count, !last.isEmpty else { return false }
        var at = range.lowerBound
        for byte in last {
            if bytes[at] != byte { return false }
            at += 1
        }
        return true
    }
}

/// Counts the rows whose required ids point nowhere.
struct OrphanSurvey {
    private var lookups: [(column: Int, place: Int, lookup: IDLookup, count: Int)] = []
    private let words: NullWords

    init(_ shape: FeedShape, _ words: NullWords, _ references: References) {
        self.words = words
        for (index, column) in shape.table.columns.enumerated() where column.isRequired {
            guard let target = column.references, let place = shape.places[index] else { continue }
            lookups.append((index, place, IDLookup(references.index(target), place), 0))
        }
    }

    mutating func look(_ grid: CellGrid) {
        for index in lookups.indices {
            for row in 0..<grid.rowCount {
                if lookups[index].lookup.number(grid, row, words) == nil {
                    let range = words.trim(grid.bytes, grid.range(row, lookups[index].place))
                    lookups[index].count += range.isEmpty ? 0 : 1
                }
            }
        }
    }

    var counts: [Survey.OrphanCount] {
        lookups.map { Survey.OrphanCount(column: $0.column, count: $0.count) }
    }
}

/// Finds state ids that two students have.
struct StateIDSurvey {
    private(set) var shared: Set<Int> = []
    private var ids = TextIndex()
    /// The row that first had each state id, and its student.
    private var firstRows: [(row: Int, student: Int)] = []
    private var students = TextIndex()
    private let place: Int?
    private let studentPlace: Int?
    private let words: NullWords

    init(_ shape: FeedShape, _ words: NullWords) {
        self.words = words
        let isStudents = shape.table.name == .students
        let index = isStudents ? shape.table.index(of: Students.stateStudentID.name) : nil
        place = index.flatMap { shape.places[$0] }
        studentPlace = shape.table.keyColumns.first.flatMap { shape.places[$0] }
    }

    mutating func look(_ grid: CellGrid, _ first: Int) {
        guard let place, let studentPlace else { return }
        for row in 0..<grid.rowCount {
            let range = words.trim(grid.bytes, grid.range(row, place))
            guard !range.isEmpty else { continue }
            let own = words.trim(grid.bytes, grid.range(row, studentPlace))
            let student = students.insert(from: grid.bytes, own)
            let id = ids.insert(from: grid.bytes, range)
            if id == firstRows.count {
                firstRows.append((first + row, student))
            } else if firstRows[id].student != student {
                shared.formUnion([firstRows[id].row, first + row])
            }
        }
    }
}
