import Records

extension Roster {
    /// A summary for each school, in the order of ``schools``.
    public func schoolSummaries() -> [SchoolSummary] {
        var tallies = schools.indices.map { Tally(school: $0, triggers: triggerNames.count) }
        let isNew = newOrWorse()
        for row in 0..<count where school[row] >= 0 && Int(school[row]) < tallies.count {
            tallies[Int(school[row])].add(tier[row], triggerBits[row], isNew[row])
        }
        let hasPrevious = hasPrevious
        return tallies.map { $0.summary(names: triggerNames, hasPrevious: hasPrevious) }
    }

    /// The summary of all students, also those without a school.
    public func districtSummary() -> SchoolSummary {
        var tally = Tally(school: -1, triggers: triggerNames.count)
        let isNew = newOrWorse()
        for row in 0..<count { tally.add(tier[row], triggerBits[row], isNew[row]) }
        return tally.summary(names: triggerNames, hasPrevious: hasPrevious)
    }
}

/// Counts on the way to a summary.
private struct Tally {
    let school: Int
    var students = 0
    var counts = Array(repeating: 0, count: Tier.allCases.count)
    var newOrWorse = 0
    var high: [Int]
    var all: [Int]

    init(school: Int, triggers: Int) {
        self.school = school
        high = Array(repeating: 0, count: triggers)
        all = high
    }

    mutating func add(_ tier: UInt8, _ triggers: UInt64, _ isNew: Bool) {
        students += 1
        counts[Int(tier)] += 1
        if isNew { newOrWorse += 1 }
        var rest = triggers
        while rest != 0 {
            let bit = rest.trailingZeroBitCount
            rest &= rest - 1
            all[bit] += 1
            if tier == 0 { high[bit] += 1 }
        }
    }

    func summary(names: [String], hasPrevious: Bool) -> SchoolSummary {
        let triggers = names.indices.filter { all[$0] > 0 }.map {
            SchoolSummary.TriggerCount(indicator: names[$0], high: high[$0], all: all[$0])
        }
        return SchoolSummary(
            school: school,
            students: students,
            counts: counts,
            newOrWorse: hasPrevious ? newOrWorse : nil,
            triggers: triggers.sorted {
                ($1.high, $1.all, $0.indicator) < ($0.high, $0.all, $1.indicator)
            }
        )
    }
}
