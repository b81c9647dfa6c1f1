import Records

/// The subject area of a course: by its SCED code, else by the words of its subjects; never guessed from the title.
enum SubjectWords {
    static func subject(codes: String?, subjects: String?) -> String {
        let code = (codes ?? "").split(separator: ",").first.map { String($0).trimmingBlanks() }
        if let code, let area = bySCED[String(code.prefix(2))], isSCED(code) { return area }
        for subject in (subjects ?? "").lowercased().split(separator: ",") {
            if let area = byWord.first(where: { subject.contains($0.word) })?.area { return area }
        }
        return "other"
    }

    /// A SCED code has five digits, or twelve with grade, credit and sequence behind them.
    static func isSCED(_ code: String) -> Bool {
        code.utf8.count >= 5 && code.utf8.prefix(5).allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Subject areas of the School Courses for the Exchange of Data (NCES), by the first two digits.
    private static let bySCED: [String: String] = [
        "01": "ela", "02": "math", "03": "science", "04": "history_social", "05": "arts",
        "06": "world_language", "07": "other", "08": "pe_health", "09": "other",
        "10": "computer_science", "11": "cte", "12": "cte", "13": "cte", "14": "cte", "15": "cte",
        "16": "cte", "17": "cte", "18": "cte", "19": "cte", "20": "cte", "21": "cte",
        "22": "other", "24": "world_language",
    ]

    /// The first that fits counts: computer science and social studies come before science.
    private static let byWord: [(word: String, area: String)] = [
        ("computer", "computer_science"), ("social", "history_social"),
        ("history", "history_social"), ("civics", "history_social"),
        ("geography", "history_social"), ("world language", "world_language"),
        ("foreign language", "world_language"), ("spanish", "world_language"),
        ("french", "world_language"), ("latin", "world_language"), ("english", "ela"),
        ("language arts", "ela"), ("reading", "ela"), ("ela", "ela"), ("math", "math"),
        ("algebra", "math"), ("geometry", "math"), ("science", "science"),
        ("biology", "science"), ("chemistry", "science"), ("physics", "science"),
        ("physical education", "pe_health"), ("health", "pe_health"), ("music", "arts"),
        ("theater", "arts"), ("art", "arts"), ("career", "cte"), ("vocational", "cte"),
    ]
}
