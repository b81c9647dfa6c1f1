import Indicators
import Records
import Scoring
import Store

/// Past years of a district at one point of the school year, each read once however many milestones and grades are learned or judged.
///
/// Of a year only what cohorts ask for stays: values of some indicators, tiers, groups. Its records are let go.
final class PastYears {
    private let store: Store
    private let district: String
    private let point: PointOfYear
    private let indicators: [any Indicator]
    private let scorer: Scorer?
    private let stages: ReadingStages
    private var years: [Int: PastYear?] = [:]
    private var outcomes: [Milestone: KnownOutcomes] = [:]

    /// - Parameters:
    ///   - store: where records are.
    ///   - district: the district's code.
    ///   - point: the point of the school year.
    ///   - indicators: all whose values will be asked for.
    ///   - scorer: rules whose tiers are wanted.
    ///   - stages: hears how far the reading has come; each year is a stage of ``weight``.
    init(
        store: Store,
        district: String,
        point: PointOfYear,
        indicators: [any Indicator],
        scorer: Scorer? = nil,
        stages: ReadingStages = ReadingStages(total: 1) { _ in true }
    ) {
        self.store = store
        self.district = district
        self.point = point
        self.indicators = indicators
        self.scorer = scorer
        self.stages = stages
    }

    /// How much longer a year is read than a milestone is judged, about.
    static let weight = 10

    /// What became of the district's students of a milestone.
    func outcomes(of milestone: Milestone) throws -> KnownOutcomes {
        if let known = outcomes[milestone] { return known }
        let read = try KnownOutcomes(milestone, of: district, in: store)
        outcomes[milestone] = read
        return read
    }

    /// A year as it stood at the point; nil where the year has no such day.
    func year(_ year: SchoolYear) throws -> PastYear? {
        if let known = years[year.endingIn] { return known }
        let read = try read(year)
        years[year.endingIn] = .some(read)
        return read
    }

    private func read(_ year: SchoolYear) throws -> PastYear? {
        guard let day = point.date(in: year) else { return nil }
        let goesOn = try stages.next(weight: Self.weight)
        // Scoring takes about as long as reading.
        let facts = try FactsFromStore(store: store, district: district) { goesOn($0 / 2) }
            .facts(asOf: day).facts
        guard goesOn(0.5) else { throw ReadingStopped() }
        let groups = try Subgroups(of: district, year, on: day, in: store)
        return PastYear(facts, indicators, scorer, groups)
    }
}

/// The enrolled students of a past year, with what cohorts ask for.
struct PastYear {
    /// Their ids.
    private(set) var students: [String] = []
    /// Their grades.
    private(set) var grades: [GradeLevel?] = []
    /// The codes of their schools; empty for those who have none.
    private(set) var schools: [String] = []
    /// Their groups, in the order of ``Subgroups/names``.
    private(set) var groups: [[String]] = []
    /// The rules' tiers of each milestone, by place in the list.
    private(set) var tiers: [Milestone: [Int: Tier]] = [:]
    private var columns: [String: [Double?]] = [:]

    init(_ facts: Facts, _ indicators: [any Indicator], _ scorer: Scorer?, _ subgroups: Subgroups) {
        let all = 0..<facts.students.count
        var places: [Int: Int] = [:]
        for student in all where facts.enrollment.isActive[student] {
            places[student] = students.count
            let (id, school) = (facts.students[student], facts.enrollment.organization[student])
            students.append(id)
            grades.append(facts.enrollment.grade[student])
            schools.append(school < 0 ? "" : facts.organizations[Int(school)])
            groups.append(subgroups.groups(of: id))
        }
        let enrolled = places.keys.sorted()
        for indicator in indicators where columns[indicator.id] == nil {
            let readings = indicator.readings(of: all, in: facts)
            columns[indicator.id] = enrolled.map { readings[$0].value?.double }
        }
        for score in scorer?.scores(of: all, in: facts) ?? [] {
            guard let place = places[score.student],
                tiers[score.milestone]?[place] == nil
            else { continue }
            tiers[score.milestone, default: [:]][place] = score.tier
        }
    }

    /// An indicator's values; nobody's are known where the year was read without it.
    func values(of indicator: any Indicator) -> [Double?] {
        columns[indicator.id] ?? students.map { _ in nil }
    }
}
