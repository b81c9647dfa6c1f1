public import Records

extension Store {
    /// The records behind a student's page, by table; tables without rows are left out.
    ///
    /// Beside the student's own rows there are the schools, calendars, courses, sections, terms, assessments, incidents, programmes
    /// and staff that they name. Transcript and test results reach back over all years up to the given one.
    public func records(
        ofStudent student: String,
        district: String,
        year: SchoolYear
    ) throws(StoreError) -> [TableName: RecordBatch] {
        try engine.read { session throws(StoreError) in
            var records: [TableName: RecordBatch] = [:]
            for table in TableName.allCases {
                let statement = try session.prepare(StudentSQL.select(table))
                try statement.bind([.text(district), SQLValue(year.endingIn), .text(student)])
                var reader = RowReader(table)
                while try statement.step() { reader.take(statement) }
                if reader.count > 0 { records[table] = reader.makeBatch() }
            }
            return records
        }
    }
}
