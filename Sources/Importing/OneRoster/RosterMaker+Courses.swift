import Records

extension RosterMaker {
    private static let courseLabels = [
        ("course_id", "sourcedId"), ("org_id", "orgSourcedId"),
        ("local_course_code", "courseCode"), ("title", "title"), ("subject", "subjects"),
        ("sced_code", "subjectCodes"),
    ].map { (native: $0.0, source: $0.1) }

    mutating func makeCourses() throws(ImportError) {
        var made = grid(.courses, .courses, Self.courseLabels)
        if let reading = reading(.courses) {
            var (found, retired): (Set<String>, Int) = ([], 0)
            lost[.courses] = try reading.forEachRecord { row, id throws(ImportError) in
                found.insert(id)
                if reading.isRetired(row) {
                    retired += 1
                    return
                }
                let codes = reading.raw(row, "subjectCodes")
                let first = codes?.split(separator: ",").first.map { String($0).trimmingBlanks() }
                let subjects = reading.raw(row, "subjects")
                made.append(
                    [
                        NativeWords.id(id), reading.raw(row, "orgSourcedId").map(orgID),
                        reading.raw(row, "courseCode"), reading.raw(row, "title"),
                        SubjectWords.subject(codes: codes, subjects: subjects),
                        first.flatMap { SubjectWords.isSCED($0) ? String($0.prefix(5)) : nil },
                    ],
                    line: row.line
                )
            }
            courses = found
            if retired > 0 { note(.bundleRetiredKept, .courses, count: retired) }
        }
        if bundle.tables[.courses] != nil { grids[.courses] = made }
    }

    private static let sectionLabels = [
        ("section_id", "sourcedId"), ("course_id", "courseSourcedId"),
        ("org_id", "schoolSourcedId"), ("term_id", "termSourcedIds"),
        ("section_code", "classCode"), ("staff_id", "sourcedId"),
    ].map { (native: $0.0, source: $0.1) }

    /// Classes of the year; a class of other sessions belongs to another year.
    mutating func readClasses() throws(ImportError) {
        guard let reading = reading(.classes) else { return }
        var (others, retired, orphans) = (0, 0, 0)
        var all: Set<String> = []
        var found: [String: Class] = [:]
        var extra = grids[.courses] ?? grid(.courses, .classes, Self.courseLabels)
        var known = courses
        // What a delta does not bring may be stored.
        let isWhole = !bundle.isDelta
        lost[.sections] = try reading.forEachRecord { row, id throws(ImportError) in
            all.insert(id)
            if reading.isRetired(row) {
                retired += 1
                return
            }
            let terms = reading.list(row, "termSourcedIds")
            guard let term = term(of: terms) else {
                others += 1
                return
            }
            let told = reading.raw(row, "courseSourcedId")
            // A class without a course is one by itself: its seats and marks must not go with it.
            let course = told ?? id
            if isWhole || told == nil, known.insert(course).inserted {
                orphans += 1
                extra.append(madeCourse(course, row, reading), line: row.line)
            }
            found[id] = Class(
                school: reading.raw(row, "schoolSourcedId") ?? "",
                grade: NativeWords.grade(ofList: reading.raw(row, "grades")),
                first: terms.compactMap { sessions[$0]?.first }.min(),
                term: term,
                course: course,
                code: reading.raw(row, "classCode"),
                line: row.line
            )
        }
        (classes, courses, knownClasses) = (found, known, all)
        if orphans > 0 {
            grids[.courses] = extra
            note(.bundleMadeCourse, .classes, count: orphans)
        }
        if others > 0 { note(.bundleOtherYear, .classes, count: others) }
        if retired > 0 { note(.bundleRetiredKept, .classes, count: retired) }
    }

    /// What a class tells of its course, where the bundle has no courses at all.
    private func madeCourse(
        _ course: String,
        _ row: BundleRow,
        _ reading: BundleReading
    ) -> [String?] {
        let subject = SubjectWords.subject(
            codes: reading.raw(row, "subjectCodes"),
            subjects: reading.raw(row, "subjects")
        )
        return [
            NativeWords.id(course), reading.raw(row, "schoolSourcedId").map(orgID), nil,
            reading.raw(row, "title"), subject, nil,
        ]
    }

    /// The one term of a class: of several, the session that all of them are part of, else the longest.
    ///
    /// - Returns: nil where the sessions are of another year; an id that the validator will miss where there are none such.
    private func term(of terms: [String]) -> String? {
        if let madeTerm { return madeTerm }
        let known = terms.filter { sessions[$0] != nil }
        guard let first = known.first else {
            // In a delta the session may be in the store; else one that is not in the file belongs to another year or to none.
            if bundle.isDelta || bundle.tables[.academicSessions] == nil {
                return terms.first ?? ""
            }
            return nil
        }
        guard known.count > 1 else { return first }
        let parents = Set(known.map { sessions[$0]?.parent })
        if parents.count == 1, let parent = parents.first ?? nil, sessions[parent] != nil {
            return parent
        }
        return known.max { length($0) < length($1) } ?? first
    }

    private func length(_ session: String) -> Int {
        sessions[session].map { $0.first.distance(to: $0.last) } ?? 0
    }

    /// Sections, each with its first teacher, in the order of the file.
    mutating func makeSections(teachers: [String: String]) {
        guard bundle.tables[.classes] != nil else { return }
        var made = grid(.sections, .classes, Self.sectionLabels)
        let hasStaff = bundle.tables[.users] != nil
        for (id, one) in classes.sorted(by: { $0.value.line < $1.value.line }) {
            made.append(
                [
                    NativeWords.id(id), NativeWords.id(one.course), orgID(one.school),
                    NativeWords.id(one.term), one.code,
                    hasStaff ? teachers[id].map(NativeWords.id) : nil,
                ],
                line: one.line
            )
        }
        grids[.sections] = made
    }
}
