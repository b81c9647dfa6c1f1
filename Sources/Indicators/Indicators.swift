/// All indicators, in the order in which screens and documents list them.
public enum Indicators {
    /// Every indicator that is built in; a district's own measures are found by ``named(_:)``.
    public static let all: [any Indicator] =
        attendance + courses + [
            Suspensions(), SuspensionDays(), IncidentCount(window: .year),
            IncidentCount(window: .recent),
            SchoolsAttended(), Retained(), OverAge(),
        ] + tests

    /// The indicator with an id, or nil where there is none; `local.<name>` is the district's own measure of that name.
    public static func named(_ id: String) -> (any Indicator)? {
        if id.hasPrefix(LocalIndicator.prefix) {
            let name = String(id.dropFirst(LocalIndicator.prefix.count))
            return name.isEmpty ? nil : LocalIndicator(name)
        }
        return places[id].map { all[$0] }
    }

    private static let places = Dictionary(
        all.enumerated().map { ($0.element.id, $0.offset) },
        uniquingKeysWith: { first, _ in first }
    )

    private static let attendance: [any Indicator] = [
        AttendanceRate(window: .year), AttendanceRate(window: .recent),
        AbsenceFlag(degree: .chronic), AbsenceFlag(degree: .severe),
        AbsenceDays(kind: .any, window: .year), DaysMissed180(),
        AbsenceDays(kind: .excused, window: .year), AbsenceDays(kind: .unexcused, window: .year),
        AbsenceDays(kind: .unexcused, window: .recent),
        Tardies(window: .year), Tardies(window: .recent),
        ConsecutiveAbsences(run: .longest), ConsecutiveAbsences(run: .current),
    ]

    private static let courses: [any Indicator] =
        failures(.term) + failures(.year) + [
            CourseFailures(subjects: .core, window: .year),
            LowMarks(band: .below65), LowMarks(band: .from65To69),
            GradePointAverage(), CumulativeGradePointAverage(), PastCourseFailures(),
            CreditsEarned(), CreditsBehind(), Grade9OnTrack(),
        ]

    private static let tests: [any Indicator] = [
        TestLevel(test: .mcasELA), TestLevel(test: .mcasMath), TestLevel(test: .mcasScience),
        GrowthPercentile(test: .mcasELA), GrowthPercentile(test: .mcasMath),
        TestLevel(test: .accessOverall),
    ]

    private static func failures(_ window: CourseFailures.Window) -> [any Indicator] {
        [CourseFailures(subjects: .all, window: window)]
            + CourseSubjects.coreSubjects.map {
                CourseFailures(subjects: .one($0), window: window)
            }
    }
}
