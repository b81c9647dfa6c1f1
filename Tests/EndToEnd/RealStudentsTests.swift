import Foundation
import TestSupport
import Testing

/// The 1,044 real students of the UCI data, through the shipped mappings; skipped where the data is absent.
@Suite(
    .enabled(
        if: Places.hasShared("data/uci-student-performance/student-mat.csv"),
        "../shared is absent"
    ),
    .timeLimit(.minutes(Patience.minutes(10)))
)
struct RealStudentsTests {
    @Test(arguments: [("mat", 395), ("por", 649)])
    func everyStudentComesOutWithATierOrAReason(course: String, count: Int) throws {
        let rows = try listed(course)
        #expect(rows.count == count)
        for row in rows where (row["tier"] as? String) != "L Low" {
            #expect((row["why"] as? String)?.isEmpty == false)
        }
        let tiers = Set(rows.compactMap { $0["tier"] as? String })
        #expect(tiers == ["H High", "M Moderate", "L Low", "– N/A"])
    }

    @Test func noRecordedAbsenceIsNotPerfectAttendance() throws {
        let rows = try listed("mat")
        let marks = try source("mat")
        for row in rows {
            let absences = marks[try place(of: row), default: [:]]["absences"]
            let rate = row["attendance_rate"] as? Double
            #expect((rate == nil) == (absences == 0))
            if let rate { #expect(rate < 100) }
        }
        // 115 of the 395 students have no recorded absence: their rate is unknown.
        #expect(rows.count { !($0["attendance_rate"] is Double) } == 115)
    }

    @Test(arguments: ["mat", "por"])
    func whoeverPassesHasGradePointsAndNoFailure(course: String) throws {
        let marks = try source(course)
        for row in try listed(course) {
            let passes = try #require(marks[try place(of: row)]?["G2"]) >= 10
            #expect(row["course_failures_term"] as? Double == (passes ? 0 : 1))
            let gpa = try #require(row["gpa"] as? Double)
            #expect(passes ? gpa >= 1.7 : gpa == 0)
        }
    }

    /// The order is what the tiers promise; docs/mapping.md tells the shares and why Moderate is too wide here.
    @Test(arguments: ["mat", "por"])
    func fewerMetTheMilestoneTheHigherTheTier(course: String) throws {
        let marks = try source(course)
        var met: [String: (all: Int, met: Int)] = [:]
        for row in try listed(course) {
            let tier = try #require(row["tier"] as? String)
            let final = try #require(marks[try place(of: row)]?["G3"])
            met[tier, default: (0, 0)].all += 1
            if final >= 10 { met[tier, default: (0, 0)].met += 1 }
        }
        func share(_ tier: String) -> Double {
            met[tier].map { Double($0.met) / Double($0.all) } ?? .nan
        }
        #expect(share("H High") < 0.5)
        #expect(share("H High") < share("M Moderate"))
        #expect(share("M Moderate") < share("L Low"))
    }

    private func file(_ course: String) -> URL {
        Places.shared.appending(path: "data/uci-student-performance/student-\(course).csv")
    }

    /// The list of students after importing and scoring.
    private func listed(_ course: String) throws -> [[String: Any]] {
        let store = try Places.scratch("uci").appending(path: "waymark.db").path
        let map = Places.sampleData.appending(path: "mappings/uci-student-\(course).yaml")
        let imported = try Command.waymark([
            "import", file(course).path, "--map", map.path, "--store", store,
        ])
        try #require(imported.status == 0, "\(imported.errors)\(imported.output)")
        try #require(try Command.waymark(["score", "--store", store]).status == 0)
        let list = try Command.waymark([
            "list", "students", "--format", "json", "--store", store,
        ])
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any]
        )
        return try #require(object["rows"] as? [[String: Any]])
    }

    /// The number of a student's row in the file: ids are `mat-<row>`.
    private func place(of row: [String: Any]) throws -> Int {
        let id = try #require(row["student_id"] as? String)
        return try #require(Int(id.dropFirst(4)))
    }

    /// The whole numbers of the file by row and column.
    private func source(_ course: String) throws -> [Int: [String: Int]] {
        let text = try String(contentsOf: file(course), encoding: .utf8)
        let rows = text.split(whereSeparator: \.isNewline).map { line in
            line.split(omittingEmptySubsequences: false, whereSeparator: { ",;".contains($0) }).map
            {
                $0.trimmingCharacters(in: ["\""])
            }
        }
        let header = try #require(rows.first)
        var numbers: [Int: [String: Int]] = [:]
        for (place, row) in rows.enumerated().dropFirst() {
            for (name, cell) in zip(header, row) { numbers[place, default: [:]][name] = Int(cell) }
        }
        return numbers
    }
}
