/// The rule sets that come with the program, as the bytes of their files.
public enum ShippedRuleSets {
    /// The names and files, the default first.
    public static let files: [(id: String, yaml: [UInt8])] = [
        ("waymark-default", PackageResources.waymark_default_yaml),
        ("ma-high-school", PackageResources.ma_high_school_yaml),
        ("balfanz-abc-6", PackageResources.balfanz_abc_6_yaml),
        ("air-nhsc-high-school", PackageResources.air_nhsc_high_school_yaml),
        ("chicago-on-track", PackageResources.chicago_on_track_yaml),
        ("dews-days-missed", PackageResources.dews_days_missed_yaml),
    ]

    /// The name of the rule set that is used where none is named.
    public static let usual = "waymark-default"

    /// The file of the rule set with a name, or nil where there is none.
    public static func yaml(_ id: String) -> [UInt8]? {
        files.first { $0.id == id }?.yaml
    }

    /// The rules that made a run, where they are shipped ones and the file has not changed since; else nil.
    public static func rules(of run: Run) -> RuleSet? {
        let all = (try? all()) ?? []
        return all.first { $0.name == run.ruleSet && $0.digest == run.ruleSetDigest }
    }

    /// All shipped rule sets, read with the indicators of a lookup.
    public static func all(lookup: IndicatorLookup = .builtIn) throws(RuleSetRefusal) -> [RuleSet] {
        var sets: [RuleSet] = []
        for file in files { sets.append(try RuleSet.read(file.yaml, lookup: lookup)) }
        return sets
    }
}
