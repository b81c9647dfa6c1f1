import Foundation
import TestSupport
import Testing

/// State collections by the real program: recognised by their columns, or by what the clerk says.
@Suite(.timeLimit(.minutes(Patience.minutes(5))))
struct CollectionsEndToEndTests {
    fileprivate let folder: URL
    fileprivate var store: String { folder.appending(path: "waymark.db").path }

    init() throws { folder = try Places.scratch("collections") }

    fileprivate func write(_ name: String, _ text: String) throws -> String {
        let file = folder.appending(path: name)
        try text.write(to: file, atomically: true, encoding: .utf8)
        return file.path
    }

    fileprivate func importing(_ arguments: String...) throws -> CommandResult {
        try Command.waymark(["import", "--store", store] + arguments)
    }

    fileprivate static let sims = """
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

extension CollectionsEndToEndTests {
    private static let folderFiles = [
        "SIMS_March_2026.csv": sims,
        "SCS_March_2026.csv": """
        SCS01,SCS02,SCS03,SCS04,SCS05,SCS06,SCS07,SCS08,SCS09,SCS10,SCS11,SCS12,SCS13
        00123,9900000001,99990505,ALG1,02052,1,01,02,02,1,1,01,58

        """,
        "SSDR_incidents.csv": """
        OFF ID,OFF DATE,SCH NAME,SCH CODE,OFF IND,DISC IND,OT1
        17,11/03/2025,High,99990505,Y,Y,14

        """,
        "SSDR_discipline.csv": """
        OFF ID,OFF DATE,SASID,DAT,SD,RD,DM,AE,SOT1
        17,11/03/2025,9900000002,2,11/04/2025,11/06/2025,2,0,

        """,
        "MCAS_2025.csv": """
        adminyear,sprp_dis,sprp_sch,sasid,grade,escaleds,eperflev,esgp
        2025,99990000,99990505,9900000003,08,455,NM,12

        """,
    ]

    @Test func aFolderOfAllFormsGoesInWholeAndIsScored() throws {
        let place = folder.appending(path: "state")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
        for (name, text) in Self.folderFiles {
            try text.write(to: place.appending(path: name), atomically: true, encoding: .utf8)
        }
        let result = try importing(place.path)
        #expect(result.status == 0, "\(result.errors)")
        for table in ["marks", "discipline_actions", "assessment_results", "transcript"] {
            #expect(result.output.contains(table))
        }
        #expect(try Command.waymark(["score", "--store", store]).status == 0)
        let again = try importing(place.path)
        #expect(again.output.contains("Nothing changed"), "\(again.output)")
    }

    @Test func resultsFindStudentsWhoAreStored() throws {
        _ = try importing(try write("SIMS_March_2026.csv", Self.sims))
        let tests = try write("results.csv", Self.folderFiles["MCAS_2025.csv"] ?? "")
        let refused = try importing(tests)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("state-no-student-known"))
        let taken = try importing(tests, "--year", "2026")
        #expect(taken.status == 0, "\(taken.errors)")
        #expect(taken.output.contains("assessment_results"))
        // What was left out is told in words and numbers, and never whose it was.
        let strangers =
            (Self.folderFiles["MCAS_2025.csv"] ?? "")
            + "2025,99990000,99990505,9900007777,08,455,NM,12\n"
        let some = try importing(try write("some.csv", strangers), "--year", "2026")
        #expect(some.output.contains("1 of 2 rows"))
        #expect(!some.output.contains("9900007777"))
    }

    @Test func aFolderOfEdFiResourcesIsKnownByItsFilesAndItsRejectsAreWhole() throws {
        let place = folder.appending(path: "edfi")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
        let resources = [
            "localEducationAgencies":
                #"{"localEducationAgencyId": 255901, "nameOfInstitution": "Grand"}"#,
            "schools": #"{"schoolId": 255901001, "nameOfInstitution": "High"}"#,
            "students":
                #"{"studentUniqueId": "604863", "firstName": "Ana", "lastSurname": "Lopes"}"#,
            "student_school_associations": """
            {"studentReference": {"studentUniqueId": "604863"}, "schoolReference": {"schoolId": 255901001}, \
            "entryDate": "2021-08-23", "entryGradeLevelDescriptor": "x#Ninth grade"}
            {"studentReference": {"studentUniqueId": "nobody"}, "schoolReference": {"schoolId": 255901001}, \
            "entryDate": "2021-08-23", "entryGradeLevelDescriptor": "x#Ninth grade"}
            """,
        ]
        for (name, text) in resources {
            let file = place.appending(path: "\(name).jsonl")
            try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try importing(place.path).errors.contains("--year"))
        let rejects = folder.appending(path: "rejects")
        let result = try importing(place.path, "--year", "2022", "--rejects", rejects.path)
        #expect(result.status == 1, "\(result.errors)")
        #expect(!result.output.contains("nobody"))
        let path = rejects.appending(path: "student_school_associations.jsonl")
        let written = try String(contentsOf: path, encoding: .utf8)
        #expect(written.contains("orphan-student"))
        #expect(written.contains("nobody"))
        #expect(try Command.waymark(["score", "--store", store]).status == 0)
    }

    @Test func aCodesFileWithAMistakeIsRefusedWithItsLine() throws {
        let codes = try write("codes.yaml", "tables:\n  DOE012: {\"24\": vanished}\n")
        let file = try write("SIMS_March_2026.csv", Self.sims)
        let result = try importing(file, "--codes", codes)
        #expect(result.status == 2)
        #expect(result.errors.contains("codes.yaml:2"))
        #expect(result.errors.contains("DOE012 has no meaning vanished"))
    }

    @Test func xmlOfAnythingElseIsRefusedWithWhatIsRead() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let xml = folder.appending(path: "export")
        try FileManager.default.createDirectory(at: xml, withIntermediateDirectories: true)
        try "<a/>".write(to: xml.appending(path: "Student.xml"), atomically: true, encoding: .utf8)
        for path in [xml.path, xml.appending(path: "Student.xml").path] {
            let store = folder.appending(path: "w.db").path
            let result = try Command.waymark(["import", path, "--store", store])
            #expect(result.status == 2)
            let advice = "interchange files are read (docs/ed-fi.md)"
            #expect(result.errors.contains(advice), "\(result.errors)")
        }
    }
}
