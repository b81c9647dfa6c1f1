public import Records

extension Store {
    /// Hands the attendance of a district's year to a sink as numbers, without making rows of it: the same days as
    /// ``read(_:district:year:_:)`` in a small part of its time.
    ///
    /// - Parameters:
    ///   - district: the district's code.
    ///   - year: the school year of the snapshot.
    ///   - sink: knows the students and schools already; days of others are left out.
    /// - Throws: what the sink throws, or ``StoreError``.
    public func readAttendance(
        district: String,
        year: SchoolYear,
        into sink: inout some AttendanceSink
    ) throws {
        try engine.reading { session in
            let scope: [SQLValue] = [.text(district), SQLValue(year.endingIn)]
            try AttendanceReading(scope, year, in: session).days(into: &sink)
        }
    }

    /// The last day with a row of attendance of each school in a district's year, by `org_id`.
    public func lastAttendanceDays(
        district: String,
        year: SchoolYear
    ) throws(StoreError) -> [String: SchoolDate] {
        try engine.read { session throws(StoreError) in
            let scope: [SQLValue] = [.text(district), SQLValue(year.endingIn)]
            return try AttendanceReading(scope, year, in: session).lastDays()
        }
    }
}
