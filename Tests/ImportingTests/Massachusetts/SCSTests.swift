import Records
import Testing

@testable import Importing

struct SCSTests {
    private static let names = (1...14).map { "SCS" + ($0 < 10 ? "0" : "") + String($0) }

    /// Codes that the handbook has and formats seen so far have not.
    private static let codes = """
        tables:
          SCS08: {"01": enrolled, "02": complete, "04": withdrawn}
          SCS12: {"01": A+, "12": F}
          SCS12_passing: {"01": "true", "12": "false"}
        """

    private static func row(_ cells: [Int: String] = [:]) -> String {
        let usual = [
            1: "00123", 2: "9900000001", 3: "99990505", 4: "ALG 1", 5: "02052", 6: "3", 7: "01",
            8: "02", 9: "02", 10: "1.0", 11: "1.0", 12: "01", 13: "97", 14: "00",
        ]
        return (1...14).map { cells[$0] ?? usual[$0] ?? "" }.joined(separator: ",")
    }

    private func importing(
        _ rows: [String],
        codes: String? = Self.codes,
        hasNames: Bool = true
    ) throws -> Imported {
        let text =
            (hasNames ? Self.names.joined(separator: ",") + "\n" : "")
            + rows.joined(separator: "\n") + "\n"
        return try StateFiles.read(
            [
                ("SIMS_EOY_2026.csv", SIMSText.withNames(SIMSText.three)),
                ("SCS_EOY_2026.csv", text),
            ],
            codes: codes
        )
    }

    @Test(arguments: [true, false])
    func aRowMakesCourseSectionSeatMarkAndCredit(hasNames: Bool) throws {
        let result = try importing([Self.row()], hasNames: hasNames)
        let sink = result.sink
        #expect(result.error == nil)
        #expect(result.report?.exitCode == 0)
        #expect(sink.cells(.courses, "course_id") == ["99990505-ALG_201"])
        #expect(sink.cells(.courses, "subject") == ["math"])
        #expect(sink.cells(.courses, "course_level") == ["general"])
        #expect(sink.cells(.sections, "section_id") == ["99990505-ALG_201-3-01"])
        #expect(sink.cells(.terms, "term_type") == ["year"])
        #expect(sink.cells(.sectionEnrollments, "status") == ["complete"])
        #expect(sink.cells(.marks, "numeric_mark") == ["97"])
        #expect(sink.cells(.marks, "letter_mark") == ["A+"])
        #expect(sink.cells(.transcript, "credits_earned") == ["1"])
        #expect(sink.cells(.transcript, "result") == ["pass"])
    }

    @Test(arguments: ["9999", "9998", "9999.0", "9998.00"])
    func sentinelsAreNeverCreditsOrMarks(sentinel: String) throws {
        let result = try importing([Self.row([10: sentinel, 11: sentinel, 13: sentinel])])
        let sink = result.sink
        #expect(sink.cells(.courses, "credits") == [nil])
        #expect(sink.cells(.transcript, "credits_attempted") == [nil])
        #expect(sink.cells(.transcript, "credits_earned") == [nil])
        #expect(sink.cells(.transcript, "final_numeric") == [nil])
        #expect(result.count(.impossibleValue) == 0)
    }

    @Test(arguments: ["9997", "10000"])
    func aNumberBesideTheSentinelsIsImpossible(number: String) throws {
        #expect(try importing([Self.row([13: number])]).count(.impossibleValue) > 0)
    }

    @Test func aCourseThatRunsHasNeitherCreditNorMark() throws {
        let sink = try importing([Self.row([8: "01", 11: "0", 13: "0"])]).sink
        #expect(sink.count(.marks) == 0)
        #expect(sink.cells(.transcript, "credits_earned") == [nil])
        #expect(sink.cells(.transcript, "result") == ["in_progress"])
    }

    @Test func passAndFailAreNeverGuessed() throws {
        let result = try importing([Self.row()], codes: nil)
        #expect(result.sink.cells(.transcript, "result") == [nil])
        #expect(result.sink.cells(.marks, "is_passing") == [nil])
        #expect(result.sink.cells(.marks, "numeric_mark") == ["97"])
        #expect(result.sink.cells(.sectionEnrollments, "status") == ["unmapped"])
        #expect(result.sink.cells(.sectionEnrollments, "status_raw") == ["02"])
        let listed = result.log.examples.filter { $0.code == "state-codes-unmapped" }
        #expect(listed.compactMap(\.column).contains("SCS12"))
    }

    @Test func anUnknownTermIsTheWholeYearAndSaysThatItIsUnmapped() throws {
        let sink = try importing([Self.row([7: "71"])]).sink
        #expect(sink.cells(.terms, "term_type") == ["unmapped"])
        #expect(sink.cells(.terms, "end_date") == ["2026-06-30"])
    }

    @Test func twoSectionsOfACourseAreTwoAttemptsAndTheSameRowTwiceIsOne() throws {
        let result = try importing([Self.row(), Self.row([6: "4"]), Self.row()])
        #expect(result.sink.cells(.transcript, "attempt") == ["1", "2"])
        #expect(result.sink.count(.sectionEnrollments) == 2)
        #expect(result.report?.rejected == 0)
    }

    @Test func aStudentWhoIsNotInSIMSIsFoundOnceAndWithTheLine() throws {
        let result = try importing([
            Self.row(), Self.row([1: "nobody", 2: "9900009999"]),
        ])
        #expect(
            result.findings.filter { $0.hasSuffix("orphan-student") }
                == ["SCS_EOY_2026.csv:3:orphan-student"]
        )
        #expect(result.sink.count(.marks) == 1)
    }

    @Test func aWrongLocalIDIsMendedByTheStateID() throws {
        let sink = try importing([Self.row([1: "nobody"])]).sink
        #expect(sink.cells(.sectionEnrollments, "student_id") == ["00123"])
    }

    @Test func aCollaborativeIsAnOrganization() throws {
        let sink = try importing([Self.row([3: "CLBR"])]).sink
        #expect(sink.cell(.organizations, "CLBR", "org_type") == "collaborative")
        #expect(sink.cells(.sections, "org_id") == ["CLBR"])
    }

    @Test func twoTextsNeverMakeOneID() {
        #expect(StateID.make("A-B") != StateID.make("A B"))
        #expect(StateID.make("A_20") != StateID.make("A "))
        #expect(StateID.make("0012.5") == "0012.5")
    }
}
