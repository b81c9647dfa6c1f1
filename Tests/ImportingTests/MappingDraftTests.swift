import Foundation
import Records
import TestSupport
import Testing

@testable import Importing

@Suite struct MappingDraftTests {
    private func draft(_ text: String, _ name: String = "export.csv") throws -> String {
        try MappingDraft.yaml(path: try TestFolder.kept(name, text))
    }

    @Test func aStudentsExportBecomesSchoolsStudentsAndEnrollments() throws {
        let draft = try draft(
            """
            LASID;SASID;Student Name;DOB;Sex;Grade;School;Entry Date
            1;9900000001;Lopes, Ana;3/14/2011;F;9;SHS;8/28/2025
            2;9900000002;Chen, Bo;12/1/2010;M;10;SHS;NULL
            """
        )
        for line in [
            "  delimiter: semicolon", "  null_words: [\"NULL\"]", "  - table: organizations",
            "      student_id: LASID", "      state_student_id: SASID",
            "      last_name: {from: \"Student Name\", split: before_comma}",
            "      birth_date: {from: DOB, date_format: M/d/yyyy}",
            "          \"F\": \"f\"   # 1 row",
            "      entry_date: {from: \"Entry Date\", date_format: M/d/yyyy}",
            "          \"9\": \"09\"   # 1 row",
            "  school_year: 2026   # decide: the latest day in the file is of 2025-26",
        ] { #expect(draft.contains(line + "\n"), "\(line)\n\(draft)") }
        #expect(!draft.contains("Lopes") && !draft.contains("9900000001"))
    }

    @Test func aFinishedDraftIsAMapping() throws {
        let text = """
            LASID,SASID,Student Name,DOB,Sex,Grade,School,Entry Date
            1,9900000001,"Lopes, Ana",3/14/2011,F,9,SHS,8/28/2025
            """
        let path = try TestFolder.kept("students.csv", text)
        let draft = try MappingDraft.yaml(path: path)
        #expect(throws: ImportError.self) { try Mapping(yaml: draft, file: "draft.yaml") }
        let finished = draft.replacing("  # district_id: \"\"", with: "  district_id: \"9999\"")
        let mapping = try Mapping(yaml: finished, file: "draft.yaml")
        var (sink, log) = (Collector(), FindingLog())
        _ = try Importer.read(
            try MappedFile(path: path, mapping: mapping),
            into: &sink,
            log: &log
        )
        #expect(sink.cells(.students, "first_name") == ["Ana"])
        #expect(sink.cells(.enrollments, "entry_date") == ["2025-08-28"])
        #expect(sink.cells(.enrollments, "grade_level") == ["09"])
    }

    @Test func unknownCodesAreCountedAndListedAndNeverMapped() throws {
        let draft = try draft(
            """
            'ATT_STD_OID','ATT_SKL_OID','ATT_DATE','ATT_CODE_VIEW','COMMENT'
            1,S,2025-09-15,T-E,"x \\"y\\""
            2,S,2025-09-16,T-E,z
            3,S,2025-09-16,Tardy,z
            """
        )
        #expect(draft.contains("  escape: backslash\n"))
        #expect(draft.contains("          \"Tardy\": \"tardy\"   # 1 row\n"))
        #expect(draft.contains("          # \"T-E\":   # decide: 2 rows, unmapped until then\n"))
        #expect(!draft.contains("          \"T-E\""))
    }

    @Test func daysWhoseOrderNothingTellsAreLeftToTheWholeFile() throws {
        let draft = try draft("lasid,school,attendance date,code\n1,S,3/4/2026,x\n2,S,5/6/2026,x\n")
        #expect(draft.contains("      date: {from: \"attendance date\", date_format: auto}\n"))
        #expect(draft.contains("do not tell month from day"))
    }

    @Test func marksWithLettersAreSplit() throws {
        let draft = try draft(
            "lasid,section,term,mark type,mark\n1,A,Q1,final,85.12 B+\n2,A,Q1,final,59 F\n"
        )
        #expect(draft.contains("      numeric_mark: {from: mark, split: number}\n"))
        #expect(draft.contains("      letter_mark: {from: mark, split: letter}\n"))
    }

    @Test func whatIsRequiredAndNotThereIsToldWithWhatItMeans() throws {
        let draft = try draft(
            "lasid,attendance date,attendance code,reason\n1,2025-09-15,Tardy,bus\n"
        )
        #expect(draft.contains("      # org_id:   # decide: required. "))
    }

    @Test func aColumnWhoseCellsDoNotLookLikeItsNameIsADecision() throws {
        let draft = try draft(
            "lasid,school,attendance date,code,entry date\n1,S,soon,Tardy,never\n2,S,later,Tardy,x\n"
        )
        #expect(draft.contains("# decide: attendance date"))
    }

    @Test(arguments: ["", "\n", "a\n", "a,a\n1,2\n", "\u{FEFF}x,y\n1,2\n", "a,b\n1\n"])
    func oddFilesGiveADraftOrARefusalAndNeverATrap(text: String) throws {
        do {
            let draft = try draft(text)
            #expect(draft.contains("no table was recognized"))
        } catch let error as ImportError {
            #expect(!error.description.isEmpty)
        }
    }

    @Test func windowsTextIsToldFromUTF8() throws {
        let bytes = Array("lasid,school,date,code\n1,S,2025-09-15,Caf".utf8) + [0xE9, 0x0A]
        let path = try TestFolder.kept("w.csv", bytes)
        #expect(try MappingDraft.yaml(path: path).contains("  encoding: windows-1252\n"))
    }

    @Test(arguments: [
        "students", "attendance", "assessments", "behavior", "section-assignments",
        "section-grades",
    ])
    func theShippedMappingsOfAspenCanBeRead(name: String) throws {
        let path = Places.package.appending(path: "SampleData/mappings/aspen-\(name).yaml").path
        #expect(try Mapping(path: path).name == "aspen-\(name)")
    }

    @Test func backslashesAtTheEndsOfPiecesAreReadAsInsideOfThem() {
        let text = Array(#"a\"b\\c\nd\"#.utf8) + [0x0A, 0x5C]
        var whole = BackslashReading()
        let expected = whole.take(text) + whole.end()
        #expect(String(decoding: expected, as: UTF8.self) == "a\"\"b\\c\\nd\n\\")
        for cut in 0...text.count {
            var reading = BackslashReading()
            let made = reading.take(Array(text[..<cut])) + reading.take(Array(text[cut...]))
            #expect(made + reading.end() == expected)
        }
    }
}

extension TestFolder {
    /// A file in a folder that stays until the process ends, for calls that only take a path.
    static func kept(_ name: String, _ text: String) throws -> String {
        try kept(name, Array(text.utf8))
    }

    /// The same of bytes.
    static func kept(_ name: String, _ bytes: [UInt8]) throws -> String {
        let folder = try Places.scratch("draft")
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        return file.path
    }
}
