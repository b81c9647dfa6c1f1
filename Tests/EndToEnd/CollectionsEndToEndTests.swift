import Foundation
import TestSupport
import Testing

/// State collections by the real program: recognised by their columns, or by what the clerk says.
@Suite(.timeLimit(.minutes(Patience.minutes(5))))
struct CollectionsEndToEndTests {
    private let folder: URL
    private var store: String { folder.appending(path: "waymark.db").path }

    init() throws { folder = try Places.scratch("collections") }

    private func write(_ name: String, _ text: String) throws -> String {
        let file = folder.appending(path: name)
        try text.write(to: file, atomically: true, encoding: .utf8)
        return file.path
    }

    private func importing(_ arguments: String...) throws -> CommandResult {
        try Command.waymark(["import", "--store", store] + arguments)
    }

    private static let sims = """
        DOEHEADER,SCHOOL=99990505
        DOEHEADER,ELEMENTS=DOE001,DOE002,DOE003,DOE004,DOE005,DOE006,DOE012,DOE015,DOE016,DOE017,\
        DOE018
        DOEHEADER,DATEFORMAT=D10
        00123,9900000001,Ana,,Lopes,03/01/2011,01,99990505,09,100,110
        00124,9900000002,Bo,,Chen,04/01/2011,01,99990505,09,95,110
        00125,9900000003,Cem,,Oz,05/01/2011,01,99990505,09,555,110

        """

    @Test func simsIsKnownByItsHeaderAndItsStudentsCanBeScored() throws {
        let file = try write("SIMS_March_2026.csv", Self.sims)
        let result = try importing(file)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("2025-26"))
        #expect(try Command.waymark(["score", "--store", store]).status == 0)
        let list = try Command.waymark(["list", "students", "--format", "csv", "--store", store])
        #expect(list.output.contains("00123"))
        #expect(list.output.split(separator: "\n").count == 4)
    }

    @Test func theSameFileAgainChangesNothing() throws {
        let file = try write("SIMS_March_2026.csv", Self.sims)
        _ = try importing(file)
        let again = try importing(file)
        #expect(again.status == 0, "\(again.errors)")
        #expect(again.output.contains("Nothing changed"))
    }

    @Test func formAndReportMayBothBeSaidWithFormat() throws {
        let file = try write("export.txt", Self.sims)
        let result = try importing(
            file,
            "--format",
            "sims",
            "--format",
            "json",
            "--year",
            "2026",
            "--collection",
            "march"
        )
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.hasPrefix("{"))
    }

    @Test func aFileWithoutAYearIsRefusedWithWhatToDo() throws {
        let result = try importing(try write("export.txt", Self.sims))
        #expect(result.status == 2)
        #expect(result.errors.contains("--year"))
    }

    @Test func rejectedRowsOfAFileWithDoeheaderAreWrittenWithTheirReasons() throws {
        let file = try write(
            "SIMS_March_2026.csv",
            Self.sims.replacing("00125,", with: "bad id,")
        )
        let rejects = folder.appending(path: "rejects")
        let result = try importing(file, "--rejects", rejects.path)
        #expect(result.status == 1, "\(result.errors)")
        #expect(!result.output.contains("bad id"))
        let path = rejects.appending(path: "SIMS_March_2026.csv")
        let written = try String(contentsOf: path, encoding: .utf8)
        #expect(written.contains("bad-identifier"))
        #expect(written.contains("bad id"))
    }
}
