import Foundation
import TestSupport
import Testing

/// What the program says of its data, and that imports can be taken back.
@Suite(.timeLimit(.minutes(Patience.minutes(10))))
struct QualityEndToEndTests {
    private let folder: URL
    private var store: String { folder.appending(path: "waymark.db").path }

    init() throws { folder = try Places.scratch("quality") }

    private func waymark(_ arguments: String...) throws -> CommandResult {
        try Command.waymark(arguments + ["--store", store])
    }

    private func district(_ seed: Int) throws -> URL {
        let place = folder.appending(path: "district-\(seed)")
        let result = try Command.waymark([
            "generate", "--students", "200", "--years", "1", "--seed", String(seed), "--out",
            place.path,
        ])
        #expect(result.status == 0)
        return place.appending(path: "2026")
    }

    /// Only the manifest's name, year and district: the files have changed.
    private func dropChecksums(_ district: URL) throws {
        let manifest = district.appending(path: "manifest.csv")
        let lines = try String(contentsOf: manifest, encoding: .utf8).split(separator: "\n")
        let kept = lines.filter { !$0.contains("sha256") && !$0.contains("rows") }
        try kept.joined(separator: "\n").write(to: manifest, atomically: true, encoding: .utf8)
    }

    @Test func theSampleSaysWhatIsLoadedHowFreshAndWhatIsMissing() throws {
        let all = try SampleStore.waymark("quality")
        #expect(all.status == 0, "\(all.errors)")
        for title in ["Loaded", "Freshness", "N/A", "missing", "Findings"] {
            #expect(all.output.contains(title))
        }
        let codes = try SampleStore.waymark("quality", "--part", "unmapped", "--format", "csv")
        #expect(codes.output.contains("attendance,category,"))
        let findings = try SampleStore.waymark(
            "quality",
            "--part",
            "findings",
            "--format",
            "csv"
        )
        #expect(findings.output.contains("mark-without-enrollment"))
        let late = try SampleStore.waymark(
            "quality",
            "--part",
            "freshness",
            "--as-of",
            "2026-06-01",
            "--format",
            "csv"
        )
        #expect(late.output.contains("More than a school week behind"))
    }

    @Test func anImportIsTakenBackWithItsFindings() throws {
        let place = try district(3)
        #expect(try waymark("import", place.path).status == 0)
        let before = try waymark("quality", "--part", "loaded", "--format", "csv").output
        let marks = place.appending(path: "marks.csv")
        var lines = try String(contentsOf: marks, encoding: .utf8).split(separator: "\n")
        lines[1] = lines[1].replacing(",", with: "x,", maxReplacements: 1)
        try lines.joined(separator: "\n").write(to: marks, atomically: true, encoding: .utf8)
        try dropChecksums(place)
        #expect(try waymark("import", place.path).status == 1)
        #expect(try waymark("quality", "--part", "findings").output.contains("orphan-student"))
        let undone = try waymark("imports", "undo")
        #expect(undone.status == 0, "\(undone.errors)")
        #expect(undone.output.contains("marks: 0 rows taken out, 1 as they were before"))
        #expect(try waymark("quality", "--part", "loaded", "--format", "csv").output == before)
        #expect(try !waymark("quality", "--part", "findings").output.contains("orphan-student"))
        #expect(try waymark("imports").output.contains("undone"))
    }

    @Test func aYearWhoseOnlyImportWasTakenBackIsNotScored() throws {
        let place = try district(6)
        #expect(try waymark("import", place.path).status == 0)
        #expect(try waymark("score").status == 0)
        let runs = try waymark("list", "runs", "--format", "csv").output
        #expect(try waymark("imports", "undo").status == 0)
        let result = try waymark("score")
        #expect(result.status == 2 && result.output.isEmpty)
        #expect(result.errors.contains("so nothing was scored and no run was kept"))
        #expect(try waymark("list", "runs", "--format", "csv").output == runs)
    }

    @Test func publishedFiguresStandBesideTheRecordsAndTheMedian() throws {
        #expect(try waymark("import", try district(5).path).status == 0)
        #expect(try waymark("score").status == 0)
        let list = try waymark("list", "schools", "--format", "csv").output
        let code = try #require(list.split(whereSeparator: \.isNewline).dropFirst().first).prefix {
            $0 != ","
        }
        let early = try waymark("list", "schools", "--published")
        #expect(early.status == 0 && early.errors.contains("no published figures"))
        let file = folder.appending(path: "attendance.csv")
        try """
        Academic Year,School Name,DESE ID,Chronically Absent (10% or more)
        2024-25,Made-up,\(code),  12.5
        2024-25,Other,99990999,  20.5
        2023-24,Made-up,\(code),""
        """.write(to: file, atomically: true, encoding: .utf8)
        let imported = try waymark("import", file.path)
        #expect(imported.status == 0, "\(imported.errors)")
        #expect(imported.output.contains("2 figures, 2 of them new or changed, 1 empty"))
        let school = try waymark("show", "school", String(code), "--format", "csv").output
        #expect(school.contains("Chronically absent,2024-25,12.5,16.5,2,"))
        #expect(school.contains("these records"))
        let schools = try waymark("list", "schools", "--published", "--format", "csv").output
        #expect(schools.contains("published_chronic_absence_2025"))
        #expect(schools.contains("Median of the state"))
        #expect(try waymark("show", "school", "0").status == 2)
    }

    @Test func undoingWithoutAStoreMakesNone() throws {
        let result = try waymark("imports", "undo")
        #expect(result.status == 2)
        #expect(!FileManager.default.fileExists(atPath: store))
    }

    @Test func theWrongIDColumnIsToldAndItsIDsAreOnlyInAFile() throws {
        let place = try district(4)
        #expect(try waymark("import", place.path).status == 0)
        let students = try String(
            contentsOf: place.appending(path: "students.csv"),
            encoding: .utf8
        ).split(separator: "\n").dropFirst().prefix(60).map { $0.split(separator: ",")[0] }
        let export = folder.appending(path: "export.csv")
        let rows = students.enumerated().map { "secret\($0.offset),\($0.element),1" }
        try (["row,lasid,value"] + rows).joined(separator: "\n")
            .write(to: export, atomically: true, encoding: .utf8)
        let map = folder.appending(path: "map.yaml")
        try """
        snapshot: {district_id: "9999", school_year: 2026, mode: upsert}
        tables:
          - table: local_indicators
            columns: {student_id: row, indicator: {constant: breakfast}, as_of: {constant: 2026-01-09}, value: value}
        """.write(to: map, atomically: true, encoding: .utf8)
        let result = try waymark("import", export.path, "--map", map.path)
        #expect(result.status == 2)
        #expect(
            result.errors.contains("The column lasid matches them for 100 %"),
            "\(result.errors)"
        )
        #expect(!(result.errors + result.output).contains("secret"))
        let ids = try String(contentsOfFile: store + ".unmatched-ids.csv", encoding: .utf8)
        #expect(ids.contains("secret59"))
        let named = folder.appending(path: "named.csv").path
        _ = try waymark("import", export.path, "--map", map.path, "--unmatched", named)
        #expect(FileManager.default.fileExists(atPath: named))
        let forced = try waymark("import", export.path, "--map", map.path, "--id-match", "0")
        #expect(forced.status == 2 && forced.errors.isEmpty)
    }
}
