import Foundation
import Records
import Testing

@testable import Importing

@Suite struct RejectsFileTests {
    @Test func rejectedRowsAreWrittenWithTheirReasonAndOnlyForTheOwner() throws {
        let folder = try TestFolder()
        for (name, text) in SmallDistrict.files { try folder.write(name, text) }
        try folder.write(
            "students.csv",
            "student_id,first_name,last_name\nS1,A,B\nS2,\"C,\n2\",D\nS 3,\"E \"\"x\"\"\",F\nS4,G\n"
        )
        let result = try SmallDistrict.read(folder)
        let source = try #require(
            NativeFolder(path: folder.path).rejectSources.first { $0.name == "students.csv" }
        )
        let path = "\(folder.path)/rejects.csv"
        let count = try RejectsFile.write(rejectsOf: source, from: result.log, to: path)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let reason = FindingCode.badIdentifier
        #expect(count == 2)
        #expect(
            text.hasPrefix("source_file,line,column,code,message,student_id,first_name,last_name\n")
        )
        #expect(
            text.contains(
                "students.csv,5,student_id,bad-identifier,\"\(reason.reason). \(reason.remedy)\","
                    + "S 3,\"E \"\"x\"\"\",F\n"
            )
        )
        #expect(text.contains(",csv-field-count,"))
        #expect(text.contains("\"S4,G\",,\n"))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test func rejectsOfSeveralYearsAreNotMixedUp() throws {
        let folder = try TestFolder()
        for year in ["2025", "2026"] {
            try FileSystem.make("\(folder.path)/\(year)")
            let manifest = "propertyName,value\ndistrict.id,9999\nschoolYear,\(year)\n"
            try folder.write("\(year)/manifest.csv", manifest)
            let bad = year == "2025" ? "S 1" : "S1"
            try folder.write(
                "\(year)/students.csv",
                "student_id,first_name,last_name\n\(bad),A,B\n"
            )
        }
        var result = Imported()
        let years = try NativeFolder.all(at: folder.path)
        for year in years { _ = try Importer.read(year, into: &result.sink, log: &result.log) }
        #expect(result.findings == ["2025/students.csv:2:bad-identifier"])
        let path = "\(folder.path)/rejects.csv"
        let counts = try years.flatMap(\.rejectSources).map { source in
            try RejectsFile.write(rejectsOf: source, from: result.log, to: path)
        }
        #expect(counts == [1, 0])
    }
}
