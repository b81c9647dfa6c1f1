import Records

/// Days as the state's forms write them.
enum StateDate {
    /// The day as the native layout writes it; the text itself where it is none, so that it is found to be no date.
    ///
    /// `MM/DD/YYYY` is the state's own (`D10`); a time after it is passed over. The others come from spreadsheets and databases.
    static func native(_ text: String) -> String { date(text)?.description ?? text }

    /// The day, or nil where it is written in none of these ways.
    static func date(_ text: String) -> SchoolDate? {
        for format in [DateFormat.monthFirst, .iso, .compact] {
            if let date = format.date(text, latest: 2100) { return date }
        }
        return nil
    }
}
