import Records

extension RosterMaker {
    private static let stayLabels = [
        ("student_id", "userSourcedId"), ("org_id", "schoolSourcedId"),
        ("entry_date", "beginDate"), ("grade_level", "grades"), ("entry_type", "entry_type"),
        ("exit_date", "endDate"), ("exit_type", "exit_type"), ("exit_code_raw", "exit_code_raw"),
        ("is_primary", "is_primary"), ("repeats_grade", "repeats_grade"), ("fte", "fte"),
        ("calendar_code", "calendar_code"), ("x_derived", "x_derived"),
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
        if !stays.isEmpty { note(.bundleDerived, file, count: stays.count) }
        if !made.lines.isEmpty || bundle.tables[.enrollments] != nil { grids[.enrollments] = made }
    }

    /// A student without a class anywhere stays where the role is; where that has no first day, all the year.
    private mutating func addStaysOfRoles() {
        let seated = Set(stays.map(\.student))
        for (user, student) in students.sorted(by: { $0.value.line < $1.value.line })
        where !seated.contains(student.id) && !hasStoredStay(student.id) {
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

    private func hasStoredStay(_ student: String) -> Bool {
        bundle.isDelta && storedStudentsWithStays.contains(student)
    }

    private var storedStudentsWithStays: Set<String> {
        Set(stored.schools.keys.map(\.student))
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
        var last = stay.last
        // A delta tells of changed classes only: a stay that is open stays so while it may have other classes.
        if bundle.isDelta, let same {
            last = stay.last == nil ? nil : same.cells["exit_date"].flatMap { SchoolDate($0) }
        }
        return [
            stay.student, school, (same?.entry ?? stay.first).description,
            stay.grade ?? same?.cells["grade_level"] ?? Vocabulary.unmapped,
            same?.cells["entry_type"],
            last?.description, same?.cells["exit_type"], same?.cells["exit_code_raw"],
            isPrimary ? "true" : "false",
            same?.cells["repeats_grade"], same?.cells["fte"], same?.cells["calendar_code"],
            stay.classes == 0 ? "role" : "classes",
        ]
    }

    /// A retired user has left: the open stays end on the day of the change.
    mutating func endStays(of student: Student, on day: SchoolDate?) {
        var made = grids[.enrollments] ?? grid(.enrollments, .users, Self.stayLabels)
        var ended = 0
        for (pair, kept) in stored.schools.sorted(by: { $0.key.place < $1.key.place })
        where pair.student == student.id {
            for stay in kept where stay.cells["exit_date"] == nil {
                var cells = stay.cells
                cells["exit_date"] = max(day ?? stay.entry, stay.entry).description
                cells["x_derived"] = "classes"
                made.append(Self.stayLabels.map { cells[$0.native] }, line: student.line)
                ended += 1
            }
        }
        if ended > 0 { grids[.enrollments] = made }
        note(ended > 0 ? .bundleRetired : .bundleRetiredKept, .users)
    }
}
