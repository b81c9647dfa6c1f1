public import Records

/// Names and places of the students of the facts, one entry for each, for the columns of a roster.
public struct RosterPeople: Sendable {
    /// Names as lists show them: `Last, First`.
    public var names: TextColumn
    /// Each student's place in ``schools``; −1 where there is none on the day.
    public var school: [Int16]
    /// Each student's grade; nil where it is not known.
    public var grade: [GradeLevel?]
    /// Each student's place in ``counselors``; −1 where there is none.
    public var counselor: [Int16]
    /// The schools, by name.
    public var schools: [RosterSchool]
    /// The counselors, by name.
    public var counselors: [RosterCounselor]

    /// People with all columns.
    public init(
        names: TextColumn,
        school: [Int16],
        grade: [GradeLevel?],
        counselor: [Int16],
        schools: [RosterSchool],
        counselors: [RosterCounselor]
    ) {
        self.names = names
        self.school = school
        self.grade = grade
        self.counselor = counselor
        self.schools = schools
        self.counselors = counselors
    }
}
