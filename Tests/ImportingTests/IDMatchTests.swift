import CSV
import Foundation
import Records
import Testing

@testable import Importing

@Suite struct IDMatchTests {
    private let known = KnownIDs(
        students: (0..<40).map { (local: "L\($0)", state: "99000000\($0 + 10)") }
    )

    private func match(_ header: String, _ rows: [String], column: String) throws -> IDMatch {
        let folder = try TestFolder()
        let path = try folder.write("export.csv", ([header] + rows).joined(separator: "\n"))
        let source = RejectSource(path: path, options: .init(), name: "export.csv")
        return try IDMatch(source, column: column, target: .students, known: known)
    }

    @Test func theColumnThatWasMeantIsNamed() throws {
        let rows = (0..<40).map { "\($0),x,L\($0),9" }
        let match = try match("row,name,'lasid',grade", rows, column: "row")
        #expect(match.present.percent == 0)
        #expect(match.better?.column == "lasid")
        #expect(match.better?.isStateID == false)
        #expect(match.words.contains("The column lasid matches them for 100 %: was it meant?"))
        #expect(match.unmatchedCount == 40)
    }

    @Test func stateIDsWhereLocalOnesAreAskedForAreTold() throws {
        let rows = (0..<40).map { "99000000\($0 + 10),58" }
        let match = try match("student_id,mark", rows, column: "student_id")
        #expect(match.better?.isStateID == true)
        #expect(match.words.contains("100 % of them match state_student_id"))
    }

    @Test func aFileInWhichNothingMatchesSaysSo() throws {
        let match = try match("a,b", ["1,2", ",", "1,3"], column: "a")
        #expect(match.better == nil)
        #expect(match.words.contains("Of 2 cells of a, 0 (0 %) match an id of students."))
        #expect(match.words.contains("No other column"))
        #expect(match.unmatchedCount == 1)
    }

    @Test func unmatchedIDsGoToAFileOfTheOwnerAloneAndNowhereElse() throws {
        let match = try match("a,b", ["secret7,L1", "L2,L2", "secret7,L3"], column: "a")
        #expect(!match.words.contains("secret7"))
        let folder = try TestFolder()
        let path = "\(folder.path)/unmatched.csv"
        try match.writeUnmatched(to: path)
        #expect(
            try String(contentsOfFile: path, encoding: .utf8)
                .split(whereSeparator: \.isNewline)
                == ["source_file,line,column,id", "export.csv,2,a,secret7"]
        )
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
    }

    @Test(arguments: [
        (90, 11, 110, false), (90, 11, 109, true), (90, 10, 10, false), (0, 50, 50, false),
        (100, 11, 100_000, true), (50, 51, 100, true), (50, 50, 100, false),
    ])
    func theLimitIsExactAndLetsTenRowsThrough(
        percent: Int,
        orphans: Int,
        rows: Int,
        isRefused: Bool
    ) {
        #expect(IDMatchLimit(percent: percent).refuses(orphans, of: rows) == isRefused)
    }

    @Test func aMappingSaysHowManyMustMatch() throws {
        let folder = try TestFolder()
        let rows = (0..<20).map { "X\($0),99990505,2025-09-02,09" } + ["S1,99990505,2025-09-02,09"]
        let path = try folder.write(
            "e.csv",
            (["id,org,entry,grade"] + rows).joined(separator: "\n")
        )
        func error(_ limit: String) throws -> ImportError? {
            let mapping = try Mapping(
                yaml: """
                    source: {\(limit)}
                    snapshot: {district_id: "9999", school_year: 2026}
                    tables:
                      - table: students
                        when: {column: id, equals: S1}
                        columns: {student_id: id, first_name: {constant: A}, last_name: {constant: B}}
                      - table: organizations
                        distinct: true
                        columns: {org_id: org, name: org, org_type: {constant: school}}
                      - table: enrollments
                        columns: {student_id: id, org_id: org, entry_date: entry, grade_level: grade}
                    """,
                file: "m.yaml"
            )
            var (sink, log) = (Collector(), FindingLog())
            do {
                _ = try Importer.read(
                    try MappedFile(path: path, mapping: mapping),
                    into: &sink,
                    log: &log
                )
            } catch let error as ImportError {
                return error
            }
            return nil
        }
        let refused = try #require(try error("id_match: 90"))
        #expect(refused.unmatched?.target == .students)
        #expect(refused.finding.column == "id")
        #expect(try error("id_match: 1") == nil)
        #expect(throws: ImportError.self) { try error("id_match: 101") }
    }
}
