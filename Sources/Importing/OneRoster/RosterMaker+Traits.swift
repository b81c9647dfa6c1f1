import Records

extension RosterMaker {
    /// What a row of demographics says of a student.
    struct Traits {
        let birth: String?
        let gender: String?
        let race: String?
        let line: Int
    }

    /// A delta may bring demographics of students whose users row has not changed.
    mutating func takeTraits(
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
        if bundle.tables[.users] != nil || !people.isEmpty { grids[.students] = people }
    }

    func readTraits() throws(ImportError) -> [String: Traits] {
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
}
