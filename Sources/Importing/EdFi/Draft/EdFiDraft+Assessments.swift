import Records

/// What a test's own resource tells of it.
struct EdFiTest: Sendable {
    var family = AssessmentFamily.other
    var title: String?
    var subject: String?
    var gradeLevel: String?
    /// The lowest and highest scaled score.
    var scale: (least: String?, most: String?)
}

extension EdFiDraft {
    /// Reads tests and students' results on them.
    mutating func readAssessments(_ log: inout FindingLog) throws(ImportError) {
        try read(.assessments, ofAnyYear: true, &log) { object, line, draft, tally in
            draft.addTest(object, line, &tally)
        }
        try read(.studentAssessments, ofAnyYear: true, &log) { object, line, draft, tally in
            draft.addResult(object, line, &tally)
        }
    }

    private mutating func addTest(_ object: JSONValue, _ line: Int, _ tally: inout CodeTally) {
        guard let id = Self.test(object) else { return }
        let subject =
            object.list("academicSubjects").first
            ?? object["academicSubjectDescriptor"]
        let grade = object.list("assessedGradeLevels").first
        var test = EdFiTest()
        test.family = family([
            object.cell("assessmentFamily"), object.cell("assessmentTitle"),
            object.cell("assessmentIdentifier"),
        ])
        test.title = object.cell("assessmentTitle")
        test.subject = meaning(
            "AcademicSubject",
            subject?.code("academicSubjectDescriptor"),
            &tally
        )
        test.gradeLevel = meaning("GradeLevel", grade?.code("gradeLevelDescriptor"), &tally)
        let scores = object.list("scores") + object.list("assessmentScores")
        let scaled = scores.first { isScaled($0, test.family) }
        test.scale = (
            Self.whole(scaled?.cell("minimumScore")), Self.whole(scaled?.cell("maximumScore"))
        )
        add(test, id, line)
    }

    private mutating func add(_ test: EdFiTest, _ id: String, _ line: Int) {
        guard count(.assessments, [id]) == 1 else { return }
        tests[id] = test
        let cells = [
            id, test.family.rawValue, test.subject, test.gradeLevel, test.title,
            test.scale.least, test.scale.most,
        ]
        add(.assessments, cells, line)
    }

    private mutating func addResult(_ object: JSONValue, _ line: Int, _ tally: inout CodeTally) {
        let reference = object["assessmentReference"]
        let id = reference.flatMap(Self.test)
        // A test that no resource describes is told by its name alone.
        if let id, tests[id] == nil {
            let name = reference?.cell("assessmentIdentifier")
            add(EdFiTest(family: family([name]), title: name), id, line)
        }
        let family = id.flatMap { tests[$0]?.family } ?? .other
        let student = object.cell("studentReference", "studentUniqueId")
        let day = object.day("administrationDate")
        let scores = object.list("scoreResults")
        let level = level(object, &tally)
        let reason = object.code("reasonNotTestedDescriptor")
        let cells = [
            student, id, day, String(count(.assessmentResults, [student, id, day])),
            EdFiYears.year(of: object).map(String.init),
            meaning("GradeLevel", object.code("whenAssessedGradeLevelDescriptor"), &tally),
            reason == nil
                ? ResultStatus.tested.rawValue : meaning("ReasonNotTested", reason, &tally),
            scores.first { isScaled($0, family) }?.cell("result"), level.value, level.order,
            Self.whole(score(scores, "growth_percentile")),
            Self.whole(score(scores, "percentile")), level.meets,
            score(scores, "standard_error"),
        ]
        add(.assessmentResults, cells, line)
    }

    /// The first level that the student reached on the whole test, with what it means.
    private func level(
        _ object: JSONValue,
        _ tally: inout CodeTally
    ) -> (value: String?, order: String?, meets: String?) {
        let level = object.list("performanceLevels").first?.code("performanceLevelDescriptor")
        guard let value = Self.value(level) else { return (nil, nil, nil) }
        let meets = meaning("PerformanceLevel", level, &tally)
        let isTold = meets == "true" || meets == "false"
        return (
            value, codes.meaning("PerformanceOrder", value.lowercased()), isTold ? meets : nil
        )
    }

    /// The first score that was reported in a way which means a column.
    private func score(_ scores: [JSONValue], _ column: String) -> String? {
        scores.first { method($0) == column }?.cell("result")
    }

    /// A whole number that may be written with a fraction of zeros, as results are texts.
    private static func whole(_ text: String?) -> String? {
        guard let text, let number = FixedDecimal(text) else { return text }
        return number.millionths % FixedDecimal.scale == 0 ? number.description : text
    }

    /// What the way in which a score was reported means.
    private func method(_ score: JSONValue) -> String? {
        Self.value(score.code("assessmentReportingMethodDescriptor")).flatMap {
            codes.meaning("AssessmentReportingMethod", $0.lowercased())
        }
    }

    /// Whether a score is on the test's scale; some families have none but their raw scores.
    private func isScaled(_ score: JSONValue, _ family: AssessmentFamily) -> Bool {
        switch method(score) {
        case "scale_score": true
        case "raw_score": codes.meaning("RawScoreIsScale", family.rawValue) == "true"
        default: false
        }
    }

    /// The family that the first of some names begins with or is.
    private func family(_ names: [String?]) -> AssessmentFamily {
        let words = names.compactMap { $0?.lowercased() }
        return words.firstResult { name in
            let parts = name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
            return parts.indices.reversed().firstResult { end in
                codes.meaning("AssessmentFamily", parts[...end].joined(separator: " "))
                    .flatMap(AssessmentFamily.init(rawValue:))
            }
        } ?? .other
    }

    /// The id of a test; its namespace says who publishes it, not which it is.
    private static func test(_ reference: JSONValue) -> String? {
        EdFiID.join([reference.cell("assessmentIdentifier")])
    }
}
