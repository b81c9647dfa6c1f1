public import Records

/// What a district says about its bundle, where the bundle leaves a choice; read from YAML.
public struct OneRosterSettings: Sendable {
    /// Which id of the source becomes a student's local id.
    public enum StudentID: String, Sendable, CaseIterable {
        /// `users.identifier`, which other files of the district have too; `sourcedId` where it is blank.
        case identifier
        /// `users.sourcedId`.
        case sourcedID = "sourcedId"
    }

    /// The district's code; the bundle's organization of type district where nil.
    public var districtID: String?
    /// The district's name.
    public var districtName: String?
    /// The year to import; that of most classes where nil.
    public var schoolYear: SchoolYear?
    /// Which id becomes a student's.
    public var studentID = StudentID.identifier
    /// How dates with slashes are meant.
    public var dates = DateOrder.unknown
    /// The district's own categories of line items and the marks that they stand for; before the usual ones.
    public var categories: [String: MarkType] = [:]
    /// The year where neither the settings nor the bundle tell it: that of today.
    public var presentYear: SchoolYear?
    /// The district where neither the settings nor the bundle tell it: the only one of the store.
    public var storedDistrict: String?

    /// Settings that leave all to the bundle.
    public init() {}
}
