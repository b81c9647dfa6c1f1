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
    /// Years that were read already and serve several cohorts; nil reads what this one needs.
    var past: PastYears?

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
        let past =
            past
            ?? PastYears(
                store: store,
                district: district,
                point: point,
                indicators: indicators,
                scorer: scorer
            )
        let outcomes = try past.outcomes(of: milestone)
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
            try add(year, last, outcomes, past, to: &cohort)
        }
        return cohort
    }

    private func add(
        _ year: SchoolYear,
        _ last: Int,
        _ outcomes: KnownOutcomes,
        _ past: PastYears,
        to cohort: inout Cohort
    ) throws {
        let deciding = MilestoneInputs.decidingGrade(of: milestone)
        let wanted = milestone.grades.filter { grade in
            // Of a year whose milestone is not decided yet, only early leavers are known: they would all have missed it.
            (grades?.contains(grade) ?? true) && year.endingIn + deciding - grade <= last
        }
        guard !wanted.isEmpty, let read = try past.year(year) else { return }
        let columns = cohort.indicators.map { read.values(of: $0) }
        let tiers = read.tiers[milestone] ?? [:]
        for student in read.students.indices {
            guard let grade = read.grades[student], let number = grade.number,
                wanted.contains(number)
            else { continue }
            let id = read.students[student]
            let decided = year.endingIn + deciding - number
            guard let missed = outcomes.missed(id, from: year.endingIn, decided: decided) else {
                cohort.lost += 1
                continue
            }
            cohort.members.append(
                Cohort.Member(
                    student: id,
                    year: year.endingIn,
                    school: read.schools[student],
                    grade: grade,
                    missed: missed,
                    values: columns.map { $0[student] },
                    tier: tiers[student] ?? .notAvailable,
                    groups: read.groups[student]
                )
            )
        }
    }
}
