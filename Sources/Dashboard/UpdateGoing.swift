import Records
import Scoring
import Screen

extension Model {
    /// The screens that digits and Tab reach, in the order of their digits.
    static let stations: [PlaceKind] = [
        .home, .schools, .students, .movers, .quality, .accuracy, .runs,
    ]

    /// Goes to one of the screens that have a digit.
    ///
    /// Where the way in has led through it, it is gone back to, with its row and filter; else it comes on top, so that Esc is always one step back.
    mutating func go(to kind: PlaceKind) -> [Effect] {
        if kind == .quality, place.kind == .empty { return openQuality() }
        guard let query else { return [] }
        if let level = path.lastIndex(where: { $0.kind == kind }) {
            path.removeSubrange((level + 1)...)
            return []
        }
        switch kind {
        case .home: path.append(.home(home(query)))
        case .schools: path.append(.schools(SchoolsPlace(tallies)))
        case .students: openList(query)
        case .movers: return openMovers()
        case .quality: return openQuality()
        case .accuracy: return openAccuracy()
        case .runs: path.append(.runs(RunsPlace(count: runPoints.count)))
        default: break
        }
        return []
    }

    /// Goes to the next or previous of these screens, around the end.
    mutating func goOn(by places: Int) -> [Effect] {
        let count = Self.stations.count
        let present = Self.stations.firstIndex(of: place.kind) ?? 0
        return go(to: Self.stations[((present + places) % count + count) % count])
    }

    /// The list of students with the scope of the present screen.
    private mutating func openList(_ query: RosterQuery) {
        var scope = StudentScope()
        switch place {
        case .home(let home): scope = home.scope
        case .movers(let movers): scope.school = movers.school
        default: break
        }
        path.append(.students(StudentsPlace(scope: scope, in: query)))
    }

    /// The first screen with the scope of the caseload.
    func home(_ query: RosterQuery) -> HomePlace {
        HomePlace(scope: caseload, in: query, hasRunBefore: hasRunBefore)
    }

    /// Shows the caseload of a school or counselor on the first screen.
    mutating func showHome(_ scope: StudentScope) {
        guard case .home(var home) = place, let query else { return }
        caseload = scope
        home.show(scope, in: query, hasRunBefore: hasRunBefore)
        place = .home(home)
    }

    /// Whether there is an earlier run to compare with.
    var hasRunBefore: Bool { tallies.district?.newOrWorse != nil }

    /// The day of the run before; nil where it is not known.
    var dayBefore: SchoolDate? { runBefore?.asOf }

    /// The run before; nil where it is not known.
    var runBefore: Scoring.Run? {
        guard let run = roster?.run, hasRunBefore else { return nil }
        return trend?.points.last { $0.run.id != run.id && $0.run.asOf <= run.asOf }?.run
    }

    /// Whether the run before names students whose tier stood on last year's records.
    public var needsCarried: Bool { runBefore?.carried?.fewDays != nil }

    /// Whether all of the run before stood on last year's records, and this run does not.
    var wasSnapshot: Bool {
        guard let before = runBefore?.carried else { return false }
        return before.fewDays == nil && roster?.run.carried != before
    }

    /// The runs, the latest first; the present one alone as long as no other is known.
    var runPoints: [TierTrend.Point] {
        if let trend, !trend.points.isEmpty { return trend.points.reversed() }
        guard let run = roster?.run, let district = tallies.district else { return [] }
        return [TierTrend.Point(run: run, counts: ["": district.counts])]
    }
}
