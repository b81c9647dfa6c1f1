import Foundation
import Records
import TestSupport
import Testing

@testable import Importing

@Suite struct SchoolFigureTests {
    private let header = "Admin Data Item,Academic Year,School Name,DESE ID,"

    private func read(_ name: String, _ text: String) throws -> (
        SchoolFigureFile.Reading, FindingLog
    ) {
        let file = try #require(SchoolFigureFile(path: try TestFolder.kept(name, text)))
        var log = FindingLog()
        return (try file.read(&log), log)
    }

    @Test func anEmptyCellIsNoFigureAndNeverZero() throws {
        let (reading, log) = try read(
            "attendance.csv",
            header + """
                Attendance Rate,Chronically Absent (10% or more)
                a,2024-25,Made-up High,99990505,  96.0,   7.3
                a,2023-24,Made-up High,99990505,  96.0,""
                a,2022-23,Made-up High,99990505,  96.0,0.0
                """
        )
        #expect(log.tallies.isEmpty)
        #expect(reading.empty == 1)
        #expect(reading.figures.map(\.percent) == [FixedDecimal("7.3"), FixedDecimal(0)])
        #expect(reading.figures.map(\.schoolYear.endingIn) == [2025, 2023])
    }

    @Test func figuresThatCannotBeAreToldByLineAndLeftOut() throws {
        let (reading, log) = try read(
            "masscore.csv",
            header + """
                # Graduated,% Completed MassCore
                a,2024-25,A,99990505,"1,204",100.1
                a,2024-26,B,99990506,12,50
                a,2024-25,C,9990507,12,50
                a,2024-25,D,99990508,12,half
                a,2024-2025,E,99990509,12,100
                """
        )
        #expect(reading.figures.map(\.orgID) == ["99990509"])
        #expect(
            log.examples.map { "\($0.line ?? 0) \($0.code)" } == [
                "2 impossible-value", "3 impossible-value", "4 bad-identifier", "5 bad-decimal",
            ]
        )
    }

    @Test func rowsOfYearsWithFewerColumnsAreReadAndLongerOnesAreNot() throws {
        let (reading, log) = try read(
            "suspended.csv",
            header + """
                Students,% In-School Suspension,% Out-of-School Suspension,% Expulsion
                a,2016-17,"A, ""the"" school",99990505,"1,440",0.2,2.4
                a,2015-16,A,99990505,12,0.3
                a,2015-16,A,99990506
                a,2024-25,A,99990507,12,0.3,0.1,0,0
                """
        )
        #expect(reading.figures.map(\.percent.description) == ["0.2", "2.4", "0.3"])
        #expect(log.examples.map(\.line) == [4, 5])
    }

    @Test func cohortsAreToldApartByTheNameOfTheFile() throws {
        let text = header + "# in Cohort,% Graduated\na,2024-25,A,99990505,10,90.0\n"
        #expect(try read("4B_2_four_year_grad.csv", text).0.figures[0].measure == .graduatedInFour)
        #expect(try read("4B_2_five_year_grad.csv", text).0.figures[0].measure == .graduatedInFive)
        #expect(try read("grad.csv", text).0.isKnown == false)
    }

    @Test func otherFilesAreNotTaken() throws {
        #expect(SchoolFigureFile.all(at: [try TestFolder.kept("a.csv", "a,b\n1,2\n")]) == nil)
        #expect(SchoolFigureFile.all(at: ["/nowhere"]) == nil)
        #expect(SchoolFigureFile.all(at: []) == nil)
    }

    @Test func everyMeasureHasAColumn() {
        #expect(Set(FigureColumns.shipped.figures.map(\.measure)) == Set(SchoolMeasure.allCases))
    }

    @Test(.enabled(if: Places.hasShared("data/ma-dese")))
    func theStatesOwnFilesAreReadWhole() throws {
        let folder = Places.shared.appending(path: "data/ma-dese").path
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".csv") }
        let files = try #require(SchoolFigureFile.all(at: names.map { "\(folder)/\($0)" }))
        var log = FindingLog()
        let figures = try files.flatMap { try $0.read(&log).figures }
        #expect(Set(figures.map(\.measure)) == Set(SchoolMeasure.allCases))
        #expect(figures.count > 60_000)
        #expect(log.count(.error) * 1_000 < figures.count)
        let grade9 = figures.first {
            $0.orgID == "00010505" && $0.measure == .grade9Courses && $0.schoolYear.endingIn == 2025
        }
        #expect(grade9?.percent == FixedDecimal("92.3"))
    }
}
