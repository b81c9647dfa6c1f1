extension FilterField {
    /// The fields that every roster has, in the order of help and documents.
    static let builtIn: [FilterField] = [
        FilterField(
            "name",
            "a part of the name",
            .name,
            example: "name:nguyen"
        ),
        FilterField("id", "the beginning of the id", .studentID, example: "id:1003"),
        FilterField(
            "school",
            ["sch"],
            "code, or a part of its name",
            .school,
            example: "school:lincoln"
        ),
        FilterField("grade", ["gr"], "the grade: PK, K, 1 to 12", .grade, example: "grade:9..10"),
        FilterField("tier", "high, moderate, low or na", .tier, example: "tier:high,moderate"),
        FilterField(
            "trigger",
            ["tr"],
            "an indicator that fired, or a word for several; any or none",
            .trigger,
            example: "trigger:absence"
        ),
        FilterField("triggers", "how many indicators fired", .triggerCount, example: "triggers>=2"),
        FilterField(
            "counselor",
            ["coun"],
            "staff id, or a part of the name",
            .counselor,
            example: "counselor:cole"
        ),
        FilterField(
            "new",
            "new at High or Moderate, or worse than in the run before, or than some days ago",
            .newOrWorse,
            example: "new:30d"
        ),
        FilterField(
            "change",
            "how the tier changed since the run before: worse, better, new, known or same",
            .change,
            example: "change:better"
        ),
        FilterField("before", "the tier in the run before", .tierBefore, example: "before:low"),
        FilterField(
            "milestone",
            ["ms"],
            "the milestone ahead",
            .milestone,
            example: "milestone:graduation"
        ),
        FilterField("level", "the rule set’s own level", .level, example: "level>=3"),
    ]

    /// What people may ask for and lists do not carry.
    static let withheld: [FilterField] =
        [
            protected("race_ethnicity", ["race", "ethnicity"], "race and ethnicity"),
            protected("gender", ["sex"], "gender"),
            protected("home_language", ["language"], "the home language"),
            protected("low_income", ["lowincome", "income"], "low income"),
            protected("english_learner", ["el", "ell", "lep"], "the status of an English learner"),
            protected("special_education", ["sped", "iep", "disability"], "special education"),
            protected("section_504", ["504"], "Section 504"),
            protected("homeless", ["housing"], "homelessness"),
            protected("foster_care", ["foster"], "foster care"),
            protected("migrant", [], "migrant status"),
            protected("immigrant", [], "immigrant status"),
            protected("military_family", ["military"], "military families"),
            FilterField(
                "why",
                "the words of the column Why",
                .withheld("Words of the column Why cannot be asked for; trigger: can."),
                example: "trigger:absence"
            ),
        ]

    private static func protected(
        _ name: String,
        _ abbreviations: [String],
        _ title: String
    ) -> FilterField {
        FilterField(
            name,
            abbreviations,
            title,
            .withheld(
                "Lists do not carry \(title): it never enters a score, and only tables by group show it."
            ),
            example: ""
        )
    }
}

extension FilterField {
    fileprivate init(_ name: String, _ title: String, _ kind: Kind, example: String) {
        self.init(name, [], title, kind, example: example)
    }
}
