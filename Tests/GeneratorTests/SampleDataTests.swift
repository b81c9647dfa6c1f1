import FoundationEssentials
import Records
import Testing

@testable import Generator

/// The committed district.
@Suite struct SampleDataTests {
    private let folder = "\(packageRoot)/SampleData"

    @Test func theCommittedFilesAreWhatTheSamplePlanWrites() throws {
        let scratch = try Scratch()
        try Generator.write(.sample, to: scratch.path)
        let committed = try files(below: folder)
        #expect(try committed == files(below: scratch.path))
        for file in committed {
            let isSame = try bytes("\(folder)/\(file)") == bytes("\(scratch.path)/\(file)")
            #expect(isSame, "\(file) differs: run waymark generate --sample")
        }
    }

    @Test func itStaysBelowTwelveMegabytes() throws {
        let total = try files(below: folder).reduce(0) { try $0 + bytes("\(folder)/\($1)").count }
        #expect(total < 12_000_000)
        #expect(total > 5_000_000)
    }

    @Test func itHasSixSchoolsAndFifteenHundredStudents() throws {
        let schools = try Table("\(folder)/2026/organizations.csv")
        #expect(schools.column("org_type").count { $0 == "school" } == 6)
        #expect(try Table("\(folder)/2026/students.csv").rows.count == 1_500)
    }

    @Test func everyPlantedProblemStandsOnItsLine() throws {
        let dirt = try Table("\(folder)/dirt.csv")
        #expect(dirt.rows.count > 30)
        for row in dirt.rows where !row[1].isEmpty {
            let lines = try bytes("\(folder)/2026/\(row[0])").split(
                separator: 0x0A,
                omittingEmptySubsequences: false
            )
            let number = try #require(Int(row[1]))
            try #require(number >= 2 && number <= lines.count, "\(row[0])")
            let text = String(decoding: lines[number - 1], as: UTF8.self)
            let isPlanted = ["195", "196", "1.95", "1999999", "LINT", "LOST", "unmapped"].contains {
                text.contains($0)
            }
            #expect(isPlanted, "\(row[0]):\(number)")
        }
    }

    @Test func everyKindOfProblemIsErrorWarningOrNote() throws {
        let severities = try Set(Table("\(folder)/dirt.csv").column("severity"))
        #expect(severities == ["error", "warning", "note"])
    }
}
