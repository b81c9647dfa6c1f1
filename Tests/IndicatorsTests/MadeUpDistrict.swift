import Indicators
import Records

/// A small district that tests write down row by row, by column name, and fold into facts.
struct MadeUpDistrict {
    /// One year's rows.
    struct Year {
        var snapshot: Snapshot
        var rows: [TableName: [[String: String]]] = [:]
        /// Tables that were brought without rows.
        var emptyTables: Set<TableName> = []

        var modes: [TableName: Snapshot.TableMode] {
            var modes: [TableName: Snapshot.TableMode] = [:]
            for table in emptyTables { modes[table] = .full }
            for table in rows.keys { modes[table] = .full }
            return modes
        }
    }

    var year = Year(snapshot: Snapshot(districtID: "9999", schoolYear: SchoolYear(endingIn: 2026)))
    var earlier: [Year] = []

    /// Adds a row of the target year.
    mutating func add(_ table: TableName, _ cells: [String: String]) {
        year.rows[table, default: []].append(cells)
    }

    /// Adds a row of the year before.
    mutating func addYearBefore(_ table: TableName, _ cells: [String: String]) {
        if earlier.isEmpty {
            let before = Snapshot(districtID: "9999", schoolYear: year.snapshot.schoolYear.previous)
            earlier.append(Year(snapshot: before))
        }
        earlier[0].rows[table, default: []].append(cells)
    }

    /// Folds everything, in batches of a size and, where told, with the rows of each table in a random order.
    func facts(
        asOf: String? = nil,
        batchSize: Int = 1000,
        shuffledBy seed: UInt64? = nil
    ) -> Facts {
        var builder = FactsBuilder(
            asOf: asOf.flatMap { SchoolDate($0) },
            schoolYear: year.snapshot.schoolYear
        )
        var random = TestRandom(seed: seed ?? 1)
        for year in [year] + earlier {
            builder.begin(year.snapshot, loading: year.modes)
            for table in TableName.allCases {
                guard var rows = year.rows[table] else { continue }
                if seed != nil { rows.shuffle(using: &random) }
                for batch in Self.batches(table, rows, size: batchSize) { builder.accept(batch) }
            }
            builder.end()
        }
        return builder.facts()
    }

    static func batches(
        _ table: TableName,
        _ rows: [[String: String]],
        size: Int
    ) -> [RecordBatch] {
        stride(from: 0, to: rows.count, by: size).map { start in
            var batch = RecordBatch(table)
            for (offset, row) in rows[start..<min(start + size, rows.count)].enumerated() {
                batch.append(
                    row: table.schema.columns.map { row[$0.name] },
                    line: start + offset + 2
                )
            }
            return batch
        }
    }
}

extension MadeUpDistrict {
    /// A district with one school whose year begins on 1 September 2025 and has a number of school days.
    static func school(_ days: Int = 180, id: String = "S1") -> MadeUpDistrict {
        var district = MadeUpDistrict()
        district.addSchool(id, days: schoolDays(days))
        return district
    }

    /// School days from 1 September 2025 on, Monday to Friday.
    static func schoolDays(_ count: Int) -> [String] {
        var days: [String] = []
        var day = SchoolDate(year: 2025, month: 9, day: 1) ?? SchoolDate(dayNumber: 0)
        while days.count < count {
            if day.weekday <= 5 { days.append(day.description) }
            day = day.advanced(by: 1)
        }
        return days
    }

    mutating func addSchool(_ id: String, days: [String]) {
        add(.organizations, ["org_id": id, "name": id, "org_type": "school"])
        for day in days {
            add(
                .calendar,
                [
                    "org_id": id, "calendar_code": "main", "date": day,
                    "day_type": "instructional", "is_school_day": "true",
                ]
            )
        }
    }

    /// A student enrolled at a school from the first day.
    mutating func addStudent(
        _ id: String = "A",
        grade: String = "09",
        school: String = "S1",
        born: String? = nil,
        enrollment: [String: String] = [:]
    ) {
        var person = ["student_id": id, "first_name": "X", "last_name": "Y"]
        person["birth_date"] = born
        add(.students, person)
        enroll(id, grade: grade, school: school, enrollment)
    }

    mutating func enroll(
        _ id: String,
        grade: String = "09",
        school: String = "S1",
        _ more: [String: String] = [:]
    ) {
        let row = [
            "student_id": id, "org_id": school, "entry_date": "2025-09-01", "grade_level": grade,
            "calendar_code": "main",
        ]
        add(.enrollments, row.merging(more) { $1 })
    }

    /// A day of a student.
    mutating func attend(
        _ id: String = "A",
        _ day: String,
        _ category: String,
        portion: String? = nil,
        school: String = "S1"
    ) {
        var row = ["student_id": id, "org_id": school, "date": day, "category": category]
        row["portion_absent"] = portion
        add(.attendance, row)
    }

    /// The first days of the year absent, and attendance recorded through the last of all days.
    mutating func missFirst(_ count: Int, of total: Int, id: String = "A") {
        let days = Self.schoolDays(total)
        for day in days.prefix(count) { attend(id, day, "unexcused_absence") }
        year.emptyTables.insert(.attendance)
        year.snapshot.recordedThrough["S1"] = days.last.flatMap { SchoolDate($0) }
    }

    mutating func addTerms() {
        addTerm("Q1", "quarter", "2025-09-01", "2025-11-07")
        addTerm("Q2", "quarter", "2025-11-10", "2026-01-23")
        addTerm("SEM1", "semester", "2025-09-01", "2026-01-23")
        addTerm("YR", "year", "2025-09-01", "2026-06-15")
    }

    mutating func addTerm(_ id: String, _ type: String, _ start: String, _ end: String) {
        add(
            .terms,
            [
                "term_id": id, "org_id": "S1", "name": id, "term_type": type, "start_date": start,
                "end_date": end,
            ]
        )
    }

    /// A course with one section of the same name.
    mutating func addCourse(_ id: String, _ subject: String, credits: String? = nil) {
        var course = ["course_id": id, "title": id, "subject": subject]
        course["credits"] = credits
        add(.courses, course)
        addSection(id, of: id)
    }

    mutating func addSection(_ id: String, of course: String) {
        add(
            .sections,
            ["section_id": id, "course_id": course, "org_id": "S1", "term_id": "YR"]
        )
    }

    /// A mark of the first quarter in a section; further cells by column name.
    mutating func mark(
        _ section: String,
        _ cells: [String: String],
        student: String = "A",
        type: String = "grading_period"
    ) {
        mark(section, "Q1", cells, student: student, type: type)
    }

    /// A mark in a section; further cells by column name.
    mutating func mark(
        _ section: String,
        _ term: String = "Q1",
        _ cells: [String: String],
        student: String = "A",
        type: String = "grading_period"
    ) {
        let row = [
            "student_id": student, "section_id": section, "term_id": term, "mark_type": type,
        ]
        add(.marks, row.merging(cells) { $1 })
    }

    /// A row of the transcript.
    mutating func take(
        _ course: String,
        year: String = "2025",
        grade: String? = "09",
        _ cells: [String: String] = [:],
        student: String = "A"
    ) {
        var row = ["student_id": student, "school_year": year, "course_id": course, "attempt": "1"]
        row["grade_level"] = grade
        add(.transcript, row.merging(cells) { $1 })
    }

    /// A test and a student's result on it.
    mutating func test(
        id: String = "T1",
        family: String = "mcas",
        subject: String? = "ela",
        on day: String = "2025-05-12",
        scale: (String, String)? = nil,
        form: String? = nil,
        _ cells: [String: String]
    ) {
        var test = ["assessment_id": id, "family": family]
        test["subject"] = subject
        test["form"] = form
        test["scale_min"] = scale?.0
        test["scale_max"] = scale?.1
        add(.assessments, test)
        let row = [
            "student_id": "A", "assessment_id": id, "administered_on": day, "status": "tested",
        ]
        add(.assessmentResults, row.merging(cells) { $1 })
    }

    mutating func incident(
        _ id: String,
        on day: String,
        student: String = "A",
        role: String = "offender"
    ) {
        add(.incidents, ["incident_id": id, "org_id": "S1", "incident_date": day])
        add(
            .incidentParticipants,
            ["incident_id": id, "student_id": student, "role": role, "behavior": "other"]
        )
    }
}

/// A small generator of random numbers that gives the same ones for the same seed.
struct TestRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// A student's reading of the indicator with an id.
func reading(_ id: String, _ facts: Facts, student: String = "A") -> Reading? {
    guard let indicator = Indicators.named(id), let place = facts.students.find(student) else {
        return nil
    }
    return indicator.reading(of: place, in: facts)
}

/// What an indicator says of a student in words.
func detail(_ id: String, _ facts: Facts, student: String = "A") -> String? {
    guard let indicator = Indicators.named(id), let place = facts.students.find(student) else {
        return nil
    }
    return indicator.detail(of: place, in: facts)
}

/// The span that a student's reading speaks of.
func period(_ id: String, _ facts: Facts, student: String = "A") -> Period? {
    guard let indicator = Indicators.named(id), let place = facts.students.find(student) else {
        return nil
    }
    return indicator.period(of: place, in: facts)
}

extension Reading {
    /// A known value, for comparison with a reading.
    static func number(_ numerator: Int64, over denominator: Int64 = 1) -> Reading {
        .value(Ratio(numerator, over: denominator))
    }
}
