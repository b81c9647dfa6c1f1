import Records
import Testing

@testable import Importing

/// Files of the collections as spreadsheets and systems leave them.
struct HeaderSpellingTests {
    private func importing(_ names: [String], _ rows: [String]) throws -> Imported {
        let text = names.joined(separator: ",") + "\n" + rows.joined(separator: "\n") + "\n"
        return try StateFiles.read([("SIMS_EOY_2026.csv", text)])
    }

    @Test(
        arguments: [
            { "DOE\($0)" }, { "doe_\($0)" }, { "DOE 0\($0)" }, { "DOE\($0) - Element \($0)" },
        ] as [@Sendable (Int) -> String]
    )
    func elementsAreKnownByTheirNumbersHoweverTheyAreWritten(
        name: @Sendable (Int) -> String
    ) throws {
        let result = try importing((1...52).map(name), SIMSText.three)
        #expect(result.error == nil)
        #expect(result.sink.cells(.students, "student_id") == ["00123", "00124", "00125"])
        #expect(result.sink.cells(.enrollments, "grade_level") == ["09", "09", "KF"])
    }

    @Test func aColumnWithTheVeryNameComesBeforeOneThatBeginsWithIt() throws {
        let rows = SIMSText.three.map { "old," + $0 }
        let result = try importing(["DOE001 before"] + SIMSText.elements, rows)
        #expect(result.sink.cells(.students, "student_id") == ["00123", "00124", "00125"])
    }

    @Test func aCodeWhoseZeroASpreadsheetTookIsTheSameCode() throws {
        let rows = [SIMSText.student("00123", "9900000001", status: "1", grade: "9")]
        let result = try importing(SIMSText.elements, rows)
        #expect(result.sink.cells(.enrollments, "grade_level") == ["09"])
        #expect(result.sink.cells(.enrollments, "exit_type") == [nil])
        #expect(result.log.count(.stateCodesUnmapped) == 0)
    }

    @Test func elementsThatDoNotExistAreNone() {
        #expect(FormColumns.element(.sims, "DOE053") == nil)
        #expect(FormColumns.element(.sims, "DOE") == nil)
        #expect(FormColumns.element(.scs, "SCS 4") == "SCS04")
        #expect(FormColumns.element(.mcas, "DOE001") == nil)
    }
}
