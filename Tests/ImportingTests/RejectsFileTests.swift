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
}
