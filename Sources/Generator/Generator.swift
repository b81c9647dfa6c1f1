public import Records

/// Makes up districts whose records look like a real one's.
public enum Generator {
    /// How much was written.
    public struct Summary: Hashable, Sendable {
        /// One entry for each school year's folder, the earliest first.
        public var years: [Year] = []

        /// One school year's folder.
        public struct Year: Hashable, Sendable {
            /// The school year.
            public var schoolYear: SchoolYear
            /// The folder's path.
            public var path: String
            /// Students in it.
            public var students: Int
            /// Rows of attendance in it.
            public var attendanceRows: Int
        }
    }

    /// Writes the plan's school years as native folders `<folder>/2024` and so on; equal plans give equal bytes.
    ///
    /// Existing files of the same names are replaced. Throws `CSVError` or the system's error where a file or folder
    /// cannot be written.
    @discardableResult
    public static func write(_ plan: DistrictPlan, to folder: String) throws -> Summary {
        let plan = plan.bounded
        let schools = Schools(plan)
        let count = Population.count(of: plan, schools)
        var summary = Summary()
        var dirt = Dirt.Log()
        for year in plan.firstYear...plan.currentYear.endingIn {
            let isCurrent = year == plan.currentYear.endingIn
            let calendar = SchoolCalendar(year: year, asOf: isCurrent ? plan.asOf : nil)
            let target = try SnapshotFolder(
                "\(folder)/\(year)",
                isDirty: plan.includesDirt && isCurrent
            )
            let builder = StudentYearBuilder(plan: plan, schools: schools, calendar: calendar)
            try DistrictRows(plan: plan, schools: schools, calendar: calendar, folder: target)
                .write()
            try writeStudents(builder, count: count, to: target)
            if plan.includesDirt, isCurrent {
                dirt = try Dirt(builder: builder, folder: target).plant()
            }
            summary.years.append(
                Summary.Year(
                    schoolYear: SchoolYear(endingIn: year),
                    path: target.path,
                    students: target.file(.students)?.rows ?? 0,
                    attendanceRows: target.file(.attendance)?.rows ?? 0
                )
            )
            try target.finish(plan, schools, calendar)
        }
        if plan.includesCast { try Cast.writeList(plan, to: "\(folder)/cast.csv") }
        if plan.includesDirt { try dirt.write(to: "\(folder)/dirt.csv") }
        return summary
    }

    private static func writeStudents(
        _ builder: StudentYearBuilder,
        count: Int,
        to folder: SnapshotFolder
    ) throws {
        let rows = StudentRows(plan: builder.plan, calendar: builder.calendar, folder: folder)
        for number in 0..<count {
            let person = Person(number, builder.plan)
            let life = Life(
                person,
                schools: builder.schools,
                seed: builder.plan.seed,
                through: builder.calendar.year
            )
            if let records = builder.records(of: person, life) { try rows.write(records) }
        }
        guard builder.plan.includesCast else { return }
        for records in Cast.records(builder) { try rows.write(records) }
    }
}

/// How many student numbers a district of a given size takes, for some have left by the last year.
enum Population {
    static func count(of plan: DistrictPlan, _ schools: Schools) -> Int {
        let last = plan.currentYear.endingIn
        let calendar = SchoolCalendar(year: last, asOf: plan.asOf)
        let named = (plan.includesCast ? Cast.count : 0) + (plan.includesDirt ? Dirt.hostCount : 0)
        var missing = max(0, plan.students - named)
        var number = 0
        while missing > 0 {
            let life = Life(Person(number, plan), schools: schools, seed: plan.seed, through: last)
            if let year = life.year(last), calendar.days[year.entry] <= plan.asOf { missing -= 1 }
            number += 1
        }
        return number
    }
}
