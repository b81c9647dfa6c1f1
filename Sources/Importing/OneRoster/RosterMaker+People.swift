import Records

extension RosterMaker {
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
        sharedIdentifiers = try findShared(reading)
        var odd = 0
        // What a closure may change is copied for each call of a method; a constant is not.
        let maker = self
        lost[.students] = try reading.forEachRecord { row, user throws(ImportError) in
            let own = maker.roles[user] ?? []
            let isStudent =
                own.contains { $0.role == "student" } || maker.stored.studentIDs[user] != nil
            if isStudent {
                let student = maker.student(user, row, reading)
                if maker.hasOddIdentifier(row, reading) { odd += 1 }
                if reading.isRetired(row) {
                    retired.append((student, reading.changed(row)))
                } else {
                    found[user] = student
                    let cells = maker.cells(student, row, reading, traits[user], user)
                    people.append(cells, line: row.line)
                }
            } else if let role = own.lazy.compactMap({ NativeWords.staffRole($0.role) }).first {
                staff.append(maker.staffCells(user, role, own, row, reading), line: row.line)
            } else if own.isEmpty {
                strangers += 1
            }
        }
        students = found
        if odd > 0 { note(.bundleIdentifier, .users, count: odd) }
        if strangers > 0 { note(.bundleUnknownRole, .users, count: strangers) }
        for (student, day) in retired { endStays(of: student, on: day) }
        takeTraits(traits, Set(found.keys), &people)
        if !staff.isEmpty { grids[.staff] = staff }
        noteMissing()
    }

    /// The id of a student that the store knows is kept; else it is the local id where the bundle tells one.
    private func student(_ user: String, _ row: BundleRow, _ reading: BundleReading) -> Student {
        let local = identifier(row, reading)
        return Student(
            id: stored.studentIDs[user] ?? local ?? NativeWords.id(user),
            line: row.line,
            grade: NativeWords.grade(ofList: reading.raw(row, "grades")),
            primaryOrg: reading.value(row, "primaryOrgSourcedId")
                ?? roles[user]?.first { $0.isPrimary && $0.role == "student" }?.org
        )
    }

    private func hasOddIdentifier(_ row: BundleRow, _ reading: BundleReading) -> Bool {
        source.settings.studentID == .identifier && reading.raw(row, "identifier") != nil
            && identifier(row, reading) == nil
    }

    /// The local id, where the bundle tells one that records can have: nobody is lost for an identifier with a blank inside.
    private func identifier(_ row: BundleRow, _ reading: BundleReading) -> String? {
        guard source.settings.studentID == .identifier,
            let told = reading.raw(row, "identifier")
        else { return nil }
        let bytes = Array(told.utf8)
        let isID = IdentifierCell.problem(bytes, bytes.indices, isStateID: false) == nil
        return isID && !sharedIdentifiers.contains(told.hashValue) ? told : nil
    }

    /// Finds identifiers that several students have: as ids they would make each reject the other.
    private func findShared(_ reading: BundleReading) throws(ImportError) -> Set<Int> {
        guard source.settings.studentID == .identifier else { return [] }
        var (seen, shared): (Set<Int>, Set<Int>) = ([], [])
        _ = try reading.forEachRecord { row, user throws(ImportError) in
            guard let told = reading.raw(row, "identifier"), !reading.isRetired(row),
                stored.studentIDs[user] != nil
                    || roles[user]?.contains(where: { $0.role == "student" }) ?? false
            else { return }
            if !seen.insert(told.hashValue).inserted { shared.insert(told.hashValue) }
        }
        return shared
    }

    static let studentLabels = [
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

    /// A bulk file is the whole set: who is stored and not in it may have left.
    private mutating func noteMissing() {
        guard bundle.tables[.users]?.mode == .bulk else { return }
        let here = Set(students.values.map(\.id))
        let missing = stored.students.keys.count { !here.contains($0) }
        if missing > 0 { note(.bundleNotInFile, .users, count: missing) }
    }
}
