import Records

extension RosterMaker {
    private static let stayLabels = [
        ("student_id", "userSourcedId"), ("org_id", "schoolSourcedId"),
        ("entry_date", "beginDate"), ("grade_level", "grades"), ("entry_type", "entry_type"),
        ("exit_date", "endDate"), ("exit_type", "exit_type"), ("exit_code_raw", "exit_code_raw"),
        ("is_primary", "is_primary"), ("repeats_grade", "repeats_grade"), ("fte", "fte"),
        ("calendar_code", "calendar_code"),
        (StoredRoster.derivedColumn, StoredRoster.derivedColumn),
    ].map { (native: $0.0, source: $0.1) }

    /// School enrollments: OneRoster has none, so they are derived, and each says from what in `x_derived`.
    mutating func makeSchoolStays() {
        addStaysOfRoles()
        let primary = primarySchools
        let file: BundleFile = bundle.tables[.enrollments] != nil ? .enrollments : .users
        var made = grids[.enrollments] ?? grid(.enrollments, file, Self.stayLabels)
        for stay in stays {
            made.append(
                cells(stay, isPrimary: primary[stay.student] == stay.school),
                line: stay.line
            )
        }
        endStaysBehind(primary, &made)
        if !stays.isEmpty { note(.bundleDerived, file, count: stays.count) }
        if !made.isEmpty || bundle.tables[.enrollments] != nil { grids[.enrollments] = made }
    }

    /// A student without a class anywhere stays where the role is; where that has no first day, all the year.
    private mutating func addStaysOfRoles() {
        var seated = Set(stays.map(\.student))
        if bundle.isDelta { seated.formUnion(storedStudentsWithStays) }
        for (user, student) in students.sorted(by: { $0.value.line < $1.value.line })
        where !seated.contains(student.id) {
            let own = (roles[user] ?? []).filter { role in
                role.role == "student" && role.org.map(isSchool) ?? false
            }
            for role in own {
                guard let org = role.org else { continue }
                let pair = StoredRoster.Pair(student: student.id, place: org)
                guard stayPlaces[pair] == nil else { continue }
                stayPlaces[pair] = stays.count
                let first = role.first ?? sessions.values.map(\.first).min() ?? year.firstDay
                stays.append(
                    SchoolStay(
                        student: student.id,
                        school: org,
                        first: first,
                        last: role.last.map { max($0, first) },
                        grade: student.grade,
                        line: student.line
                    )
                )
            }
        }
    }

    /// A derived stay that a bulk file no longer shows has ended where it shows the student elsewhere: the day before that begins.
    private func endStaysBehind(_ primary: [String: String], _ made: inout RowGrid) {
        guard !bundle.isDelta else { return }
        var next: [String: SchoolStay] = [:]
        for stay in stays where primary[stay.student] == stay.school { next[stay.student] = stay }
        let shown = Set(
            stays.map { StoredRoster.Pair(student: $0.student, place: orgID($0.school)) }
        )
        let behind = stored.schools.filter {
            next[$0.key.student] != nil && !shown.contains($0.key)
        }
        for (pair, kept) in behind.sorted(by: { $0.key < $1.key }) {
            guard let new = next[pair.student] else { continue }
            for stay in kept where stay.cells[StoredRoster.derivedColumn] != nil {
                let end = stay.cells["exit_date"].flatMap { SchoolDate($0) } ?? year.lastDay
                guard end >= new.first else { continue }
                var cells = stay.cells
                cells["is_primary"] = "false"
                if stay.entry < new.first {
                    cells["exit_date"] = new.first.advanced(by: -1).description
                    cells["is_primary"] = stay.cells["is_primary"]
                }
                made.append(Self.stayLabels.map { cells[$0.native] }, line: new.line)
            }
        }
    }

    private func isSchool(_ org: String) -> Bool {
        guard let type = orgTypes[org] else { return true }
        return type != "district" && type != "state" && type != "national"
    }

    /// The school responsible for each student: the one that the source names, else that of most classes.
    private var primarySchools: [String: String] {
        var named: [String: String] = [:]
        for student in students.values { named[student.id] = student.primaryOrg }
        var best: [String: SchoolStay] = [:]
        for stay in stays {
            guard let other = best[stay.student] else {
                best[stay.student] = stay
                continue
            }
            let name = named[stay.student]
            if other.school == name { continue }
            if stay.school == name || stay.classes > other.classes { best[stay.student] = stay }
        }
        return best.mapValues(\.school)
    }

    private func cells(_ stay: SchoolStay, isPrimary: Bool) -> [String?] {
        let school = orgID(stay.school)
        let before = stored.schools[StoredRoster.Pair(student: stay.student, place: school)] ?? []
        // What is stored keeps its first day, which is part of its key, unless this is a stay after it.
        let same = before.last { stored in
            let end = stored.cells["exit_date"].flatMap { SchoolDate($0) }
            return (end ?? year.lastDay) >= stay.first
                && stored.entry <= stay.last ?? year.lastDay
        }
        // A delta tells of changed classes only, so the stay lasts as long as it did if that is longer.
        var last = stay.last
        if bundle.isDelta, let same {
            let kept = same.cells["exit_date"].flatMap { SchoolDate($0) }
            last = stay.last.flatMap { last in kept.map { max($0, last) } }
        }
        return [
            stay.student, school, (same?.entry ?? stay.first).description,
            stay.grade ?? same?.cells["grade_level"] ?? Vocabulary.unmapped,
            same?.cells["entry_type"],
            last?.description, same?.cells["exit_type"], same?.cells["exit_code_raw"],
            isStillPrimary(stay, same, isPrimary) ? "true" : "false",
            same?.cells["repeats_grade"], same?.cells["fte"], same?.cells["calendar_code"],
            stay.classes == 0 ? "role" : "classes",
        ]
    }

    /// In a delta, a student who is enrolled somewhere already has a primary school, which a further class does not change.
    private func isStillPrimary(
        _ stay: SchoolStay,
        _ same: StoredRoster.Stay?,
        _ isPrimary: Bool
    ) -> Bool {
        guard bundle.isDelta else { return isPrimary }
        if let same { return same.cells["is_primary"] != "false" }
        return isPrimary && !storedStudentsWithStays.contains(stay.student)
    }

    /// A retired user has left: the open stays end on the day of the change.
    mutating func endStays(of student: Student, on day: SchoolDate?) {
        var made = grids[.enrollments] ?? grid(.enrollments, .users, Self.stayLabels)
        var ended = 0
        let own = stored.schools.filter { $0.key.student == student.id }
        for (_, kept) in own.sorted(by: { $0.key.place < $1.key.place }) {
            for stay in kept where stay.cells["exit_date"] == nil {
                var cells = stay.cells
                cells["exit_date"] = max(day ?? stay.entry, stay.entry).description
                made.append(Self.stayLabels.map { cells[$0.native] }, line: student.line)
                ended += 1
            }
        }
        if ended > 0 { grids[.enrollments] = made }
        note(ended > 0 ? .bundleRetired : .bundleRetiredKept, .users)
    }
}
