/// Where a session ended: the way from the first screen to the last one, by names that outlive a run.
public struct Session: Hashable, Sendable, Codable {
    /// One level of the way.
    struct Level: Hashable, Sendable, Codable {
        /// The screen, as ``PlaceKind`` names it.
        var screen: String
        /// What its list shows.
        var scope: Scope?
        /// The order of a list of students, as the command line writes it.
        var sort: String?
        /// The column and direction of the list of schools.
        var schoolColumn: String?
        var isDescending: Bool?
        /// What is searched for among schools.
        var search: String?
        /// The student or school under the cursor, or whose page it is.
        var id: String?
        /// The tab of a student’s page.
        var tab: Int?
    }

    /// Whom a list shows.
    struct Scope: Hashable, Sendable, Codable {
        var school: String?
        var counselor: String?
        var tiers: [Int64]?
        var grade: String?
        var trigger: String?
        var isNewOrWorse: Bool?
        var search: String?
        var filter: String?
    }

    /// Which shape it has; another one is not read.
    var version = Session.version
    var levels: [Level] = []

    /// The shape of this version of the program.
    public static let version = 1
    /// No way is longer, whatever a file says.
    static let most = 32

    /// Whether this version of the program can take it up.
    public var isReadable: Bool {
        version == Self.version && !levels.isEmpty && levels.count <= Self.most
    }
}
