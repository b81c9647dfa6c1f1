import Records

extension StateDraft {
    /// What ACCESS for ELLs tests, as its columns begin.
    private static let domains = [
        "OVERALL", "LISTENING", "SPEAKING", "READING", "WRITING", "COMPREHENSION", "ORAL",
        "LITERACY",
    ]

    /// Reads a file of ACCESS results: scaled scores and proficiency levels, overall and by domain.
    mutating func readACCESS(_ file: StateFile, _ log: inout FindingLog) throws(ImportError) {
        var attempts: [String: Int] = [:]
        try readResults(file, &log) { record, student, draft, tally in
            tally.look("access_status", record["TESTSTATUS"]?.uppercased(), draft.codes)
            for domain in Self.domains { draft.add(domain, record, student, &attempts) }
        }
    }

    private mutating func add(
        _ domain: String,
        _ record: StateRecord,
        _ student: String,
        _ attempts: inout [String: Int]
    ) {
        let isOverall = domain == "OVERALL"
        let score = record[domain + "SSADJ"]
        let level = record[domain + "LEVELADJ"] ?? record[domain + "LEVELALT"]
        let told = codes.meaningOrCode("access_status", record["TESTSTATUS"]?.uppercased())
        // That a student did not test is told once, with the overall result.
        guard score != nil || level != nil || isOverall && told != nil else { return }
        let id = "ACCESS-\(domain)"
        let test: [String?] = [
            id, AssessmentFamily.access.rawValue, nil, nil, domain.lowercased(), nil, nil,
        ]
        addOnce(.assessments, id: id, test, line: record.line)
        let year = StateYears.year(record["ADMINYEAR"]) ?? snapshot.schoolYear.endingIn
        attempts["\(student) \(id)", default: 0] += 1
        // A level such as 4.2 is 4 and a part of the way to 5; the order is the whole level.
        let order = level.flatMap { FixedDecimal($0) }.map { $0.millionths / FixedDecimal.scale }
        let cells: [String?] = [
            student, id, codes.day("access", of: SchoolYear(endingIn: year)).description,
            String(attempts["\(student) \(id)"] ?? 1), String(year), codes.grade(record["GRADE"]),
            told ?? ResultStatus.tested.rawValue, score, level, order.map { String($0) },
            isOverall ? record["SGPA"] : nil,
            isOverall ? record["MADEEXITCRITERIA"].flatMap(Self.flag) : nil,
        ]
        add(.assessmentResults, cells, line: record.line)
    }

    private static func flag(_ text: String) -> String? {
        text == "1" ? "true" : text == "0" ? "false" : nil
    }
}
