import Records

/// Finds keys that occur more than once, over all rows of a file in their order.
struct KeyWatch {
    /// How keys are remembered.
    enum Way {
        /// Those of the present group: as long as no group comes back.
        case grouped
        /// All of them.
        case all
    }

    /// Digests of keys that occur more than once; a few may only share a digest.
    private(set) var repeated: Set<UInt64> = []
    /// Digests of state ids that occur more than once.
    private(set) var repeatedStateIDs: Set<UInt64> = []
    /// Whether a group came back, so that keys have to be watched in the other way, from the first row on.
    private(set) var hasLostTrack = false

    private let way: Way
    private var all = HashSet64()
    private var stateIDs = HashSet64()
    private var group: Int32 = -1
    private var groupKeys = GroupKeys()
    private var groupsMet = GroupsMet()
    private var days: AttendanceDays?

    /// - Parameters:
    ///   - way: how keys are remembered.
    ///   - days: where days of attendance are remembered, whose keys need no more than a bit each.
    init(_ way: Way, days: AttendanceDays? = nil) {
        self.way = way
        self.days = days
    }

    /// Whether nothing has come twice.
    var isClean: Bool { repeated.isEmpty && repeatedStateIDs.isEmpty }

    /// Looks at the next rows.
    mutating func look(_ keys: RowKeys) {
        for digest in keys.stateIDs where digest != 0 && !stateIDs.insert(digest) {
            repeatedStateIDs.insert(digest)
        }
        if let parts = keys.days, days != nil {
            lookAtDays(keys.digests, parts)
        } else if way == .grouped, !keys.groups.isEmpty {
            lookAtGroups(keys.digests, keys.groups)
        } else {
            for digest in keys.digests { lookAtAll(digest) }
        }
    }

    private mutating func lookAtAll(_ digest: UInt64) {
        if digest != 0, !all.insert(digest) { repeated.insert(digest) }
    }

    private mutating func lookAtGroups(_ digests: [UInt64], _ groups: [Int32]) {
        var start = 0
        while start < digests.count {
            let group = groups[start]
            var end = start + 1
            while end < digests.count, groups[end] == group { end += 1 }
            defer { start = end }
            guard group >= 0 else {
                for row in start..<end { lookAtAll(digests[row]) }
                continue
            }
            guard enter(group, digests[start..<end]) else { return }
            groupKeys.insert(digests.span.extracting(start..<end)) { repeated.insert($0) }
        }
    }

    /// Begins a group, unless it is the present one or none of its rows has a key; false where it was there before.
    private mutating func enter(_ group: Int32, _ keys: ArraySlice<UInt64>) -> Bool {
        guard group != self.group, keys.contains(where: { $0 != 0 }) else { return true }
        guard groupsMet.insert(group) else {
            hasLostTrack = true
            return false
        }
        self.group = group
        groupKeys.startGroup()
        return true
    }

    private mutating func lookAtDays(_ digests: [UInt64], _ parts: RowKeys.Days) {
        for row in digests.indices {
            let (student, school) = (Int(parts.students[row]), Int(parts.schools[row]))
            var isNew: Bool?
            if student >= 0, school >= 0, let day = parts.days[row] {
                isNew = days?.insert(
                    student: student,
                    school: school,
                    day: Int32(truncatingIfNeeded: day)
                )
            }
            switch isNew {
            case true?: continue
            case false?: if digests[row] != 0 { repeated.insert(digests[row]) }
            case nil: lookAtAll(digests[row])
            }
        }
    }
}
