/// Statements about figures that the state publishes of schools.
enum FigureSQL {
    /// Writes a figure where it is new or another one than before.
    static let save = """
        INSERT INTO school_figures (measure, school_year, org_id, percent_millionths, source_file,
            imported_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (measure, school_year, org_id) DO UPDATE SET
            percent_millionths = excluded.percent_millionths,
            source_file = excluded.source_file, imported_at = excluded.imported_at
        WHERE percent_millionths IS NOT excluded.percent_millionths
        """

    /// How many rows the connection has changed so far.
    static let changes = "SELECT total_changes()"

    /// The measures and years of which there are figures, with the number of schools.
    static let years = """
        SELECT measure, school_year, count(*) FROM school_figures
        GROUP BY measure, school_year ORDER BY measure, school_year
        """

    /// The one or two figures in the middle; parameters are the measure, the year and the number of schools.
    static let middle = """
        SELECT percent_millionths FROM school_figures WHERE measure = ?1 AND school_year = ?2
        ORDER BY percent_millionths LIMIT 2 - ?3 % 2 OFFSET (?3 - 1) / 2
        """

    static let ofSchool = """
        SELECT measure, school_year, percent_millionths FROM school_figures WHERE org_id = ?1
        """

    static let ofYear = """
        SELECT org_id, percent_millionths FROM school_figures
        WHERE measure = ?1 AND school_year = ?2
        """
}
