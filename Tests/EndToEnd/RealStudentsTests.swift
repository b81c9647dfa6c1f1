import Foundation
import TestSupport
import Testing

/// The 1,044 real students of the UCI data, through the shipped mappings; skipped where the data is absent.
@Suite(
    .enabled(
        if: Places.hasShared("data/uci-student-performance/student-mat.csv"),
        "../shared is absent"
    ),
    .timeLimit(.minutes(3))
)
struct RealStudentsTests {
    @Test(arguments: [("mat", 395), ("por", 649)])
    func everyStudentComesOutWithATierOrAReason(course: String, count: Int) throws {
        let store = try Places.scratch().appending(path: "waymark.db").path
        let data = Places.shared.appending(
            path: "data/uci-student-performance/student-\(course).csv"
        )
        let map = Places.sampleData.appending(path: "mappings/uci-student-\(course).yaml")
        let imported = try Command.waymark([
            "import", data.path, "--map", map.path, "--store", store,
        ])
        #expect(imported.status == 0, "\(imported.errors)\(imported.output)")
        #expect(try Command.waymark(["score", "--store", store]).status == 0)
        let list = try Command.waymark([
            "list", "students", "--format", "json", "--store", store,
        ])
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [String: Any]
        )
        let rows = try #require(object["rows"] as? [[String: Any]])
        #expect(rows.count == count)
        for row in rows where (row["tier"] as? String) != "L Low" {
            #expect((row["why"] as? String)?.isEmpty == false)
        }
        let tiers = Set(rows.compactMap { $0["tier"] as? String })
        #expect(tiers.isSuperset(of: ["H High", "M Moderate"]))
    }

    @Test func noRecordedAbsenceIsNotPerfectAttendance() throws {
        let store = try Places.scratch().appending(path: "waymark.db").path
        let data = Places.shared.appending(path: "data/uci-student-performance/student-mat.csv")
        let map = Places.sampleData.appending(path: "mappings/uci-student-mat.yaml")
        _ = try Command.waymark(["import", data.path, "--map", map.path, "--store", store])
        _ = try Command.waymark(["score", "--store", store])
        let list = try Command.waymark(["list", "students", "--format", "csv", "--store", store])
        // 115 of the 395 students of student-mat.csv have no recorded absence: their rate is unknown.
        let lines = list.output.split(separator: "\n")
        let header = lines[0].split(separator: ",", omittingEmptySubsequences: false)
        let place = try #require(header.firstIndex(of: "attendance_rate"))
        let unknown = lines.dropFirst().filter { line in
            // Names have a comma and are quoted; the columns after them are counted from the end.
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            return fields[fields.count - (header.count - place)].isEmpty
        }
        #expect(unknown.count == 115)
    }
}
