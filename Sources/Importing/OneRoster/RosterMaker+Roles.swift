import Records

extension RosterMaker {
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
            guard let user = reading.raw(row, "userSourcedId"),
                let role = reading.value(row, "role")
            else { return }
            if reading.isRetired(row) {
                retired += 1
                return
            }
            found[user, default: []].append(
                Role(
                    role: role,
                    org: reading.raw(row, "orgSourcedId"),
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
            guard let user = reading.raw(row, "sourcedId"), let role = reading.value(row, "role")
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
            guard let user = reading.raw(row, "userSourcedId"), found[user] == nil,
                let role = reading.value(row, "role")
            else { return }
            // No organization: the school stay comes from the class.
            found[user] = [Role(role: role, org: nil, isPrimary: true, first: nil, last: nil)]
        }
        roles = found
    }
}
