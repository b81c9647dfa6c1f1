/// Rows of the attendance table with their ids already resolved, as the fast path of a reader hands them on.
///
/// The memory of ``rows`` outlives ``count``: a reader fills the same batch again for every block of its file.
public struct AttendanceBatch: Sendable {
    /// One row.
    public struct Row: Hashable, Sendable {
        /// The student, by number; a row with −1 is left out.
        public var student: Int32
        /// The school, by number; a row with −1 is left out.
        public var organization: Int32
        /// The day, in days since 1970-01-01.
        public var day: Int32
        /// The part of the day missed in thousandths; −1 where the category's default holds.
        public var portion: Int16
        /// The category, by its place in the vocabulary; the place after the last one is unmapped.
        public var category: UInt8

        /// A row with all its parts.
        @inlinable
        public init(
            student: Int32,
            organization: Int32,
            day: Int32,
            category: UInt8,
            portion: Int16 = -1
        ) {
            self.student = student
            self.organization = organization
            self.day = day
            self.category = category
            self.portion = portion
        }

        /// No row: it is left out.
        public static let none = Row(student: -1, organization: -1, day: 0, category: 0)
    }

    /// The rows; what follows the first ``count`` is stale.
    public var rows: [Row] = []
    /// The number of rows that count.
    public var count = 0

    /// An empty batch.
    public init() {}

    /// Adds a row.
    public mutating func append(_ row: Row) {
        if count < rows.count {
            rows[count] = row
        } else {
            rows.append(row)
        }
        count += 1
    }
}
