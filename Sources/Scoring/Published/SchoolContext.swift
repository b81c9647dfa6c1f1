public import Records

/// What the state published of a school beside what the records say of it: context for a reader, no part of any score.
public struct SchoolContext: Hashable, Sendable {
    /// The school.
    public var school: RosterSchool
    /// The school year of the run that is shown.
    public var schoolYear: SchoolYear
    /// What was published, by measure and year.
    public var figures: [PublishedFigure]
    /// What the records say, the latest year first.
    public var records: [RecordedShare]

    /// The context of a school of a run.
    ///
    /// - Parameters:
    ///   - school: the school.
    ///   - roster: the run.
    ///   - figures: what was published.
    ///   - outcomes: what the years' own records say, the earliest first.
    public init(
        _ school: RosterSchool,
        in roster: Roster,
        _ figures: [PublishedFigure],
        _ outcomes: [RecordedShare]
    ) {
        self.school = school
        schoolYear = roster.run.schoolYear
        self.figures = figures
        records = RecordedShare.all(of: school.id, in: roster) + outcomes.reversed()
    }

    /// The measures of which anything is known, in their order.
    public var measures: [SchoolMeasure] {
        SchoolMeasure.allCases.filter { measure in
            figures.contains { $0.measure == measure && $0.percent != nil }
                || records.contains { $0.measure == measure }
        }
    }

    /// Why the records say nothing of a measure that was published; nil where they say something.
    public func gap(in measure: SchoolMeasure) -> String? {
        guard !records.contains(where: { $0.measure == measure }) else { return nil }
        return switch measure {
        case .chronicAbsence: "the latest run knows nobody’s attendance here"
        case .outOfSchoolSuspension, .inSchoolSuspension:
            "no year of the district has discipline records"
        case .grade9Courses: "nobody’s courses of grade 9 are known here"
        case .graduatedInFour, .graduatedInFive:
            "nobody’s diploma and first year of grade 9 are both known here"
        case .massCore: "records do not tell who completed it"
        case .advancedCourses: "no transcript of the district tells of AP or college courses"
        }
    }
}
