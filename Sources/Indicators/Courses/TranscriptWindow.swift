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
    /// Credits earned in grade 9 and above in millionths; nil where the transcript has no rows of those grades.
    func highSchoolCredits(of student: Int) -> Int64? {
        var credits: Int64?
        for place in transcript.places(of: student) {
            let row = transcript.row(at: place)
            if row.grade >= 9 { credits = (credits ?? 0) + Int64(max(0, row.earned)) }
        }
        return credits
    }
}
