/// Statements about scores; the parameters 1 and 2 are the district and the run's number.
enum ScoreSQL {
    static let addScore = """
        INSERT INTO scores (district_id, run_id, student_id, place, milestone, rule_set, tier,
            level, na_reason, indicator_count)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let addTrigger = """
        INSERT INTO triggers (district_id, run_id, student_id, score, place, indicator, numerator,
            denominator, value_text, detail, threshold, tier, level, period_start, period_end,
            period_name, brief)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let addGap = """
        INSERT INTO gaps (district_id, run_id, student_id, score, place, indicator, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """

    static let addEstimate = """
        INSERT INTO estimates (district_id, run_id, student_id, score, model,
            probability_millionths, straddled_tier, rules_tier)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """

    static let addCarried = """
        INSERT INTO carried_scores (district_id, run_id, student_id, score, carried_from)
        VALUES (?, ?, ?, ?, ?)
        """

    /// The students of a run whose scores stand on the records of the year before.
    static let carriedStudents = """
        SELECT DISTINCT student_id FROM carried_scores WHERE district_id = ?1 AND run_id = ?2
        """

    static func carried(ofOne: Bool) -> String {
        rows(
            "SELECT student_id, score, carried_from FROM carried_scores",
            ofOne: ofOne,
            order: "score"
        )
    }

    static func estimates(ofOne: Bool) -> String {
        rows(
            """
            SELECT student_id, score, model, probability_millionths, straddled_tier, rules_tier
            FROM estimates
            """,
            ofOne: ofOne,
            order: "score"
        )
    }

    /// Parameter 3 is the student, where only one is asked for.
    private static func rows(_ query: String, ofOne: Bool, order: String) -> String {
        let student = ofOne ? " AND student_id = ?3" : ""
        return
            "\(query) WHERE district_id = ?1 AND run_id = ?2\(student) ORDER BY student_id, \(order)"
    }

    static func scores(ofOne: Bool) -> String {
        rows(
            """
            SELECT student_id, place, milestone, rule_set, tier, level, na_reason, indicator_count
            FROM scores
            """,
            ofOne: ofOne,
            order: "place"
        )
    }

    static func triggers(ofOne: Bool) -> String {
        rows(
            """
            SELECT student_id, score, indicator, numerator, denominator, value_text, detail,
                threshold, tier, level, period_start, period_end, period_name, brief
            FROM triggers
            """,
            ofOne: ofOne,
            order: "score, place"
        )
    }

    static func gaps(ofOne: Bool) -> String {
        rows(
            "SELECT student_id, score, indicator, reason FROM gaps",
            ofOne: ofOne,
            order: "score, place"
        )
    }

    /// Parameters are the district and the student.
    static let history = """
        SELECT runs.as_of, scores.rule_set, scores.milestone, scores.tier, runs.rule_set_digest
        FROM scores
        JOIN runs ON runs.district_id = scores.district_id AND runs.run_id = scores.run_id
        WHERE scores.district_id = ?1 AND scores.student_id = ?2
        ORDER BY runs.as_of, runs.run_id, scores.place
        """
}
