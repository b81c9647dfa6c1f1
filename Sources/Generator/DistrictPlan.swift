public import Records

/// What a made-up district is to be like; equal plans give equal bytes.
public struct DistrictPlan: Hashable, Sendable {
    /// Students in the snapshot of the last school year, named ones included.
    public var students: Int
    /// School years written, one to twelve, the last one being the one in progress.
    public var years: Int
    /// The seed of all draws.
    public var seed: UInt64
    /// The district's code, four digits; codes from 9999 cannot exist.
    public var districtCode: String
    /// The district's name.
    public var districtName: String
    /// How attendance is written.
    public var attendanceMode: Snapshot.AttendanceMode
    /// Sets of six schools (three elementary, middle, high, vocational-technical); nil for one per 2,500 students.
    public var schoolSets: Int?
    /// The school year in progress.
    public var currentYear: SchoolYear
    /// The day of the last snapshot; attendance ends on the school day before it.
    ///
    /// After the last school day the snapshot shows the whole year.
    public var asOf: SchoolDate
    /// Whether the named students of the cast are among the students; only where the snapshot falls in the spring.
    public var includesCast: Bool
    /// Whether the last year's folder gets the planted problems that `dirt.csv` lists; only in the spring, too.
    public var includesDirt: Bool

    /// A plan; what is not told is as in `SampleData`, without its cast and its planted problems.
    public init(
        students: Int = 1_500,
        years: Int = 3,
        seed: UInt64 = 44,
        districtCode: String = "9999",
        districtName: String = "Harbor Point Regional (made up)",
        attendanceMode: Snapshot.AttendanceMode = .exceptions,
        schoolSets: Int? = nil,
        currentYear: SchoolYear = SchoolYear(endingIn: 2026),
        asOf: SchoolDate? = nil,
        includesCast: Bool = false,
        includesDirt: Bool = false
    ) {
        self.students = students
        self.years = years
        self.seed = seed
        self.districtCode = districtCode
        self.districtName = districtName
        self.attendanceMode = attendanceMode
        self.schoolSets = schoolSets
        self.currentYear = currentYear
        self.asOf = asOf ?? Self.firstFridayOfMarch(currentYear.endingIn)
        self.includesCast = includesCast
        self.includesDirt = includesDirt
    }

    /// The district that is committed in `SampleData`: 1,500 students, three years, cast and planted problems.
    public static var sample: DistrictPlan {
        DistrictPlan(includesCast: true, includesDirt: true)
    }

    /// The plan with everything in its bounds: one to twelve years, a snapshot after the first days of school, and cast and
    /// planted problems only where the snapshot falls in the spring, for their records count back from it.
    var bounded: DistrictPlan {
        var plan = self
        plan.students = max(0, students)
        plan.years = min(max(1, years), 12)
        plan.asOf = max(asOf, day(currentYear.endingIn - 1, 9, 15))
        let recorded = SchoolCalendar(year: currentYear.endingIn, asOf: plan.asOf).recorded
        let isSpring = (111...170).contains(recorded)
        plan.includesCast = includesCast && isSpring
        plan.includesDirt = includesDirt && isSpring
        return plan
    }

    /// The first school year written.
    var firstYear: Int { currentYear.endingIn - years + 1 }

    /// How many sets of six schools there are; four-digit school codes leave room for ninety.
    var setCount: Int { min(max(schoolSets ?? students / 2_500, 1), 90) }

    private static func firstFridayOfMarch(_ year: Int) -> SchoolDate {
        let first = day(year, 3, 1)
        return first.advanced(by: (12 - first.weekday) % 7)
    }
}

/// A civil date that is known to exist.
func day(_ year: Int, _ month: Int, _ day: Int) -> SchoolDate {
    SchoolDate(year: year, month: month, day: day) ?? SchoolDate(dayNumber: 0)
}
