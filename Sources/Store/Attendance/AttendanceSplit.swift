import Records

/// A student's day at a school, by the numbers that a load gives them.
struct DayKey: Hashable {
    let student: Int32
    let organization: Int32
    let day: Int32
}

/// A batch of attendance in two parts: days that are a category and perhaps a part absent, and all others.
struct AttendanceSplit {
    /// The plain days.
    var plain = AttendanceBatch()
    /// Which rows of the batch tell more, in their order.
    private(set) var richRows: [Int] = []
    /// The days of those rows.
    private(set) var richKeys: [DayKey] = []

    /// Splits a batch.
    ///
    /// - Parameters:
    ///   - batch: rows of the attendance table.
    ///   - days: the school year, outside of which no day is plain.
    ///   - students: gives students their numbers, those included that it does not know yet.
    ///   - organizations: the same for schools.
    init(
        _ batch: RecordBatch,
        days: ClosedRange<Int32>,
        students: inout TextIndex,
        organizations: inout TextIndex
    ) {
        let (people, schools) = (
            students.insert(batch.text(Attendance.studentID)),
            organizations.insert(batch.text(Attendance.orgID))
        )
        let reader = PlainReader(batch, days)
        for row in 0..<batch.count {
            let day = reader.day(row)
            if let (category, portion) = reader.plain(row), people[row] >= 0, schools[row] >= 0 {
                plain.append(
                    AttendanceBatch.Row(
                        student: people[row],
                        organization: schools[row],
                        day: day,
                        category: category,
                        portion: portion
                    )
                )
            } else {
                richRows.append(row)
                richKeys.append(
                    DayKey(student: people[row], organization: schools[row], day: day)
                )
            }
        }
        if plain.count > 0, !richRows.isEmpty { settle(batch.count) }
    }

    /// Of two rows with one key the later one stays.
    private mutating func settle(_ count: Int) {
        var latest = Dictionary(zip(richKeys, richRows)) { max($0, $1) }
        var isRich = [Bool](repeating: false, count: count)
        for row in richRows { isRich[row] = true }
        let plainRows = (0..<count).filter { !isRich[$0] }
        for place in 0..<plain.count {
            let row = plain.rows[place]
            let key = DayKey(
                student: row.student,
                organization: row.organization,
                day: row.day
            )
            guard let rich = latest[key] else { continue }
            if rich > plainRows[place] {
                plain.rows[place] = .none
            } else {
                latest[key] = -1
            }
        }
        let kept = richRows.indices.filter { latest[richKeys[$0]] != -1 }
        (richRows, richKeys) = (kept.map { richRows[$0] }, kept.map { richKeys[$0] })
    }
}

/// Tells which rows of a batch say nothing but a category and perhaps a part absent.
private struct PlainReader {
    private let dates: NumberColumn
    private let categories: NumberColumn
    private let portions: NumberColumn
    private let minutes: NumberColumn
    private let texts: [TextColumn]
    private let days: ClosedRange<Int32>

    init(_ batch: RecordBatch, _ days: ClosedRange<Int32>) {
        self.days = days
        dates = batch.numbers(Attendance.date)
        categories = batch.numbers(Attendance.category)
        portions = batch.numbers(Attendance.portionAbsent)
        minutes = batch.numbers(Attendance.minutesAbsent)
        let named = [Attendance.arrivalTime, Attendance.departureTime, Attendance.reason]
        var texts = named.map { batch.text($0) }
        if let raw = batch.table.schema.index(of: "\(Attendance.category.name)_raw"),
            case .text(let values) = batch.columns[raw]
        {
            texts.append(values)
        }
        texts.append(batch.extras)
        self.texts = texts.filter { !$0.bytes.isEmpty }
    }

    func day(_ row: Int) -> Int32 { Int32(truncatingIfNeeded: dates[row] ?? .min) }

    /// The category's place and the thousandths absent, −1 where not told; nil for a row that is not plain.
    func plain(_ row: Int) -> (UInt8, Int16)? {
        guard let category = categories[row], category >= 0, minutes[row] == nil,
            days.contains(day(row)), texts.allSatisfy({ row >= $0.count || $0.isEmpty(row) })
        else { return nil }
        let place = min(Int(category), DayKind.codesByOrdinal.count - 1)
        guard DayKind.codesByOrdinal[place] > 0 else { return nil }
        guard let portion = portions[row] else { return (UInt8(place), -1) }
        let (thousandths, rest) = portion.quotientAndRemainder(dividingBy: 1000)
        guard rest == 0, (0...1000).contains(thousandths) else { return nil }
        return (UInt8(place), Int16(thousandths))
    }
}

extension RecordBatch {
    /// Some rows of the batch, in the order given.
    func rows(_ chosen: [Int]) -> RecordBatch {
        if chosen.count == count { return self }
        var part = RecordBatch(table)
        for column in columns.indices {
            switch columns[column] {
            case .text(let values):
                part.columns[column] = .text(values.rows(chosen))
            case .numbers(let values):
                var numbers = NumberColumn()
                for row in chosen { numbers.append(values[row]) }
                part.columns[column] = .numbers(numbers)
            }
        }
        part.lines = chosen.map { lines[$0] }
        part.extras = extras.rows(chosen.filter { $0 < extras.count })
        return part
    }
}

extension TextColumn {
    fileprivate func rows(_ chosen: [Int]) -> TextColumn {
        var part = TextColumn()
        for row in chosen { part.append(contentsOf: bytes, in: range(of: row)) }
        return part
    }
}
