/// A district's own measures.
enum SQLLocal {
    /// The latest value of a measure that holds by the day.
    static func query(_ name: String) -> String {
        """
        SELECT student_id, value, 1000000
        FROM active LEFT JOIN (
            SELECT student_id, value, row_number() OVER (
                PARTITION BY student_id ORDER BY local_indicators.as_of DESC
            ) AS place
            FROM local_indicators JOIN asked USING (district_id)
            WHERE snapshot_year = year AND indicator = '\(name)'
                AND local_indicators.as_of <= asked.as_of
        ) AS latest USING (student_id)
        WHERE coalesce(place, 1) = 1
        """
    }
}
