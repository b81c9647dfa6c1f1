import Records

/// What tells rows of a batch apart.
struct RowKeys: Sendable {
    /// The parts of keys of attendance.
    struct Days: Sendable {
        let students: [Int32]
        let schools: [Int32]
        let days: NumberColumn
    }

    /// A digest of each row's key, 0 where a part of it is missing.
    var digests: [UInt64] = []
    /// The number of the first part where that points to another table, −1 where it points nowhere; empty where it does not.
    var groups: [Int32] = []
    /// Digests of state ids of students, 0 where there is none; empty for other tables.
    var stateIDs: [UInt64] = []
    /// The keys of attendance as numbers.
    var days: Days?
}

/// Makes digests of keys from decoded columns.
///
/// Numbers of ids, days, codes and whole numbers are shorter than their text and compare as it does. Rows where a part has no
/// value go by the text of their cells.
struct KeyDigests: Sendable {
    private let reading: KeyReading
    private let schema: TableSchema
    private let stateID: Int?
    private let stateIDPlace: Int?
    private let words: NullWords

    init(_ shape: FeedShape, _ input: some ImportInput) {
        reading = KeyReading(shape, input)
        schema = shape.table
        words = input.nullWords
        stateID =
            schema.name == .students ? schema.index(of: Students.stateStudentID.name) : nil
        stateIDPlace = stateID.flatMap { shape.places[$0] }
    }

    /// The columns that keys are made of.
    var columns: Set<Int> { Set(schema.keyColumns).union([stateID].compactMap(\.self)) }

    /// The keys of decoded rows, whose ids have been looked up, and their cells.
    func keys(_ rows: DecodedRows, _ cells: CellRows) -> RowKeys {
        var digests = [UInt64](repeating: Self.seed, count: rows.count)
        var isOdd = [Bool](repeating: false, count: rows.count)
        for index in schema.keyColumns {
            if let numbers = rows.targets[index] {
                Self.mix(numbers, &digests, &isOdd)
            } else {
                switch rows.batch.columns[index] {
                case .text(let texts): Self.mix(texts.hashes(), &digests, &isOdd)
                case .numbers(let numbers): Self.mix(numbers, &digests, &isOdd)
                }
            }
        }
        for row in isOdd.indices where isOdd[row] || digests[row] == 0 {
            digests[row] = reading.key(cells, row).map(Self.digest) ?? 0
        }
        var keys = RowKeys()
        keys.digests = digests
        keys.groups = schema.keyColumns.first.flatMap { rows.targets[$0] } ?? []
        if schema.keyColumns.count < 2 { keys.groups = [] }
        keys.stateIDs = stateIDs(rows, cells)
        keys.days = days(rows)
        return keys
    }

    private static let seed: UInt64 = 0x2545_f491_4f6c_dd1d

    /// A digest of a key's bytes.
    private static func digest(_ bytes: [UInt8]) -> UInt64 {
        var column = TextColumn()
        column.append(contentsOf: bytes, in: bytes.indices)
        return max(1, mixed(~seed, column.hashes()[0]))
    }

    @inline(__always)
    private static func mixed(_ digest: UInt64, _ part: UInt64) -> UInt64 {
        let product = (digest ^ part) &* 0x9e37_79b9_7f4a_7c15
        return product ^ product &>> 32
    }

    private static func mix(
        _ numbers: [Int32],
        _ digests: inout [UInt64],
        _ isOdd: inout [Bool]
    ) {
        var out = digests.mutableSpan
        var odd = isOdd.mutableSpan
        let numbers = numbers.span
        for row in 0..<min(out.count, numbers.count, odd.count) {
            let number = unsafe numbers[unchecked: row]
            if number < 0 { unsafe odd[unchecked: row] = true }
            let part = UInt64(truncatingIfNeeded: number)
            unsafe out[unchecked: row] = mixed(out[unchecked: row], part)
        }
    }

    private static func mix(
        _ hashes: [UInt64],
        _ digests: inout [UInt64],
        _ isOdd: inout [Bool]
    ) {
        var out = digests.mutableSpan
        var odd = isOdd.mutableSpan
        let hashes = hashes.span
        for row in 0..<min(out.count, hashes.count, odd.count) {
            let hash = unsafe hashes[unchecked: row]
            if hash == 0 { unsafe odd[unchecked: row] = true }
            unsafe out[unchecked: row] = mixed(out[unchecked: row], hash)
        }
    }

    private static func mix(
        _ column: NumberColumn,
        _ digests: inout [UInt64],
        _ isOdd: inout [Bool]
    ) {
        var out = digests.mutableSpan
        var odd = isOdd.mutableSpan
        let (values, isKnown) = (column.values.span, column.isKnown.span)
        for row in 0..<min(out.count, values.count, odd.count) {
            if unsafe !isKnown[unchecked: row] { unsafe odd[unchecked: row] = true }
            let part = unsafe UInt64(truncatingIfNeeded: values[unchecked: row])
            unsafe out[unchecked: row] = mixed(out[unchecked: row], part)
        }
    }

    /// State ids as they stand in the file: one that is found wrong is still compared with others.
    private func stateIDs(_ rows: DecodedRows, _ cells: CellRows) -> [UInt64] {
        guard let stateID, let stateIDPlace, case .text(let texts) = rows.batch.columns[stateID]
        else { return [] }
        var digests = texts.hashes()
        for problem in rows.problems where problem.column == stateID {
            let (bytes, range) = cells.cell(problem.row, stateIDPlace)
            let trimmed = words.trim(bytes, range)
            digests[problem.row] = trimmed.isEmpty ? 0 : Self.digest(Array(bytes[trimmed]))
        }
        return digests
    }

    private func days(_ rows: DecodedRows) -> RowKeys.Days? {
        guard schema.name == .attendance, let student = rows.place(Attendance.studentID),
            let school = rows.place(Attendance.orgID), let students = rows.targets[student],
            let schools = rows.targets[school]
        else { return nil }
        let days = rows.batch.numbers(Attendance.date)
        return RowKeys.Days(students: students, schools: schools, days: days)
    }
}
