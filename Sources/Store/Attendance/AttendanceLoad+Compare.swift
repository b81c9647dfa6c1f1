import Records

/// What a comparison of attendance leaves to be done.
struct AttendanceChanges {
    /// Students at schools whose days change.
    var pairs: [(student: Int32, organization: Int32)] = []
    /// Days that the import made rows and that were plain, by student and school.
    var cleared: [Pair: [Int]] = [:]
    /// Rows whose days have become plain.
    var replaced: [DayKey] = []
    /// What the rows alone came to.
    var rows: TableComparison?

    /// A student at a school.
    struct Pair: Hashable {
        let student: Int32
        let organization: Int32
    }
}

extension AttendanceLoad {
    /// Compares days and rows with those that are there; where there were none, the days are written.
    func compare(_ scope: ImportOutcome.Scope) throws(StoreError) -> TableComparison {
        try takeStrays()
        var found = try rows.compare(scope)
        if isFresh {
            found.scope.created += try writeAll()
            return found
        }
        changes.rows = found
        try findCleared()
        try findReplaced()
        let days = try compareDays(scope)
        found.add(days)
        // What changed from a day to a row or back was counted twice: as created and as removed.
        let crossed = changes.replaced.count + changes.cleared.values.reduce(0) { $0 + $1.count }
        found.scope.created -= crossed
        found.scope.updated += crossed
        if removes { found.scope.removed -= crossed }
        return found
    }

    private func writeAll() throws(StoreError) -> Int {
        var count = 0
        var kinds = PackedDays().kinds
        try forEachPair { student, organization throws(StoreError) in
            for day in kinds.indices { kinds[day] = DayKind.noRow }
            overlay(student, organization, on: &kinds)
            let days = PackedDays(kinds)
            guard !days.isEmpty else { return }
            count += days.count
            try write(student, organization, days)
        }
        return count
    }

    // MARK: - Days that became rows, and rows that became days

    private func forEachKey(
        _ sql: String,
        _ values: [SQLValue],
        _ body: (DayKey, Int) throws(StoreError) -> Void
    ) throws(StoreError) {
        let statement = try session.prepare(sql)
        try statement.bind(values)
        while try statement.step() {
            guard let day = statement.day(2) else { continue }
            let key = DayKey(
                student: number(ofStudent: statement.bytes(0)),
                organization: number(ofOrganization: statement.bytes(1)),
                day: day.dayNumber
            )
            try body(key, year.firstDay.distance(to: day))
        }
    }

    private func findCleared() throws(StoreError) {
        guard rows.accepted > 0 else { return }
        var last: AttendanceChanges.Pair?
        var kinds: [UInt16] = []
        try forEachKey(AttendanceSQL.stagedKeys, []) { key, offset throws(StoreError) in
            let pair = AttendanceChanges.Pair(
                student: key.student,
                organization: key.organization
            )
            if pair != last {
                kinds = try stored(key.student, key.organization).kinds
                last = pair
            }
            guard kinds.indices.contains(offset), kinds[offset] != DayKind.noRow else { return }
            changes.cleared[pair, default: []].append(offset)
        }
    }

    private func findReplaced() throws(StoreError) {
        var last: AttendanceChanges.Pair?
        var kinds: [UInt16] = []
        try forEachKey(AttendanceSQL.rowKeys, scope) { key, offset throws(StoreError) in
            let pair = AttendanceChanges.Pair(
                student: key.student,
                organization: key.organization
            )
            if pair != last {
                kinds = PackedDays().kinds
                overlay(key.student, key.organization, on: &kinds)
                last = pair
            }
            guard kinds.indices.contains(offset), kinds[offset] != DayKind.noRow else { return }
            changes.replaced.append(key)
        }
    }

    // MARK: - Days

    private func compareDays(_ scope: ImportOutcome.Scope) throws(StoreError) -> TableComparison {
        var found = TableComparison(scope: scope)
        var seen: Set<AttendanceChanges.Pair> = []
        try table.forEach { entry throws(StoreError) in
            let student = number(ofStudent: entry.student)
            let organization = number(ofOrganization: entry.organization)
            seen.insert(AttendanceChanges.Pair(student: student, organization: organization))
            var new = PackedDays().kinds
            overlay(student, organization, on: &new)
            found.count(from: entry.days.kinds, to: new, removes: removes)
            if target(student, organization, before: entry.days) != entry.days {
                changes.pairs.append((student, organization))
            }
        }
        try forEachPair { student, organization throws(StoreError) in
            let pair = AttendanceChanges.Pair(student: student, organization: organization)
            guard !seen.contains(pair) else { return }
            let days = target(student, organization, before: PackedDays())
            guard !days.isEmpty else { return }
            found.scope.created += days.count
            changes.pairs.append((student, organization))
        }
        return found
    }

    private func stored(_ student: Int32, _ organization: Int32) throws(StoreError) -> PackedDays {
        try table.days(students.bytes(of: student), organizations.bytes(of: organization))
    }

    /// What the days are to become.
    private func target(
        _ student: Int32,
        _ organization: Int32,
        before: PackedDays
    ) -> PackedDays {
        var kinds = removes ? PackedDays().kinds : before.kinds
        overlay(student, organization, on: &kinds)
        let pair = AttendanceChanges.Pair(student: student, organization: organization)
        for day in changes.cleared[pair] ?? [] { kinds[day] = DayKind.noRow }
        return PackedDays(kinds)
    }

    // MARK: - Applying

    /// Does what the comparison found.
    func apply(_ found: TableComparison) throws(StoreError) {
        guard !isFresh, let ofRows = changes.rows else { return }
        try rows.apply(ofRows)
        if !removes { try removeReplaced() }
        for (student, organization) in changes.pairs {
            let before = removes ? PackedDays() : try stored(student, organization)
            try write(
                student,
                organization,
                target(student, organization, before: before)
            )
        }
        changes = AttendanceChanges()
    }

    private func removeReplaced() throws(StoreError) {
        let statement = try session.prepare(AttendanceSQL.removeRow)
        try statement.bind(scope)
        for key in changes.replaced {
            try statement.bind(3, students[Int(key.student)])
            try statement.bind(4, organizations[Int(key.organization)])
            try statement.bind(5, SchoolDate(dayNumber: key.day).description)
            try statement.run()
        }
    }
}

extension TableComparison {
    /// Adds what another part of the table came to.
    fileprivate mutating func add(_ other: TableComparison) {
        existing += other.existing
        scope.created += other.scope.created
        scope.updated += other.scope.updated
        scope.unchanged += other.scope.unchanged
        scope.removed += other.scope.removed
    }

    /// Counts what becomes of the days of a student at a school.
    fileprivate mutating func count(from old: [UInt16], to new: [UInt16], removes: Bool) {
        for day in old.indices {
            switch (old[day], new[day]) {
            case (DayKind.noRow, DayKind.noRow): continue
            case (DayKind.noRow, _): scope.created += 1
            case (_, DayKind.noRow):
                existing += 1
                if removes { scope.removed += 1 }
            case (let before, let after):
                existing += 1
                if before == after { scope.unchanged += 1 } else { scope.updated += 1 }
            }
        }
    }
}
