import Records

extension RosterMaker {
    /// What a row of demographics says of a student.
    private struct Traits {
        let birth: String?
        let gender: String?
        let race: String?
        let line: Int
    }

    /// Roles by user: from roles.csv, in 1.1 from users.csv, and without either from class enrollments.
    mutating func readRoles() throws(ImportError) {
        if let reading = reading(.roles) { try readRoleFile(reading) }
        if bundle.version == .v1p1, let reading = reading(.users) { try readUserRoles(reading) }
        if bundle.tables[.roles] == nil, bundle.version == .v1p2,
            let reading = reading(.enrollments)
        {
            try readClassRoles(reading)
        }
    }

    private mutating func readRoleFile(_ reading: BundleReading) throws(ImportError) {
        var (found, retired): ([String: [Role]], Int) = ([:], 0)
        try reading.table.forEachRow { row throws(ImportError) in
            guard let user = reading.value(row, "userSourcedId"),
                let role = reading.value(row, "role")
            else { return }
            if reading.isRetired(row) {
                retired += 1
                return
            }
            found[user, default: []].append(
                Role(
                    role: role,
                    org: reading.value(row, "orgSourcedId"),
                    isPrimary: reading.value(row, "roleType") == "primary",
                    first: reading.date(row, "beginDate"),
                    last: reading.date(row, "endDate")?.advanced(by: -1)
                )
            )
        }
        roles = found
        if retired > 0 { note(.bundleRetiredKept, .roles, count: retired) }
    }

    private mutating func readUserRoles(_ reading: BundleReading) throws(ImportError) {
        var found: [String: [Role]] = [:]
        try reading.table.forEachRow { row throws(ImportError) in
            guard let user = reading.value(row, "sourcedId"), let role = reading.value(row, "role")
            else { return }
            // A user who is not enabled is inactive in 1.1: still the same person, but no sign of a stay anywhere.
            let isActive = reading.value(row, "enabledUser") != "false"
            let orgs = isActive ? reading.list(row, "orgSourcedIds") : []
            found[user] = orgs.enumerated().map { index, org in
                Role(role: role, org: org, isPrimary: index == 0, first: nil, last: nil)
            }
            if orgs.isEmpty {
                found[user] = [Role(role: role, org: nil, isPrimary: true, first: nil, last: nil)]
            }
        }
        roles = found
    }

    private mutating func readClassRoles(_ reading: BundleReading) throws(ImportError) {
        var found: [String: [Role]] = [:]
        try reading.table.forEachRow { row throws(ImportError) in
            guard let user = reading.value(row, "userSourcedId"), found[user] == nil,
                let role = reading.value(row, "role")
            else { return }
            // No organization: the school stay comes from the class.
            found[user] = [Role(role: role, org: nil, isPrimary: true, first: nil, last: nil)]
        }
        roles = found
    }

    /// Students and staff; parents and the like are neither.
    mutating func makePeople() throws(ImportError) {
        let traits = try readTraits()
        var people = grid(.students, .users, Self.studentLabels)
        var staff = grid(.staff, .users, Self.staffLabels)
        guard let reading = reading(.users) else {
            return takeTraits(traits, [], &people)
        }
        var (found, strangers, retired): ([String: Student], Int, [(Student, SchoolDate?)]) =
            ([:], 0, [])
        lost[.students] = try reading.forEachRecord { row, user throws(ImportError) in
            let own = roles[user] ?? []
            let isStudent = own.contains { $0.role == "student" } || stored.studentIDs[user] != nil
            if isStudent {
                let student = student(user, row, reading)
                if reading.isRetired(row) {
                    retired.append((student, reading.changed(row)))
                } else {
                    found[user] = student
                    people.append(cells(student, row, reading, traits[user], user), line: row.line)
                }
            } else if let role = own.lazy.compactMap({ NativeWords.staffRole($0.role) }).first {
                staff.append(staffCells(user, role, own, row, reading), line: row.line)
            } else if own.isEmpty {
                strangers += 1
            }
        }
        students = found
        if strangers > 0 { note(.bundleUnknownRole, .users, count: strangers) }
        for (student, day) in retired { endStays(of: student, on: day) }
        takeTraits(traits, Set(found.keys), &people)
        if !staff.lines.isEmpty { grids[.staff] = staff }
        noteMissing()
    }

    /// The id of a student that the store knows is kept; else it is the local id where the bundle tells one.
    private func student(_ user: String, _ row: BundleRow, _ reading: BundleReading) -> Student {
        let local =
            source.settings.studentID == .identifier ? reading.raw(row, "identifier") : nil
        return Student(
            id: stored.studentIDs[user] ?? local ?? NativeWords.id(user),
            line: row.line,
            grade: NativeWords.grade(ofList: reading.raw(row, "grades")),
            primaryOrg: reading.value(row, "primaryOrgSourcedId")
                ?? roles[user]?.first { $0.isPrimary && $0.role == "student" }?.org
        )
    }

    private static let studentLabels = [
        ("student_id", "identifier"), ("state_student_id", "userIds"), ("first_name", "givenName"),
        ("middle_name", "middleName"), ("last_name", "familyName"),
        ("preferred_first_name", "preferredGivenName"), ("birth_date", "birthDate"),
        ("gender", "sex"), ("race_ethnicity", "demographics"), ("home_language", "home_language"),
        ("expected_graduation_year", "expected_graduation_year"),
        ("grade9_entry_year", "grade9_entry_year"), (StoredRoster.sourcedIDColumn, "sourcedId"),
    ].map { (native: $0.0, source: $0.1) }

    private func cells(
        _ student: Student,
        _ row: BundleRow,
        _ reading: BundleReading,
        _ traits: Traits?,
        _ user: String
    ) -> [String?] {
        let before = stored.students[student.id]
        // A bulk file of demographics says all there is; without one the store knows more.
        let keeps = bundle.tables[.demographics]?.mode != .bulk && traits == nil
        return [
            student.id, Self.stateID(reading.list(row, "userIds")), reading.raw(row, "givenName"),
            reading.raw(row, "middleName"), reading.raw(row, "familyName"),
            reading.raw(row, "preferredGivenName"), keeps ? before?["birth_date"] : traits?.birth,
            keeps ? before?["gender"] : traits?.gender,
            keeps ? before?["race_ethnicity"] : traits?.race, before?["home_language"],
            before?["expected_graduation_year"], before?["grade9_entry_year"], user,
        ]
    }

    /// A delta may bring demographics of students whose users row has not changed.
    private mutating func takeTraits(
        _ traits: [String: Traits],
        _ users: Set<String>,
        _ people: inout RowGrid
    ) {
        let isDelta = bundle.tables[.demographics]?.mode == .delta
        for (user, traits) in traits.sorted(by: { $0.value.line < $1.value.line })
        where isDelta && !users.contains(user) {
            guard let id = stored.studentIDs[user], var cells = stored.students[id] else {
                continue
            }
            cells["birth_date"] = traits.birth
            cells["gender"] = traits.gender
            cells["race_ethnicity"] = traits.race
            cells[StoredRoster.sourcedIDColumn] = user
            people.append(Self.studentLabels.map { cells[$0.native] }, line: traits.line)
        }
        if bundle.tables[.users] != nil || !people.lines.isEmpty { grids[.students] = people }
    }

    private static let stateIDTypes: Set<String> = [
        "sasid", "ssid", "stateid", "statestudentid", "stateuniqueid", "stateidentifier", "state",
    ]

    /// The state's id among `{type:id}`, whatever blanks and case its type is written with.
    private static func stateID(_ ids: [String]) -> String? {
        for id in ids where BundleCell.isTypedID(id) {
            let parts = id.dropFirst().dropLast().split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let type = parts[0].lowercased().filter { $0.isLetter }
            if stateIDTypes.contains(type) { return String(parts[1]).trimmingBlanks() }
        }
        return nil
    }

    private static let staffLabels = [
        ("staff_id", "sourcedId"), ("last_name", "familyName"), ("first_name", "givenName"),
        ("email", "email"), ("role", "role"), ("org_id", "primaryOrgSourcedId"),
    ].map { (native: $0.0, source: $0.1) }

    private func staffCells(
        _ user: String,
        _ role: String,
        _ own: [Role],
        _ row: BundleRow,
        _ reading: BundleReading
    ) -> [String?] {
        let org =
            reading.value(row, "primaryOrgSourcedId")
            ?? own.first { $0.isPrimary && $0.org != nil }?.org ?? own.lazy.compactMap(\.org).first
        return [
            NativeWords.id(user), reading.raw(row, "familyName"), reading.raw(row, "givenName"),
            reading.raw(row, "email"), role, org.map(orgID),
        ]
    }

    private func readTraits() throws(ImportError) -> [String: Traits] {
        var found: [String: Traits] = [:]
        guard let reading = reading(.demographics) else { return found }
        try reading.table.forEachRow { row throws(ImportError) in
            guard let user = reading.raw(row, "sourcedId"), found[user] == nil,
                !reading.isRetired(row)
            else { return }
            found[user] = Traits(
                birth: reading.raw(row, "birthDate"),
                gender: NativeWords.gender(reading.value(row, "sex")),
                race: Self.race(row, reading),
                line: row.line
            )
        }
        return found
    }

    /// The federal reporting rule: Hispanic or Latino first, then two or more, then the one.
    private static func race(_ row: BundleRow, _ reading: BundleReading) -> String? {
        func says(_ name: String) -> Bool { reading.value(row, name) == "true" }
        if says("hispanicOrLatinoEthnicity") { return "hispanic" }
        let races = [
            ("americanIndianOrAlaskaNative", "american_indian"), ("asian", "asian"),
            ("blackOrAfricanAmerican", "black"),
            ("nativeHawaiianOrOtherPacificIslander", "pacific_islander"), ("white", "white"),
        ]
        let told = races.filter { says($0.0) }.map(\.1)
        if told.count > 1 || says("demographicRaceTwoOrMoreRaces") { return "two_or_more" }
        return told.first
    }

    /// A bulk file is the whole set: who is stored and not in it may have left.
    private mutating func noteMissing() {
        guard bundle.tables[.users]?.mode == .bulk else { return }
        let here = Set(students.values.map(\.id))
        let missing = stored.students.keys.count { !here.contains($0) }
        if missing > 0 { note(.bundleNotInFile, .users, count: missing) }
    }
}
