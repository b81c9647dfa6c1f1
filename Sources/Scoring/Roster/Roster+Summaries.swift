import Dispatch
import Records

extension Roster {
    /// A summary for each school, in the order of ``schools``.
    public func schoolSummaries() -> [SchoolSummary] { summaries().schools }

    /// The summary of all students, also those without a school.
    public func districtSummary() -> SchoolSummary { summaries().district }

    /// The summaries of the schools and of all students, from one walk over the rows.
    public func summaries() -> (schools: [SchoolSummary], district: SchoolSummary) {
        let tally = tally()
        let hasPrevious = hasPrevious
        let summaries = schools.indices.map {
            tally.summary(of: $0, triggerNames, hasPrevious: hasPrevious)
        }
        return (summaries, tally.whole().summary(of: -1, triggerNames, hasPrevious: hasPrevious))
    }

    /// In two halves at once where there are many rows, for the first screen waits for it.
    private func tally() -> Tally {
        let empty = Tally(schools: schools.count, triggers: triggerNames.count)
        let middle = count < Pieces.worthwhile ? 0 : count / 2
        let sum = Guarded(empty)
        DispatchQueue.concurrentPerform(iterations: middle == 0 ? 1 : 2) { half in
            var part = empty
            part.count(self, half == 1 ? 0..<middle : middle..<count)
            sum.withLock { $0.add(part) }
        }
        return sum.withLock { $0 }
    }
}

/// Counts on the way to summaries: one line for each school, the first for no school.
private struct Tally: Sendable {
    private let schools: Int
    private let triggers: Int
    private let tierCount = Tier.allCases.count
    private var tiers: [Int]
    private var newOrWorse: [Int]
    private var high: [Int]
    private var all: [Int]

    init(schools: Int, triggers: Int) {
        self.schools = schools
        self.triggers = min(64, triggers)
        tiers = Array(repeating: 0, count: (schools + 1) * tierCount)
        newOrWorse = Array(repeating: 0, count: schools + 1)
        high = Array(repeating: 0, count: (schools + 1) * self.triggers)
        all = high
    }

    mutating func count(_ roster: Roster, _ rows: Range<Int>) {
        let (tier, school, bits) = (roster.tier, roster.school, roster.triggerBits)
        let before = roster.previousTier
        let moderate = UInt8(Tier.moderate.ordinal)
        for row in rows {
            let place = Int(school[row])
            let line = place >= 0 && place < schools ? place &+ 1 : 0
            tiers[line &* tierCount &+ Int(tier[row])] &+= 1
            if tier[row] <= moderate, tier[row] < before[row] { newOrWorse[line] &+= 1 }
            if bits[row] != 0 { add(bits[row], isHigh: tier[row] == 0, line) }
        }
    }

    private mutating func add(_ bits: UInt64, isHigh: Bool, _ line: Int) {
        var rest = bits
        while rest != 0 {
            let bit = rest.trailingZeroBitCount
            rest &= rest &- 1
            guard bit < triggers else { continue }
            all[line &* triggers &+ bit] &+= 1
            if isHigh { high[line &* triggers &+ bit] &+= 1 }
        }
    }

    /// Adds the counts of other rows.
    mutating func add(_ other: Tally) {
        for place in tiers.indices { tiers[place] += other.tiers[place] }
        for place in newOrWorse.indices { newOrWorse[place] += other.newOrWorse[place] }
        for place in all.indices {
            high[place] += other.high[place]
            all[place] += other.all[place]
        }
    }

    /// All lines added up, on the line of no school.
    func whole() -> Tally {
        var sum = Tally(schools: 0, triggers: triggers)
        for line in 0...schools {
            for tier in sum.tiers.indices {
                sum.tiers[tier] += tiers[line * sum.tiers.count + tier]
            }
            sum.newOrWorse[0] += newOrWorse[line]
            for bit in 0..<triggers {
                sum.high[bit] += high[line * triggers + bit]
                sum.all[bit] += all[line * triggers + bit]
            }
        }
        return sum
    }

    /// The summary of a school; of the line of no school for −1.
    func summary(of school: Int, _ names: [String], hasPrevious: Bool) -> SchoolSummary {
        let line = school + 1
        let counts = (0..<tierCount).map { tiers[line * tierCount + $0] }
        let own = (0..<triggers).map { line * triggers + $0 }
        let fired = zip(own, names).filter { all[$0.0] > 0 }.map { place, name in
            SchoolSummary.TriggerCount(indicator: name, high: high[place], all: all[place])
        }
        return SchoolSummary(
            school: school,
            students: counts.reduce(0, +),
            counts: counts,
            newOrWorse: hasPrevious ? newOrWorse[line] : nil,
            triggers: fired.sorted {
                ($1.high, $1.all, $0.indicator) < ($0.high, $0.all, $1.indicator)
            }
        )
    }
}
