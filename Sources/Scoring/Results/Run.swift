public import Records

/// One scoring of everybody in a district as of a day, with the rules that made it.
public struct Run: Hashable, Sendable {
    /// The store's number for it; 0 before it is kept.
    public var id: Int64
    /// The district's code.
    public var districtID: String
    /// The district's name.
    public var districtName: String
    /// The school year scored.
    public var schoolYear: SchoolYear
    /// The day as of which the records were read.
    public var asOf: SchoolDate
    /// The rule set, as `id version`.
    public var ruleSet: String
    /// SHA-256 of the rule set's file in lower-case hexadecimal, so that a changed file is never taken for the same rules.
    public var ruleSetDigest: String
    /// The software's version.
    public var softwareVersion: String
    /// When it was made, `YYYY-MM-DDTHH:MM:SSZ`.
    public var createdAt: String
    /// Whether the records are made up.
    public var isSynthetic: Bool
    /// The models that set tiers beside the rules.
    public var models: [RunModel]
    /// Students whose scores stand on last year's records; nil where nobody's do.
    public var carried: CarriedBasis?

    /// A run with all its parts.
    public init(
        id: Int64 = 0,
        districtID: String,
        districtName: String,
        schoolYear: SchoolYear,
        asOf: SchoolDate,
        ruleSet: String,
        ruleSetDigest: String,
        softwareVersion: String,
        createdAt: String,
        isSynthetic: Bool = false,
        models: [RunModel] = [],
        carried: CarriedBasis? = nil
    ) {
        self.id = id
        self.districtID = districtID
        self.districtName = districtName
        self.schoolYear = schoolYear
        self.asOf = asOf
        self.ruleSet = ruleSet
        self.ruleSetDigest = ruleSetDigest
        self.softwareVersion = softwareVersion
        self.createdAt = createdAt
        self.isSynthetic = isSynthetic
        self.models = models
        self.carried = carried
    }
}

extension Run {
    /// The rules, and the models beside them, as one reads them; of many only how many there are.
    public var rulesAndModels: String {
        models.count > 2
            ? "\(ruleSet) + \(models.count) models"
            : ([ruleSet] + models.map(\.name)).joined(separator: " + ")
    }

    /// Whether tiers of the two runs say the same thing: by the same rule set and the same models, of whatever versions.
    public func isComparable(to other: Run) -> Bool {
        Self.withoutVersion(ruleSet) == Self.withoutVersion(other.ruleSet)
            && Set(models.map { Self.withoutVersion($0.name) })
                == Set(other.models.map { Self.withoutVersion($0.name) })
    }

    /// What changed besides the records since an earlier run, in words; empty where nothing did.
    public func changes(since before: Run) -> [String] {
        var parts: [String] = []
        if before.ruleSet != ruleSet {
            parts.append("other rules")
        } else if before.ruleSetDigest != ruleSetDigest {
            parts.append("other thresholds")
        }
        if before.models != models { parts.append("other models") }
        if before.softwareVersion != softwareVersion { parts.append("other software") }
        return parts
    }

    private static func withoutVersion(_ name: String) -> Substring {
        name.lastIndex(of: " ").map { name[..<$0] } ?? name[...]
    }
}
