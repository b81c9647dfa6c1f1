import CSV
import Records

/// A named student who fires exactly the triggers listed, or has no tier for exactly the reason listed.
struct CastMember {
    let firstName: String
    let lastName: String
    let grade: String
    let change: CastChange
    /// Triggers as the default rule set names them, the first one being what the student is there for.
    let fires: [(indicator: String, tier: String)]
    /// Why the first milestone has no tier.
    let reason: String?
    let sentence: String

    private init(
        _ name: (String, String),
        _ grade: String,
        _ change: CastChange,
        _ fires: [(indicator: String, tier: String)],
        _ reason: String?,
        _ sentence: String
    ) {
        firstName = name.0
        lastName = name.1
        self.grade = grade
        self.change = change
        self.fires = fires
        self.reason = reason
        self.sentence = sentence
    }

    /// A student with nothing amiss.
    static func spotless(_ name: (String, String), _ grade: String, _ sentence: String) -> Self {
        Self(name, grade, .none, [], nil, sentence)
    }

    /// A student who fires one trigger, and what cannot be separated from it.
    static func fires(
        _ indicator: String,
        _ tier: String,
        _ name: (String, String),
        _ grade: String,
        _ change: CastChange,
        also: [(indicator: String, tier: String)] = [],
        _ sentence: String
    ) -> Self {
        Self(name, grade, change, [(indicator, tier)] + also, nil, sentence)
    }

    /// A student without a tier.
    static func unavailable(
        _ reason: String,
        _ name: (String, String),
        _ grade: String,
        _ change: CastChange,
        _ sentence: String
    ) -> Self {
        Self(name, grade, change, [], reason, sentence)
    }
}

/// The named students of `SampleData`.
enum Cast {
    /// Student numbers of the cast begin here: student ids 1900000 and up.
    static let firstNumber = 900_000

    /// How many there are.
    static var count: Int { members.count }

    /// Everyone, in the order of `cast.csv`.
    static let members =
        spotless + attendance + conduct + enrollment + tests + marks + transcript + unavailable

    /// The cast's records in the builder's year.
    static func records(_ builder: StudentYearBuilder) -> [StudentYear] {
        members.enumerated().compactMap { index, member in
            var baseline = Baseline(
                builder: builder,
                number: firstNumber + index,
                firstName: member.firstName,
                lastName: member.lastName,
                grade: member.grade
            )
            if case .repeatsGrade = member.change { baseline.repeats = true }
            baseline.isNew = member.change.isNew
            guard var records = baseline.records() else { return nil }
            member.change.apply(to: &records, builder)
            return records
        }
    }

    /// Writes who fires what: one line for each trigger, missing tier or spotless milestone.
    static func writeList(_ plan: DistrictPlan, to path: String) throws {
        var file = try CSVFileWriter(path: path)
        try file.record([
            "student_id", "name", "grade", "milestone", "tier", "indicator", "indicator_tier",
            "na_reason", "sentence",
        ])
        for (index, member) in members.enumerated() {
            let id = String(1_000_000 + firstNumber + index)
            for line in lines(of: member) {
                try file.record([id, "\(member.firstName) \(member.lastName)"] + line)
            }
        }
        try file.close()
    }

    private static func lines(of member: CastMember) -> [[String]] {
        let ahead = GradeLevel(rawValue: member.grade)?.number.map { Milestone.ahead(ofGrade: $0) }
        let first = ahead?.first?.rawValue ?? ""
        var lines: [[String]] = []
        if let reason = member.reason {
            lines.append([member.grade, first, "na", "", "", reason, member.sentence])
        } else if member.fires.isEmpty {
            lines.append([member.grade, first, "low", "", "", "", member.sentence])
        }
        let tier = member.fires.contains { $0.tier == "high" } ? "high" : "moderate"
        for fired in member.fires {
            lines.append([
                member.grade, first, tier, fired.indicator, fired.tier, "", member.sentence,
            ])
        }
        if case .none = member.change {
            for milestone in ahead?.dropFirst() ?? [] {
                lines.append([
                    member.grade, milestone.rawValue, "na", "", "", "no_rule_set",
                    "No rule set scores this milestone; a model needs past outcomes.",
                ])
            }
        }
        return lines
    }
}
