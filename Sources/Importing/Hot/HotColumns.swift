import Records

/// Where the columns of the attendance table stand in a file, and what the others must look like for a row to be plain.
struct HotColumns: Sendable {
    /// What a column that attendance does not read may hold without a finding.
    enum Rule: Sendable {
        case minutes
        case time
        case nothing
    }

    let student: Int
    let school: Int
    let date: Int
    let category: Int
    /// The part absent; nil where the file has no such column.
    let portion: Int?
    /// Columns with a type that are not read.
    let others: [(place: Int, rule: Rule)]

    /// Nil where a key or the category has no column of its own; of the whole row where it is plain only if no other column
    /// says anything.
    init?(_ shape: FeedShape, whole: Bool) {
        func place(_ name: String) -> Int? {
            shape.table.index(of: name).flatMap { shape.places[$0] }
        }
        guard let student = place(Attendance.studentID.name),
            let school = place(Attendance.orgID.name),
            let date = place(Attendance.date.name),
            let category = place(Attendance.category.name)
        else { return nil }
        (self.student, self.school, self.date, self.category) = (student, school, date, category)
        portion = place(Attendance.portionAbsent.name)
        guard !whole else {
            let read = [student, school, date, category, portion]
            others = shape.labels.indices.filter { !read.contains($0) }.map { ($0, .nothing) }
            return
        }
        let rules: [(String, Rule)] = [
            (Attendance.minutesAbsent.name, .minutes), (Attendance.arrivalTime.name, .time),
            (Attendance.departureTime.name, .time),
        ]
        others = rules.compactMap { name, rule in place(name).map { ($0, rule) } }
    }
}

extension HotColumns.Rule {
    /// Whether a field is empty or so plain that nothing can be wrong with it; the slow path judges all others.
    @inline(__always)
    func allows(_ bytes: UnsafeRawPointer, _ field: Field) -> Bool {
        unsafe field.count == 0 || allowsText(bytes, field)
    }

    private func allowsText(_ bytes: UnsafeRawPointer, _ field: Field) -> Bool {
        switch self {
        case .nothing: return false
        case .minutes:
            return field.count <= 3
                && (0..<field.count).allSatisfy { unsafe field.digit($0, of: bytes) <= 9 }
        case .time:
            guard field.count == 5, unsafe field.byte(2, of: bytes) == UInt8(ascii: ":") else {
                return false
            }
            let digits = [0, 1, 3, 4].map { unsafe field.digit($0, of: bytes) }
            return digits.allSatisfy { $0 <= 9 } && digits[0] * 10 + digits[1] < 24
                && digits[2] < 6
        }
    }
}

/// The part of a day missed as a file writes it.
enum PortionCell {
    /// Thousandths; −1 for an empty field, nil for what only the slow path can read.
    @inline(__always)
    static func thousandths(_ bytes: UnsafeRawPointer, _ field: Field) -> Int16? {
        unsafe field.count == 0 ? -1 : read(bytes, field)
    }

    /// `0`, `1`, or either with up to three places, such as `0.25`.
    private static func read(_ bytes: UnsafeRawPointer, _ field: Field) -> Int16? {
        guard field.count <= 5, field.count != 2 else { return nil }
        let whole = unsafe field.digit(0, of: bytes)
        guard whole <= 1 else { return nil }
        var (value, unit) = (whole * 1000, 100)
        for index in 1..<max(1, field.count) {
            if index == 1 {
                guard unsafe field.byte(1, of: bytes) == UInt8(ascii: ".") else { return nil }
                continue
            }
            let digit = unsafe field.digit(index, of: bytes)
            guard digit <= 9 else { return nil }
            value += digit * unit
            unit /= 10
        }
        return value <= 1000 ? Int16(value) : nil
    }
}
