/// Rows of the attendance table with ids already resolved: the hot path of a reader.
///
/// A reader that resolves students and schools itself (``FactsBuilder/students``, ``FactsBuilder/organizations``) fills one,
/// hands it to an ``AttendanceLedger`` and empties it for the next block of its file.
public struct AttendanceBatch: Sendable {
    /// Each row's student, by number; rows with −1 are left out.
    public var students: [Int32] = []
    /// Each row's school, by number; rows with −1 are left out.
    public var organizations: [Int32] = []
    /// Each row's day, in days since 1970-01-01.
    public var days: [Int32] = []
    /// Each row's category, by its place in the vocabulary; the place after the last one is unmapped.
    public var categories: [UInt8] = []
    /// The part of the day missed in thousandths; −1 where the category's default holds.
    public var portions: [Int16] = []

    /// An empty batch.
    public init() {}

    /// The number of rows.
    public var count: Int { students.count }

    /// Adds a row.
    @inlinable
    public mutating func append(
        student: Int32,
        organization: Int32,
        day: Int32,
        category: UInt8,
        portion: Int16 = -1
    ) {
        students.append(student)
        organizations.append(organization)
        days.append(day)
        categories.append(category)
        portions.append(portion)
    }

    /// Forgets all rows but keeps the memory for the next block.
    public mutating func removeAll() {
        students.removeAll(keepingCapacity: true)
        organizations.removeAll(keepingCapacity: true)
        days.removeAll(keepingCapacity: true)
        categories.removeAll(keepingCapacity: true)
        portions.removeAll(keepingCapacity: true)
    }
}
