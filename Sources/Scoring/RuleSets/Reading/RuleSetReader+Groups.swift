import Indicators
import Records
import Yams

extension RuleSetReader {
    mutating func readGroups(_ node: Node?) -> [RuleGroup] {
        guard let node else { return [] }
        return items(node, "groups").compactMap { readGroup($0) }
    }

    private mutating func readGroup(_ node: Node) -> RuleGroup? {
        let allowed = ["grades", "milestone", "requires", "measures", "combinations"]
        guard
            let fields = fields(
                node,
                of: "a group",
                allowed: allowed,
                required: ["grades", "milestone"]
            )
        else { return nil }
        let milestone = fields["milestone"].flatMap { readMilestone($0) }
        let grades = fields["grades"].map { readGrades($0, milestone: milestone) } ?? []
        let requires = fields["requires"].map { readRequires($0) } ?? []
        let measures = fields["measures"].map { readMeasures($0) } ?? []
        let combinations = fields["combinations"].map { readCombinations($0) } ?? []
        if fields["measures"] == nil && fields["combinations"] == nil {
            report(
                node,
                "empty-group",
                "The group has no measures.",
                "Add `measures:` with at least one indicator and its bands."
            )
        }
        guard let milestone else { return nil }
        return RuleGroup(
            grades: grades,
            milestone: milestone,
            requires: requires,
            measures: measures,
            combinations: combinations
        )
    }

    private mutating func readMilestone(_ node: Node) -> Milestone? {
        let name = text(node, "milestone") ?? ""
        if let milestone = Milestone(rawValue: name) { return milestone }
        let known = Milestone.allCases.map(\.rawValue)
        let hint = Misspelling.nearest(to: name, among: known)
        report(
            node,
            "unknown-milestone",
            "There is no such milestone.",
            hint.map { "Did you mean `\($0)`?" } ?? "Milestones are \(Self.list(known))."
        )
        return nil
    }

    private mutating func readGrades(_ node: Node, milestone: Milestone?) -> [Int] {
        var grades: [Int] = []
        for item in items(node, "grades") {
            let grade = item.scalar?.string == "K" ? 0 : whole(item, in: 1...12)
            guard let grade else {
                report(
                    item,
                    "bad-grade",
                    "A grade is not K or a whole number from 1 to 12.",
                    "Write grades like `[9, 10]`."
                )
                continue
            }
            if let milestone, !taken.insert([Int(milestone.ordinal), grade]).inserted {
                report(
                    item,
                    "grade-twice",
                    "Grade \(grade) is already given for the milestone \(milestone.rawValue).",
                    "Give each grade to one group of a milestone."
                )
            }
            grades.append(grade)
        }
        return grades.sorted()
    }

    private mutating func readRequires(_ node: Node) -> [[String]] {
        items(node, "requires").compactMap { item in
            let choices = item.sequence == nil ? [item] : items(item, "requires")
            let names = choices.compactMap { indicator($0)?.id }
            return names.isEmpty ? nil : names
        }
    }

    private mutating func readMeasures(_ node: Node) -> [Measure] {
        var seen = Set<String>()
        return items(node, "measures").compactMap { item in
            guard let measure = readMeasure(item) else { return nil }
            if !seen.insert(measure.indicator).inserted {
                report(
                    item,
                    "duplicate-measure",
                    "\(measure.indicator) is already a measure of this group.",
                    "Put all its bands into one measure."
                )
            }
            return measure
        }
    }

    private mutating func readMeasure(_ node: Node) -> Measure? {
        guard
            let fields = fields(
                node,
                of: "a measure",
                allowed: ["indicator", "brief", "bands"],
                required: ["indicator", "bands"]
            )
        else { return nil }
        let definition = indicator(fields["indicator"])
        let brief = fields["brief"].flatMap { readBrief($0) }
        let bands = fields["bands"].map { readBands($0, of: definition) } ?? []
        guard let definition else { return nil }
        return Measure(indicator: definition.id, brief: brief, bands: bands)
    }

    private mutating func readBrief(_ node: Node) -> String? {
        guard let pattern = text(node, "brief") else { return nil }
        refuseForbiddenName(pattern, at: node)
        for name in Brief.unknownNames(in: pattern) {
            report(
                node,
                "unknown-placeholder",
                "A brief has no placeholder `{\(name)}`.",
                "Placeholders are `{value}`, `{missed}` and `{s}`."
            )
        }
        return pattern
    }
}
