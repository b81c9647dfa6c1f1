/// Marks of the year: what each letter says, standing marks, this term, and a query for each indicator.
enum SQLCourses {
    static let pieces = [letters, marks, thisTerm, termMarks, standing, yearCourses]

    /// What letters and words say: whether they pass (null: neither) and their points in tenths.
    private static let letters = """
        CREATE TEMP TABLE letters (letter TEXT PRIMARY KEY, passes INTEGER, tenths INTEGER, band TEXT);
        INSERT INTO letters VALUES
            ('A+', 1, 40, ''), ('A', 1, 40, ''), ('A-', 1, 37, ''),
            ('B+', 1, 33, ''), ('B', 1, 30, ''), ('B-', 1, 27, ''),
            ('C+', 1, 23, ''), ('C', 1, 20, ''), ('C-', 1, 17, ''),
            ('D+', 1, 13, 'D'), ('D', 1, 10, 'D'), ('D-', 1, 7, 'D'),
            ('F', 0, 0, 'F'), ('E', 0, 0, 'F'),
            ('PASSING', 1, NULL, NULL), ('ACCEPTABLE', 1, NULL, NULL), ('GOOD', 1, NULL, NULL),
            ('OUTSTANDING', 1, NULL, NULL), ('P', 1, NULL, NULL), ('CR', 1, NULL, NULL),
            ('U', 0, NULL, NULL), ('NC', 0, NULL, NULL), ('FAIL', 0, NULL, NULL)
        """

    /// Marks that count, posted by the day, with whether each passes.
    private static let marks = """
        CREATE TEMP TABLE counted_marks AS
        SELECT student_id, section_id, sections.course_id, subject,
            coalesce(credits, 1000000) AS credits, marks.term_id, term_type, terms.start_date,
            terms.end_date, mark_type, coalesce(posted_on, terms.end_date) AS posted,
            numeric_mark, upper(trim(letter_mark)) AS letter,
            \(verdict(number: "numeric_mark", first: "is_passing")) AS passes,
            \(tenths(number: "numeric_mark")) AS tenths,
            CASE WHEN numeric_mark >= 70000000 THEN '' WHEN numeric_mark >= 65000000 THEN 'D'
                WHEN numeric_mark IS NOT NULL THEN 'F' ELSE band END AS band
        FROM asked JOIN marks ON marks.district_id = asked.district_id AND marks.snapshot_year = year
        JOIN active USING (student_id)
        JOIN sections USING (district_id, snapshot_year, section_id)
        JOIN courses USING (district_id, snapshot_year, course_id)
        JOIN terms ON terms.district_id = asked.district_id AND terms.snapshot_year = year
            AND terms.term_id = marks.term_id
        LEFT JOIN letters ON letters.letter = upper(trim(letter_mark))
        WHERE mark_type IN ('grading_period', 'progress', 'semester', 'final')
            AND is_current IS NOT 0 AND coalesce(posted_on, terms.end_date) <= as_of
        """

    /// Whether a mark passes: what the source says, else either of letter and number, else null.
    static func verdict(number: String, first: String) -> String {
        """
        CASE WHEN \(first) IS NOT NULL THEN \(first)
            WHEN letters.passes = 1 OR \(number) >= 59500000 THEN 1
            WHEN letters.passes = 0 OR \(number) < 59500000 THEN 0 END
        """
    }

    /// Grade points in tenths: the letter's, else without a letter that says something the number's.
    static func tenths(number: String) -> String {
        """
        CASE WHEN letters.letter IS NOT NULL THEN letters.tenths
            WHEN \(number) >= 93000000 THEN 40 WHEN \(number) >= 90000000 THEN 37
            WHEN \(number) >= 87000000 THEN 33 WHEN \(number) >= 83000000 THEN 30
            WHEN \(number) >= 80000000 THEN 27 WHEN \(number) >= 77000000 THEN 23
            WHEN \(number) >= 73000000 THEN 20 WHEN \(number) >= 70000000 THEN 17
            WHEN \(number) >= 67000000 THEN 13 WHEN \(number) >= 63000000 THEN 10
            WHEN \(number) >= 59500000 THEN 7 WHEN \(number) >= 0 THEN 0 END
        """
    }

    /// Each student's latest term with a mark: the one that ends last, of several the one that begins last; it is known by its
    /// days, for several schools' terms of the same days are one.
    private static let thisTerm = """
        CREATE TEMP TABLE this_term AS
        SELECT student_id, start_date, end_date FROM (
            SELECT student_id, start_date, end_date, row_number() OVER (
                PARTITION BY student_id ORDER BY end_date DESC, start_date DESC
            ) AS place
            FROM counted_marks
            WHERE mark_type <> 'final' AND term_type IN ('quarter', 'trimester', 'semester')
        ) WHERE place = 1
        """

    /// The latest mark of this term in each section.
    private static let termMarks = """
        CREATE TEMP TABLE term_marks AS
        SELECT * FROM (
            SELECT counted_marks.*, row_number() OVER (
                PARTITION BY student_id, section_id ORDER BY posted DESC, \(order)
            ) AS place
            FROM counted_marks JOIN this_term USING (student_id, start_date, end_date)
            WHERE mark_type <> 'final' AND term_type IN ('quarter', 'trimester', 'semester')
        ) WHERE place = 1
        """

    /// The standing mark of each section: the final, else the latest posted.
    private static let standing = """
        CREATE TEMP TABLE standing AS
        SELECT * FROM (
            SELECT counted_marks.*, row_number() OVER (
                PARTITION BY student_id, section_id
                ORDER BY mark_type = 'final' DESC, posted DESC, \(order)
            ) AS place
            FROM counted_marks
        ) WHERE place = 1
        """

    /// Of marks posted on one day the weightier kind goes first, of one kind the one without a number, then the lower.
    private static let order = """
        CASE mark_type WHEN 'semester' THEN 1 WHEN 'grading_period' THEN 2 ELSE 3 END,
                numeric_mark NULLS FIRST
        """

    /// Each student's courses of the year: failed by a final, or without any final by a mark of a period.
    private static let yearCourses = """
        CREATE TEMP TABLE year_courses AS
        SELECT student_id, course_id, subject,
            iif(max(mark_type = 'final'), max(mark_type = 'final' AND passes IS 0),
                max(passes IS 0)) AS failed,
            iif(max(mark_type = 'final'), max(mark_type = 'final' AND passes IS NOT NULL),
                max(passes IS NOT NULL)) AS judged
        FROM counted_marks WHERE mark_type <> 'progress'
        GROUP BY student_id, course_id, subject
        """

    static let queries: [String: String] = {
        var queries = [
            "course_failures_term": term(""),
            "course_failures_year": year(""),
            "core_failures_year": year(
                "WHERE subject IN ('ela', 'math', 'science', 'history_social')"
            ),
            "marks_below_65_term": band("F"),
            "marks_65_to_69_term": band("D"),
            "gpa": """
            SELECT student_id, sum(tenths * credits), nullif(10 * sum(credits), 0)
            FROM active LEFT JOIN (SELECT * FROM standing WHERE tenths IS NOT NULL)
                USING (student_id)
            GROUP BY student_id
            """,
        ]
        for subject in ["ela", "math", "science", "history_social"] {
            queries["course_failures_term_\(subject)"] = term("WHERE subject = '\(subject)'")
            queries["course_failures_year_\(subject)"] = year("WHERE subject = '\(subject)'")
        }
        return queries
    }()

    private static func term(_ condition: String) -> String {
        """
        SELECT student_id, count(DISTINCT iif(passes = 0, course_id, NULL)), iif(count(passes), 1, NULL)
        FROM active LEFT JOIN (SELECT * FROM term_marks \(condition)) USING (student_id)
        GROUP BY student_id
        """
    }

    private static func year(_ condition: String) -> String {
        """
        SELECT student_id, sum(failed), iif(max(judged), 1, NULL)
        FROM active LEFT JOIN (SELECT * FROM year_courses \(condition)) USING (student_id)
        GROUP BY student_id
        """
    }

    private static func band(_ band: String) -> String {
        """
        SELECT student_id, sum(band = '\(band)'), iif(count(band), 1, NULL)
        FROM active LEFT JOIN term_marks USING (student_id) GROUP BY student_id
        """
    }
}
