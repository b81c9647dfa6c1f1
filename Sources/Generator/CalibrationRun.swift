import Records

/// A rate over a whole district and over its schools, in tenths of a percent.
public struct CalibrationRate: Hashable, Sendable {
    /// What is measured.
    public let measure: CalibrationTarget.Measure
    /// The rate over all students; nil where nobody counts.
    public let overall: Int?
    /// First quartile, median and third quartile over schools with ten students or more; empty where there are none.
    public let quartiles: [Int]
}

/// Counts the rates of a made-up district over a whole year, without writing anything.
struct CalibrationRun {
    private var met: [[Int]]
    private var counted: [[Int]]

    init(_ plan: DistrictPlan) {
        let plan = plan.bounded
        let schools = Schools(plan)
        let measures = CalibrationTarget.Measure.allCases.count
        met = Array(repeating: Array(repeating: 0, count: schools.all.count), count: measures)
        counted = met
        // The last year that is over, with the students of that year.
        let year = plan.currentYear.endingIn - (plan.years > 1 ? 1 : 0)
        let calendar = SchoolCalendar(year: year, asOf: nil)
        let builder = StudentYearBuilder(plan: plan, schools: schools, calendar: calendar)
        for number in 0..<Population.count(of: plan, schools) {
            let person = Person(number, plan)
            let life = Life(person, schools: schools, seed: plan.seed, through: year)
            add(person, life, builder)
        }
    }

    /// The rates in the order of the measures.
    var rates: [CalibrationRate] {
        CalibrationTarget.Measure.allCases.enumerated().map { index, measure in
            let shares = counted[index].indices.compactMap { school in
                counted[index][school] < 10
                    ? nil : Self.share(met[index][school], counted[index][school])
            }
            let all = counted[index].reduce(0, +)
            return CalibrationRate(
                measure: measure,
                overall: all == 0 ? nil : Self.share(met[index].reduce(0, +), all),
                quartiles: Self.quartiles(shares.sorted())
            )
        }
    }

    private static func share(_ part: Int, _ whole: Int) -> Int {
        (part * 2_000 + whole) / (2 * whole)
    }

    private static func quartiles(_ sorted: [Int]) -> [Int] {
        guard !sorted.isEmpty else { return [] }
        return (1...3).map { quarter in
            let place = (sorted.count - 1) * quarter
            let below = sorted[place / 4]
            let above = sorted[min(place / 4 + 1, sorted.count - 1)]
            return below + (above - below) * (place % 4) / 4
        }
    }

    private mutating func count(
        _ measure: CalibrationTarget.Measure,
        _ school: School,
        _ part: Int,
        of whole: Int = 1
    ) {
        guard let index = CalibrationTarget.Measure.allCases.firstIndex(of: measure) else { return }
        met[index][school.index] += part
        counted[index][school.index] += whole
    }

    private mutating func add(_ person: Person, _ life: Life, _ builder: StudentYearBuilder) {
        addGraduation(life, builder.calendar.year)
        guard let year = life.year(builder.calendar.year) else { return }
        let school = year.school
        addAttendance(person, year, builder)
        let conduct = ConductModel.lines(
            person,
            year,
            until: min(180, (year.exit ?? 179) + 1),
            seed: builder.plan.seed
        )
        for (measure, action) in [
            (CalibrationTarget.Measure.inSchoolSuspension, "in_school_suspension"),
            (.outOfSchoolSuspension, "out_of_school_suspension"),
        ] {
            count(measure, school, conduct.contains { $0.action == action } ? 1 : 0)
        }
        count(.retention, school, year.end == .retained ? 1 : 0)
        if year.grade == 9, year.exit == nil {
            count(.gradeNinePass, school, year.failures == 0 ? 1 : 0)
        }
    }

    private mutating func addAttendance(
        _ person: Person,
        _ year: LifeYear,
        _ builder: StudentYearBuilder
    ) {
        let end = min(180, (year.exit ?? 179) + 1)
        guard end - year.entry >= 20 else { return }
        let events = AttendanceModel.events(
            person,
            year,
            builder.calendar,
            until: end,
            seed: builder.plan.seed
        )
        let absent = events.reduce(0) { sum, event in
            let isAbsent = event.category == .excusedAbsence || event.category == .unexcusedAbsence
            return sum + (isAbsent ? (event.isHalf ? 1 : 2) : 0)
        }
        let days = 2 * (end - year.entry)
        count(.chronicAbsence, year.school, absent * 10 >= days ? 1 : 0)
        count(.severeAbsence, year.school, absent * 5 >= days ? 1 : 0)
        count(.attendance, year.school, days - absent, of: days)
    }

    /// The cohort is who entered grade 9 three years before; who transferred out is not of it.
    private mutating func addGraduation(_ life: Life, _ year: Int) {
        guard let first = life.years.first(where: { $0.grade == 9 }), first.year == year - 3,
            let end = life.years.last?.end, end != .left, end != .leftDuring
        else { return }
        count(.graduation, first.school, end == .graduated ? 1 : 0)
        count(.dropout, first.school, end == .droppedOut || end == .droppedOutDuring ? 1 : 0)
    }
}
