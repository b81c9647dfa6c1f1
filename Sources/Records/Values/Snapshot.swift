/// What one folder of records is: one district × one school year, and how its tables are meant.
public struct Snapshot: Hashable, Sendable {
    /// How the attendance table is written.
    public enum AttendanceMode: String, Sendable, CaseIterable {
        /// Only days that differ from a full day present have a row.
        case exceptions
        /// Each student has a row for each day of membership; a day without a row is unknown, not present.
        case complete
    }

    /// What the last day in `enrollments.exit_date` means.
    public enum ExitDateMeaning: String, Sendable, CaseIterable {
        /// The last day on which the student belonged to the school.
        case lastDay = "last_day"
        /// The day after it.
        case dayAfter = "day_after"
    }

    /// How a table of the folder is to be taken.
    public enum TableMode: String, Sendable, CaseIterable {
        /// The table is not in the folder: it says nothing, not that there were none.
        case absent
        /// The table is whole: rows of the scope that are not in it are removed.
        case full
        /// The rows are added or replaced; nothing is removed.
        case upsert
    }

    /// The district's code as text; leading zeros count.
    public var districtID: String
    /// The district's name.
    public var districtName: String
    /// The school year of all rows.
    public var schoolYear: SchoolYear
    /// The day as of which the records were exported.
    public var asOf: SchoolDate?
    /// How the attendance table is written.
    public var attendanceMode: AttendanceMode
    /// The last day that each school recorded attendance for, by `org_id`.
    public var recordedThrough: [String: SchoolDate]
    /// What the last day in `enrollments.exit_date` means in the source; stored dates are always the last day.
    public var exitDateMeaning: ExitDateMeaning
    /// Whether the records are made up.
    public var isSynthetic: Bool
    /// The system that the records came from, where known.
    public var sourceSystem: String?

    /// A snapshot of a district's year; what is not told is taken as the format's default.
    public init(
        districtID: String,
        districtName: String = "",
        schoolYear: SchoolYear,
        asOf: SchoolDate? = nil,
        attendanceMode: AttendanceMode = .exceptions,
        recordedThrough: [String: SchoolDate] = [:],
        exitDateMeaning: ExitDateMeaning = .lastDay,
        isSynthetic: Bool = false,
        sourceSystem: String? = nil
    ) {
        self.districtID = districtID
        self.districtName = districtName
        self.schoolYear = schoolYear
        self.asOf = asOf
        self.attendanceMode = attendanceMode
        self.recordedThrough = recordedThrough
        self.exitDateMeaning = exitDateMeaning
        self.isSynthetic = isSynthetic
        self.sourceSystem = sourceSystem
    }
}
