import Indicators
import Records
import Scoring
import Store

/// Makes the page of one student from the store: the kept scores, and readings from that student's own records.
struct PageFromStore {
    /// Where records and runs are.
    let store: Store
    /// The run that is shown.
    let roster: Roster

    /// The page.
    ///
    /// - Throws: ``Failure`` where the run has no such student, or what the store throws.
    func page(of studentID: String) throws -> StudentPage {
        guard let row = roster.row(ofStudent: studentID) else {
            throw Failure(
                description:
                    "the run of \(roster.run.asOf.spoken) has no student with that id; see `waymark list students`."
            )
        }
        let run = roster.run
        let records = try store.records(
            ofStudent: studentID,
            district: run.districtID,
            year: run.schoolYear
        )
        let facts = try facts(of: studentID, records)
        let student = facts.students.find(studentID) ?? 0
        let (school, counselor) = (Int(roster.school[row]), Int(roster.counselor[row]))
        var page = StudentPage(
            run: run,
            studentID: studentID,
            name: roster.names[row] ?? "",
            school: school < 0 ? "" : roster.schools[school].name,
            grade: GradeLevel(ordinal: Int64(roster.grade[row])),
            counselor: counselor < 0 ? nil : roster.counselors[counselor].name,
            scores: try store.scores(of: run, student: studentID),
            lines: facts.students.count == 0 ? [] : Self.lines(student, facts),
            history: try store.history(ofStudent: studentID, district: run.districtID),
            days: facts.students.count == 0
                ? []
                : facts.attendance.days(of: student).map {
                    StudentPage.Day(date: $0.0, category: $0.1)
                },
            records: records,
            courseTitles: Self.courseTitles(records)
        )
        page.answers = try answers(to: page, school < 0 ? nil : roster.schools[school].id)
        return page
    }

    /// What the run's models say, from the readings that the page shows.
    private func answers(to page: StudentPage, _ school: String?) throws
        -> [Milestone: ModelAnswer]
    {
        guard page.scores.contains(where: { $0.estimate != nil }) else { return [:] }
        let needed = Set(page.scores.compactMap(\.estimate?.model))
        let files = zip(page.run.models, try store.models(of: page.run))
        let models = files.filter { needed.contains($0.0.name) }.compactMap {
            try? ModelReader.read($0.1, lookup: .builtIn)
        }
        var values: [String: Double] = [:]
        for line in page.lines { values[line.definition.id] = line.reading.value?.double }
        var answers: [Milestone: ModelAnswer] = [:]
        for score in page.scores {
            guard let name = score.estimate?.model,
                let model = models.first(where: {
                    $0.name == name && $0.milestone == score.milestone.rawValue
                })
            else { continue }
            answers[score.milestone] = ModelAnswer(model: model, values: values, school: school)
        }
        return answers
    }

    /// Facts of the one student: the same builder and indicators as a run, so that page and list cannot differ.
    private func facts(of studentID: String, _ records: [TableName: RecordBatch]) throws -> Facts {
        let run = roster.run
        guard let stored = try store.snapshot(of: run.districtID, year: run.schoolYear) else {
            throw Failure(
                description:
                    "the store no longer has the records of \(run.schoolYear); import them again."
            )
        }
        var snapshot = stored.snapshot
        try completeCut(&snapshot)
        var builder = FactsBuilder(asOf: run.asOf, schoolYear: run.schoolYear)
        builder.begin(snapshot, loading: stored.tables)
        for table in TableName.allCases {
            if let batch = records[table] { builder.accept(batch) }
        }
        builder.end()
        try feedYearBefore(studentID, to: &builder)
        return builder.facts()
    }

    /// One student's rows do not tell how far a school recorded; the run's facts took the school's last day.
    private func completeCut(_ snapshot: inout Snapshot) throws {
        let untold = roster.schools.map(\.id).filter { snapshot.recordedThrough[$0] == nil }
        guard !untold.isEmpty else { return }
        let days = try store.lastAttendanceDays(
            district: roster.run.districtID,
            year: roster.run.schoolYear
        )
        snapshot.recordedThrough.merge(days) { told, _ in told }
    }

    private func feedYearBefore(_ studentID: String, to builder: inout FactsBuilder) throws {
        let run = roster.run
        guard let before = try store.snapshot(of: run.districtID, year: run.schoolYear.previous)
        else {
            return
        }
        let records = try store.records(
            ofStudent: studentID,
            district: run.districtID,
            year: run.schoolYear.previous
        )
        builder.begin(before.snapshot, loading: before.tables)
        if let batch = records[.enrollments] { builder.accept(batch) }
        builder.end()
    }

    private static func lines(_ student: Int, _ facts: Facts) -> [StudentPage.Line] {
        Indicators.all.map { indicator in
            StudentPage.Line(
                definition: indicator.definition,
                reading: indicator.reading(of: student, in: facts),
                detail: indicator.detail(of: student, in: facts),
                period: indicator.period(of: student, in: facts)
            )
        }
    }

    private static func courseTitles(_ records: [TableName: RecordBatch]) -> [String: String] {
        guard let sections = records[.sections], let courses = records[.courses] else { return [:] }
        var titles: [String: String] = [:]
        for row in 0..<courses.count {
            if let id = courses.cell(row: row, "course_id") {
                titles[id] = courses.cell(row: row, "title")
            }
        }
        var bySection: [String: String] = [:]
        for row in 0..<sections.count {
            guard let section = sections.cell(row: row, "section_id"),
                let course = sections.cell(row: row, "course_id")
            else { continue }
            bySection[section] = titles[course]
        }
        return bySection
    }
}
