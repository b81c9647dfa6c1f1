import Indicators
import Records
import Scoring
import Store

/// Past students of a district as they stood at one point of their school year, with what became of them.
struct Cohort {
    /// One student in one year.
    struct Member {
        let student: String
        let year: Int
        let school: String
        let grade: GradeLevel
        let missed: Bool
        let values: [Double?]
        /// The tier that rules gave, where they were asked.
        let tier: Tier
        /// The student's groups, in the order of ``Subgroups/names``.
        let groups: [String]
    }

    /// The indicators whose values the members have, in their order.
    let indicators: [any Indicator]
    /// The members.
    fileprivate(set) var members: [Member] = []
    /// Students whose outcome nobody knows: they moved away, or their records end.
    fileprivate(set) var lost = 0
    /// The years that had members.
    var years: [Int] { Set(members.map(\.year)).sorted() }
}

/// Reads cohorts out of the store.
struct CohortFromStore {
    let store: Store
    let district: String
    var milestone: Milestone
    /// The point of the school year.
    let point: PointOfYear
    /// Which grades; all of the milestone's where nil.
    var grades: Set<Int>?
    /// Which school years; all that are decided where nil.
    var years: Set<Int>?
    /// Rules whose tiers are wanted.
    var scorer: Scorer?

    /// The cohort with values of some indicators.
    ///
    /// - Throws: ``Failure`` where no outcome is known or the point is too late in the year.
    func read(_ indicators: [any Indicator]) throws -> Cohort {
        guard !point.isTooLate else {
            throw Failure(
                description:
                    "--point must not be later than 31 March: after it, tests and final marks tell the outcome itself."
            )
        }
        let outcomes = try KnownOutcomes(milestone, of: district, in: store)
        guard let last = outcomes.lastYear else {
            throw Failure(
                description:
                    "the store knows of nobody whether they met “\(milestone.title)”; import past years, or a table of outcomes."
            )
        }
        var cohort = Cohort(indicators: indicators)
        let snapshots = try store.snapshots().map(\.snapshot)
            .filter { $0.districtID == district && $0.schoolYear.endingIn <= last }
        for snapshot in snapshots.reversed() {
            let year = snapshot.schoolYear
            guard years?.contains(year.endingIn) ?? true else { continue }
            try add(year, last, outcomes, to: &cohort)
        }
        return cohort
    }

    private func add(
        _ year: SchoolYear,
        _ last: Int,
        _ outcomes: KnownOutcomes,
        to cohort: inout Cohort
    ) throws {
        let deciding = MilestoneInputs.decidingGrade(of: milestone)
        let wanted = milestone.grades.filter { grade in
            // Of a year whose milestone is not decided yet, only early leavers are known: they would all have missed it.
            (grades?.contains(grade) ?? true) && year.endingIn + deciding - grade <= last
        }
        guard !wanted.isEmpty, let day = point.date(in: year) else { return }
        let facts = try FactsFromStore(store: store, district: district).facts(asOf: day).facts
        let students = 0..<facts.students.count
        let columns = cohort.indicators.map { $0.readings(of: students, in: facts) }
        let groups = try Subgroups(of: district, year, on: day, in: store)
        let tiers = tiers(of: facts)
        for student in students where facts.enrollment.isActive[student] {
            guard let grade = facts.enrollment.grade[student], let number = grade.number,
                wanted.contains(number)
            else { continue }
            let id = facts.students[student]
            let decided = year.endingIn + deciding - number
            guard let missed = outcomes.missed(id, from: year.endingIn, decided: decided) else {
                cohort.lost += 1
                continue
            }
            let school = Int(facts.enrollment.organization[student])
            cohort.members.append(
                Cohort.Member(
                    student: id,
                    year: year.endingIn,
                    school: school < 0 ? "" : facts.organizations[school],
                    grade: grade,
                    missed: missed,
                    values: columns.map { $0[student].value?.double },
                    tier: tiers[student] ?? .notAvailable,
                    groups: groups.groups(of: id)
                )
            )
        }
    }

    /// The rules' tier for the milestone of each student who has one.
    private func tiers(of facts: Facts) -> [Int: Tier] {
        guard let scorer else { return [:] }
        let scores = scorer.scores(of: 0..<facts.students.count, in: facts)
        return Dictionary(
            scores.filter { $0.milestone == milestone }.map { ($0.student, $0.tier) }
        ) { first, _ in first }
    }
}
