import Records

/// Finds records that contradict each other although each is well formed.
struct MeaningCheck {
    private let bundle: OneRosterBundle
    private let order: DateOrder
    private var orgTypes: [String: String] = [:]
    private var sessionTypes: [String: String] = [:]

    init(_ bundle: OneRosterBundle, _ order: DateOrder) throws(ImportError) {
        self.bundle = bundle
        self.order = order
        orgTypes = try types(.orgs)
        sessionTypes = try types(.academicSessions)
    }

    /// Looks at all files.
    func run(_ found: (BundleFinding) -> Void) throws(ImportError) {
        for file in [BundleFile.classes, .enrollments, .lineItems] {
            try check(file, "schoolSourcedId", orgTypes, .bundleOrgType, found) { $0 == "school" }
        }
        try check(.courses, "schoolYearSourcedId", sessionTypes, .bundleSessionType, found) {
            $0 == "schoolYear"
        }
        try check(.classes, "termSourcedIds", sessionTypes, .bundleSessionType, found) {
            $0 != "schoolYear"
        }
        try check(.lineItems, "gradingPeriodSourcedId", sessionTypes, .bundleSessionType, found) {
            $0 == "gradingPeriod"
        }
        try checkRoles(found)
        try checkScales(found)
        try ScoreCheck(bundle, order).run(found)
    }

    func reading(_ file: BundleFile) -> BundleReading? { BundleReading(bundle.tables[file], order) }

    private func types(_ file: BundleFile) throws(ImportError) -> [String: String] {
        var types: [String: String] = [:]
        guard let reading = reading(file) else { return types }
        try reading.table.forEachRow { row throws(ImportError) in
            if let id = reading.raw(row, "sourcedId") { types[id] = reading.value(row, "type") }
        }
        return types
    }

    /// Sees that ids point to records of the right type; those that point nowhere are found elsewhere.
    private func check(
        _ file: BundleFile,
        _ column: String,
        _ types: [String: String],
        _ code: FindingCode,
        _ found: (BundleFinding) -> Void,
        _ holds: (String) -> Bool
    ) throws(ImportError) {
        guard let reading = reading(file) else { return }
        try reading.table.forEachRow { row throws(ImportError) in
            let known = reading.list(row, column).compactMap { types[$0] }
            if !known.allSatisfy({ holds($0) || $0.hasPrefix("ext:") }) {
                found(reading.finding(code, row, column))
            }
        }
    }

    private struct UserOrg: Hashable {
        let user: String
        let org: String
    }

    /// One primary role for each user and organization, and a role in the primary organization.
    private func checkRoles(_ found: (BundleFinding) -> Void) throws(ImportError) {
        guard let roles = reading(.roles) else { return }
        var (primary, all): (Set<UserOrg>, Set<UserOrg>) = ([], [])
        try roles.table.forEachRow { row throws(ImportError) in
            guard let user = roles.value(row, "userSourcedId"),
                let org = roles.value(row, "orgSourcedId"), !roles.isRetired(row)
            else { return }
            let pair = UserOrg(user: user, org: org)
            all.insert(pair)
            if roles.value(row, "roleType") == "primary", !primary.insert(pair).inserted {
                found(roles.finding(.bundlePrimaryRoles, row, "roleType"))
            }
        }
        guard let users = reading(.users), !bundle.isDelta else { return }
        try users.table.forEachRow { row throws(ImportError) in
            guard let user = users.value(row, "sourcedId"),
                let org = users.value(row, "primaryOrgSourcedId"),
                !all.contains(UserOrg(user: user, org: org))
            else { return }
            found(users.finding(.bundlePrimaryOrg, row, "primaryOrgSourcedId"))
        }
    }

    private func checkScales(_ found: (BundleFinding) -> Void) throws(ImportError) {
        guard let scales = reading(.scoreScales) else { return }
        try scales.table.forEachRow { row throws(ImportError) in
            let entries = scales.list(row, "scoreScaleValue")
            if !entries.allSatisfy(BundleCell.isTypedID) {
                found(scales.finding(.bundleScoreScale, row, "scoreScaleValue"))
            }
        }
    }
}

extension BundleReading {
    /// A finding about a column of a row.
    func finding(_ code: FindingCode, _ row: BundleRow, _ column: String) -> BundleFinding {
        BundleFinding(
            code,
            file: table.name,
            line: row.line,
            column: column,
            place: table.places[column].map { $0 + 1 }
        )
    }
}
