public import Records

/// A figure that the state published of a school, beside those of all other schools.
public struct PublishedFigure: Hashable, Sendable {
    /// What was measured.
    public var measure: SchoolMeasure
    /// The school year.
    public var schoolYear: SchoolYear
    /// The school's share in percent; nil where the state published none.
    public var percent: Ratio?
    /// The median of all schools in percent.
    public var median: Ratio
    /// How many schools that is of.
    public var schools: Int

    /// A figure with all its parts.
    public init(
        measure: SchoolMeasure,
        schoolYear: SchoolYear,
        percent: Ratio?,
        median: Ratio,
        schools: Int
    ) {
        self.measure = measure
        self.schoolYear = schoolYear
        self.percent = percent
        self.median = median
        self.schools = schools
    }
}

/// What the state published last of each measure, for the schools of a list.
public struct PublishedYear: Hashable, Sendable {
    /// What was measured.
    public var measure: SchoolMeasure
    /// The latest school year with figures.
    public var schoolYear: SchoolYear
    /// The median of all schools in percent.
    public var median: Ratio
    /// The shares in percent by `org_id`.
    public var percents: [String: Ratio]

    /// A year with all its parts.
    public init(
        measure: SchoolMeasure,
        schoolYear: SchoolYear,
        median: Ratio,
        percents: [String: Ratio]
    ) {
        self.measure = measure
        self.schoolYear = schoolYear
        self.median = median
        self.percents = percents
    }
}
