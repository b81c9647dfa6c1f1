public import Records

/// A bundle with everything settled that a snapshot must tell: its district and its school year.
public struct OneRosterSource: Sendable {
    /// The bundle.
    public let bundle: OneRosterBundle
    /// What the district says about it.
    public let settings: OneRosterSettings
    /// What the records are.
    public let snapshot: Snapshot
    /// Whether every rule of the standard counts.
    public let isStrict: Bool
    /// How many rows must point to something that is there.
    public var idMatch: IDMatchLimit = .usual
    /// How much of what was read waits in memory.
    public var waiting: WaitingLimit = .usual
    let isYearAssumed: Bool
    /// The school years of sessions.
    let sessionYears: SessionYears
    /// A bundle of so few files that it names no organization is well formed, but no records can be made of it.
    let isDistrictKnown: Bool
    /// The organization that stands for the district, where the bundle has it.
    let districtOrg: String?

    /// Settles district and year.
    ///
    /// - Parameters:
    ///   - bundle: the bundle.
    ///   - settings: what the district says about it.
    ///   - isStrict: whether every rule of the standard counts.
    /// - Throws: that the year cannot be told, or that a file cannot be read.
    public init(
        _ bundle: OneRosterBundle,
        settings: OneRosterSettings = OneRosterSettings(),
        isStrict: Bool = false
    ) throws(ImportError) {
        self.bundle = bundle
        self.settings = settings
        self.isStrict = isStrict
        let orgs = try SourceOrgs(bundle)
        sessionYears = try SessionYears(
            BundleReading(bundle.tables[.academicSessions], settings.dates)
        )
        let year = try SourceYears(bundle, settings.dates, sessionYears).chosen
        guard let schoolYear = settings.schoolYear ?? year ?? settings.presentYear else {
            throw ImportError(bundleFatal: .bundleNoYear)
        }
        isYearAssumed = settings.schoolYear == nil && year == nil
        districtOrg = orgs.district
        let own = orgs.district.map(NativeWords.id)
        let district =
            settings.districtID ?? own ?? settings.storedDistrict ?? orgs.root.map(NativeWords.id)
        isDistrictKnown = district != nil
        snapshot = Snapshot(
            districtID: district ?? "",
            districtName: settings.districtName ?? orgs.name ?? "",
            schoolYear: schoolYear,
            sourceSystem: bundle.manifest.systemName
        )
    }
}

extension ImportError {
    /// A refusal of the bundle as a whole.
    init(bundleFatal code: FindingCode) {
        self.init(code.finding(file: BundleManifest.fileName, severity: .fatal))
    }
}

/// Which organization is the district.
private struct SourceOrgs {
    private(set) var district: String?
    private(set) var root: String?
    private(set) var name: String?

    init(_ bundle: OneRosterBundle) throws(ImportError) {
        guard let table = bundle.tables[.orgs] else { return }
        let (id, type) = (table.places["sourcedId"], table.places["type"])
        let (parent, label) = (table.places["parentSourcedId"], table.places["name"])
        var (found, first, title): (String?, String?, String?) = (nil, nil, nil)
        try table.forEachRow { row throws(ImportError) in
            guard let org = row[id] else { return }
            if found == nil, row[type]?.lowercased() == "district" {
                (found, title) = (org, row[label])
            }
            if first == nil, row[parent] == nil { first = org }
        }
        (district, root, name) = (found, first, title)
    }
}

/// The school years of a bundle, and how many classes each has.
private struct SourceYears {
    private var classes: [Int: Int] = [:]

    /// The year of most classes; of equally many the later one.
    var chosen: SchoolYear? {
        classes.max { ($0.value, $0.key) < ($1.value, $1.key) }.map {
            SchoolYear(endingIn: $0.key)
        }
    }

    init(
        _ bundle: OneRosterBundle,
        _ order: DateOrder,
        _ years: SessionYears
    ) throws(ImportError) {
        classes = try Self.sessions(bundle, order, years)
        if classes.isEmpty { classes = try Self.firstDays(bundle, order) }
    }

    /// Without sessions, first days of class enrollments and roles tell the year.
    private static func firstDays(
        _ bundle: OneRosterBundle,
        _ order: DateOrder
    ) throws(ImportError) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for file in [BundleFile.enrollments, .roles] {
            guard counts.isEmpty, let reading = BundleReading(bundle.tables[file], order) else {
                continue
            }
            try reading.table.forEachRow { row throws(ImportError) in
                if let day = reading.date(row, "beginDate") {
                    counts[SchoolYear(containing: day).endingIn, default: 0] += 1
                }
            }
        }
        return counts
    }

    private static func sessions(
        _ bundle: OneRosterBundle,
        _ order: DateOrder,
        _ told: SessionYears
    ) throws(ImportError) -> [Int: Int] {
        guard let reading = BundleReading(bundle.tables[.academicSessions], order) else {
            return [:]
        }
        let id = reading.table.places["sourcedId"]
        var years: [String: Int] = [:]
        try reading.table.forEachRow { row throws(ImportError) in
            guard let session = row[id], let year = told.year(row, reading) else { return }
            years[session] = year
        }
        var counts = Dictionary(
            years.values.map { ($0, 0) },
            uniquingKeysWith: { first, _ in first }
        )
        if let table = bundle.tables[.classes] {
            let terms = table.places["termSourcedIds"]
            try table.forEachRow { row throws(ImportError) in
                let first = (row[terms] ?? "").split(separator: ",").first
                if let year = first.flatMap({ years[String($0).trimmingBlanks()] }) {
                    counts[year, default: 0] += 1
                }
            }
        }
        return counts
    }
}
