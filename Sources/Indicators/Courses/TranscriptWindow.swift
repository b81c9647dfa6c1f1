internal import Records

/// What transcript indicators look at.
enum TranscriptWindow {
    /// What definitions say of it.
    static let words = """
        the transcript by the as-of day: earlier years, and of this year rows whose term has ended (without a term once the last \
        school day has come)
        """

    /// All years up to the day.
    static func period(_ facts: Facts) -> Period {
        Period(end: facts.asOf, name: "all years")
    }
}

extension Facts {
    /// A student's rows of grade 9 or above.
    func highSchoolRows(of student: Int) -> [TranscriptFacts.Row] {
        transcript.rows[transcript.places(of: student)].filter { $0.grade >= 9 }
    }

    /// Credits earned in grade 9 and above in millionths; nil where the transcript has no rows of those grades.
    func highSchoolCredits(of student: Int) -> Int64? {
        let rows = highSchoolRows(of: student)
        guard !rows.isEmpty else { return nil }
        return rows.reduce(0) { $0 + Int64(max(0, $1.earned)) }
    }
}
