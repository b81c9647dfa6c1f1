import Indicators
import Records
public import Scoring

extension Report {
    /// Schools with counts and shares of each tier, the district last.
    ///
    /// - Parameters:
    ///   - roster: the run.
    ///   - rows: the students that count; all other filters are in them.
    /// - Returns: one row for each school that has students among them, and one for all.
    public static func schools(_ roster: Roster, rows: [Int32]) -> Report {
        var counts = Array(repeating: TierCounts(), count: roster.schools.count + 1)
        let last = roster.schools.count
        for row in rows {
            let school = Int(roster.school[Int(row)])
            let tier = Int(roster.tier[Int(row)])
            if school >= 0 { counts[school].add(tier) }
            counts[last].add(tier)
        }
        let schools = roster.schools.indices.filter { counts[$0].students > 0 }
        var lines = schools.map { counts[$0].values(named: roster.schools[$0]) }
        lines.append(
            counts[last].values(
                named: RosterSchool(id: roster.run.districtID, name: "District", grades: "")
            )
        )
        return Report(
            title: "Schools",
            context: context(of: roster),
            columns: TierCounts.columns,
            rows: lines
        )
    }

    /// Students with tier, reasons and key figures, in the order given.
    public static func students(_ roster: Roster, rows: [Int32]) -> Report {
        let shown = [
            "attendance_rate", "course_failures_term", "gpa", "mcas_ela_level", "mcas_math_level",
        ]
        let columns = roster.columns.filter { shown.contains($0.definition.id) }
        return Report(
            title: "Students",
            context: context(of: roster),
            columns: studentColumns
                + columns.map {
                    ReportColumn($0.definition.id, $0.definition.heading, isNumeric: true)
                },
            rows: rows.map { row in
                studentValues(roster, Int(row)) + columns.map { value($0, Int(row)) }
            }
        )
    }

    /// As-of date, rules and district: without them no figure may travel.
    static func context(of roster: Roster) -> [(key: String, value: String)] {
        let run = roster.run
        return [
            ("district", run.districtName.isEmpty ? run.districtID : run.districtName),
            ("as_of", run.asOf.description), ("rule_set", run.ruleSet),
            ("models", run.models.map(\.name).joined(separator: ", ")),
            ("basis", run.carried?.words ?? ""),
            ("made_up", run.isSynthetic ? "made-up data" : ""),
        ].filter { !$0.value.isEmpty }
    }

    private static let studentColumns = [
        ReportColumn("student_id", "Id"), ReportColumn("student", "Student"),
        ReportColumn("school", "School"), ReportColumn("grade", "Gr"),
        ReportColumn("milestone", "Milestone"), ReportColumn("tier", "Tier"),
        ReportColumn("change", "Change"), ReportColumn("why", "Why"),
        ReportColumn("counselor", "Counselor"),
    ]

    private static func studentValues(_ roster: Roster, _ row: Int) -> [ReportValue] {
        let school = Int(roster.school[row])
        let counselor = Int(roster.counselor[row])
        let tier = Tier(ordinal: Int64(roster.tier[row])) ?? .notAvailable
        return [
            text(roster.studentIDs[row]), text(roster.names[row]),
            text(school < 0 ? nil : roster.schools[school].name),
            text(GradeLevel(ordinal: Int64(roster.grade[row]))?.label),
            text(Milestone(ordinal: Int64(roster.milestone[row]))?.rawValue),
            .text("\(tier.letter) \(tier.word)"), text(change(roster, row)), text(roster.why[row]),
            text(counselor < 0 ? nil : roster.counselors[counselor].name),
        ]
    }

    /// `worse`, `better`, `new` or nothing.
    private static func change(_ roster: Roster, _ row: Int) -> String? {
        guard roster.hasPrevious else { return nil }
        let before = roster.previousTier[row]
        let now = roster.tier[row]
        let notAvailable = UInt8(Tier.notAvailable.ordinal)
        if before == Roster.noTier { return "new" }
        guard before != notAvailable, now != notAvailable, before != now else { return nil }
        return now < before ? "worse" : "better"
    }

    private static func text(_ value: String?) -> ReportValue {
        value.map(ReportValue.text) ?? .unknown
    }

    private static func value(_ column: RosterColumn, _ row: Int) -> ReportValue {
        guard let value = column[row] else { return .unknown }
        switch column.definition.unit {
        case .gradePoints: return .number(value, places: 2)
        case .count, .level, .percentile, .yesNo: return .number(value, places: 0)
        case .percent, .days, .credits, .local: return .number(value, places: 1)
        }
    }
}

/// How many students are at each tier.
private struct TierCounts {
    var students = 0
    var byTier = [0, 0, 0, 0]

    static let columns = [
        ReportColumn("school_id", "Code"), ReportColumn("school", "School"),
        ReportColumn("grades", "Grades"), ReportColumn("students", "Students", isNumeric: true),
        ReportColumn("high", "High", isNumeric: true),
        ReportColumn("high_percent", "%", isNumeric: true),
        ReportColumn("moderate", "Moderate", isNumeric: true),
        ReportColumn("moderate_percent", "%", isNumeric: true),
        ReportColumn("low", "Low", isNumeric: true),
        ReportColumn("low_percent", "%", isNumeric: true),
        ReportColumn("na", "N/A", isNumeric: true),
        ReportColumn("na_percent", "%", isNumeric: true),
    ]

    mutating func add(_ tier: Int) {
        students += 1
        if byTier.indices.contains(tier) { byTier[tier] += 1 }
    }

    func values(named school: RosterSchool) -> [ReportValue] {
        var values: [ReportValue] = [
            .text(school.id), .text(school.name), .text(school.grades), .integer(students),
        ]
        for count in byTier {
            values.append(.integer(count))
            values.append(
                students == 0
                    ? .unknown
                    : .number(Ratio(Int64(100 * count), over: Int64(students)), places: 0)
            )
        }
        return values
    }
}
