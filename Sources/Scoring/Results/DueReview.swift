public import Records

/// A support of a student that goes on and is to be reviewed.
public struct DueReview: Hashable, Sendable {
    /// The local student id.
    public var studentID: String
    /// What the support is, in the words of the records.
    public var support: String
    /// The day on which it was planned to end, and so to be reviewed.
    public var day: SchoolDate

    /// A support with its parts.
    public init(studentID: String, support: String, day: SchoolDate) {
        self.studentID = studentID
        self.support = support
        self.day = day
    }
}
