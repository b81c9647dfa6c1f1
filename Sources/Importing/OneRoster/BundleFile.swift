import Records

/// A file that a OneRoster bundle may hold; the manifest and findings call it by this name.
enum BundleFile: String, CaseIterable, Sendable, Comparable {
    case academicSessions, orgs, courses, classes, users, roles, userProfiles, enrollments
    case demographics, categories, lineItems, results, scoreScales, lineItemScoreScales
    case resultScoreScales, lineItemLearningObjectiveIds, resultLearningObjectiveIds
    case resources, classResources, courseResources, userResources

    /// The file's name in the bundle.
    var fileName: String { "\(rawValue).csv" }

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A version of the OneRoster CSV binding (1EdTech).
enum BundleVersion: String, Sendable {
    case v1p1 = "1.1"
    /// 1.2 and its corrections; bundles of 1.2.1 still call themselves 1.2.
    case v1p2 = "1.2"

    /// The files that this version knows.
    var files: [BundleFile] {
        switch self {
        case .v1p1:
            [
                .academicSessions, .orgs, .courses, .classes, .users, .enrollments, .demographics,
                .categories, .lineItems, .results, .resources, .classResources, .courseResources,
            ]
        case .v1p2: BundleFile.allCases
        }
    }

    /// The columns of a file in their order.
    func columns(of file: BundleFile) -> [BundleColumn] {
        let latest = BundleColumn.v1p2[file] ?? []
        return switch self {
        case .v1p1:
            BundleColumn.common + (BundleColumn.v1p1[file] ?? latest).map(\.withoutExtensions)
        case .v1p2: BundleColumn.common + latest
        }
    }
}

/// How the manifest says that a file is meant.
enum BundleMode: String, Sendable {
    case absent, bulk, delta
}
