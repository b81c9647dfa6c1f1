import Records

extension RosterMaker {
    /// Organizations under their sourcedIds, which all other files point to.
    mutating func makeOrganizations() throws(ImportError) {
        guard let reading = reading(.orgs) else { return }
        var made = grid(
            .organizations,
            .orgs,
            [
                ("org_id", "sourcedId"), ("name", "name"), ("org_type", "type"),
                ("parent_org_id", "parentSourcedId"), ("nces_id", "identifier"),
            ]
        )
        var types: [String: String] = [:]
        var retired = 0
        lost[.organizations] = try reading.forEachRecord { row, id throws(ImportError) in
            let type = reading.raw(row, "type")
            types[id] = type ?? ""
            if reading.isRetired(row) {
                retired += 1
                return
            }
            made.append(
                [
                    orgID(id), reading.raw(row, "name"), NativeWords.orgType(type),
                    reading.raw(row, "parentSourcedId").map(orgID),
                    reading.raw(row, "identifier"),
                ],
                line: row.line
            )
        }
        orgTypes = types
        if retired > 0 { note(.bundleRetiredKept, .orgs, count: retired) }
        grids[.organizations] = made
    }

    /// The native id of an organization.
    func orgID(_ sourcedID: String) -> String { NativeWords.id(sourcedID) }

    /// Sessions of the year as terms; where there are none, one term that is the year.
    mutating func makeTerms() throws(ImportError) {
        var made = grid(
            .terms,
            .academicSessions,
            [
                ("term_id", "sourcedId"), ("org_id", "sourcedId"), ("name", "title"),
                ("term_type", "type"), ("parent_term_id", "parentSourcedId"),
                ("start_date", "startDate"), ("end_date", "endDate"),
            ]
        )
        if let reading = reading(.academicSessions) { try readSessions(reading, &made) }
        if made.isEmpty, let owner = termOwner, bundle.tables[.classes] != nil,
            !bundle.isDelta
        {
            let id = "year-\(year.endingIn)"
            madeTerm = id
            note(.bundleMadeTerm, .academicSessions)
            made.append(
                [
                    id, owner, "School year \(year)", "year", nil, year.firstDay.description,
                    year.lastDay.description,
                ],
                line: 1
            )
        }
        if !made.isEmpty { grids[.terms] = made }
    }

    /// Sessions belong to no organization in OneRoster: the district's, or where it is not in the bundle the first there is.
    private var termOwner: String? {
        (source.districtOrg ?? orgTypes.keys.min()).map(orgID)
    }

    private mutating func readSessions(
        _ reading: BundleReading,
        _ made: inout RowGrid
    ) throws(ImportError) {
        var (found, others, retired): ([String: Session], [Int: Int], Int) = ([:], [:], 0)
        lost[.terms] = try reading.forEachRecord { row, id throws(ImportError) in
            let told = source.sessionYears.year(row, reading)
            guard told == year.endingIn else {
                others[told ?? 0, default: 0] += 1
                return
            }
            if reading.isRetired(row) {
                retired += 1
                return
            }
            let (start, end) = (reading.date(row, "startDate"), reading.date(row, "endDate"))
            // A year may run a little beyond June; the native year turns on 1 July.
            let first = start.map { max($0, year.firstDay) }
            let last = end.map { min($0, year.lastDay) }
            let type = reading.value(row, "type") ?? "term"
            if let first, let last {
                found[id] = Session(
                    type: type,
                    first: first,
                    last: last,
                    parent: reading.value(row, "parentSourcedId")
                )
            }
            let days = first.flatMap { first in last.map { first.distance(to: $0) } } ?? 0
            made.append(
                [
                    NativeWords.id(id), termOwner ?? source.snapshot.districtID,
                    reading.raw(row, "title"), NativeWords.termType(type, days: days),
                    reading.raw(row, "parentSourcedId").map(NativeWords.id),
                    first?.description ?? reading.raw(row, "startDate"),
                    last?.description ?? reading.raw(row, "endDate"),
                ],
                line: row.line
            )
        }
        sessions = found
        if source.sessionYears.areBeginnings { note(.bundleYearBegins, .academicSessions) }
        for (other, count) in others {
            let detail =
                other > 0 ? "sessions of the year that ends in \(other)" : "sessions of no year"
            // More than a note, for the report spells notes out to nobody.
            note(
                .bundleOtherYear,
                .academicSessions,
                detail: detail,
                severity: .warning,
                count: count
            )
        }
        if retired > 0 { note(.bundleRetiredKept, .academicSessions, count: retired) }
    }
}
