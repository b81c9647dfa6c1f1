import Records
import Scoring
import Screen

/// The first screen: the tiers of a caseload, a school or the district, and who should be looked at first.
struct HomePlace: Sendable {
    /// How many students there are at a tier, and how many of the same students there were before.
    struct Count: Hashable, Sendable {
        var now = 0
        /// Nil where there is no run before.
        var before: Int?
    }

    /// Those to look at first; its scope is that of the whole screen.
    var list: StudentsPlace
    /// By the ordinal of the tier.
    private(set) var counts: [Count] = []
    /// Students in scope who were in no run before.
    private(set) var newcomers = 0

    /// The screen for a school, a counselor or all.
    init(scope: StudentScope, in query: RosterQuery, hasRunBefore: Bool) {
        list = StudentsPlace(scope: Self.scope(scope, hasRunBefore), in: query)
        count(query, hasRunBefore)
    }

    /// The students of the screen, whatever their tier.
    var scope: StudentScope {
        StudentScope(school: list.scope.school, counselor: list.scope.counselor)
    }

    /// The number of students.
    var students: Int { counts.reduce(0) { $0 + $1.now } }

    /// Shows another school or counselor.
    mutating func show(_ scope: StudentScope, in query: RosterQuery, hasRunBefore: Bool) {
        list.scope = Self.scope(scope, hasRunBefore)
        list.refresh(query)
        count(query, hasRunBefore)
    }

    /// Counts anew and keeps the cursor on a row of the roster if it is listed.
    mutating func refresh(_ query: RosterQuery, keeping row: Int?, hasRunBefore: Bool) {
        list.scope = Self.scope(scope, hasRunBefore)
        list.refresh(query, keeping: row)
        count(query, hasRunBefore)
    }

    /// Without a run before nobody is new or worse; then it is those at High.
    private static func scope(_ scope: StudentScope, _ hasRunBefore: Bool) -> StudentScope {
        StudentScope(
            school: scope.school,
            tiers: hasRunBefore ? [] : [.high],
            counselor: scope.counselor,
            onlyNewOrWorse: hasRunBefore
        )
    }

    /// All rows, column by column: it is what the first screen of a large district waits for.
    private mutating func countAll(_ roster: Roster, _ hasRunBefore: Bool) {
        let now = Self.histogram(roster.tier)
        for place in counts.indices { counts[place].now = now[place] }
        guard hasRunBefore else { return }
        let before = Self.histogram(roster.previousTier)
        for place in counts.indices { counts[place].before = before[place] }
        newcomers = before[counts.count...].reduce(0, +)
    }

    private static func histogram(_ column: [UInt8]) -> [Int] {
        var histogram = Array(repeating: 0, count: 256)
        for value in column { histogram[Int(value)] &+= 1 }
        return histogram
    }

    private mutating func count(_ query: RosterQuery, _ hasRunBefore: Bool) {
        let roster = query.roster
        let empty = Count(now: 0, before: hasRunBefore ? 0 : nil)
        counts = Array(repeating: empty, count: Tier.allCases.count)
        newcomers = 0
        let school = scope.school.map { id in roster.schools.firstIndex { $0.id == id } }
        let counselor = scope.counselor.map { id in
            roster.counselors.firstIndex { $0.id == id }
        }
        // A school or counselor that the roster does not have has no students.
        if school == .some(nil) || counselor == .some(nil) { return }
        if school == nil, counselor == nil { return countAll(roster, hasRunBefore) }
        for row in 0..<roster.count {
            if let school = school ?? nil, Int(roster.school[row]) != school { continue }
            if let counselor = counselor ?? nil, Int(roster.counselor[row]) != counselor {
                continue
            }
            let now = Int(roster.tier[row])
            if counts.indices.contains(now) { counts[now].now += 1 }
            guard hasRunBefore else { continue }
            let before = Int(roster.previousTier[row])
            if counts.indices.contains(before) {
                counts[before].before = (counts[before].before ?? 0) + 1
            } else {
                newcomers += 1
            }
        }
    }
}
