import Foundation
import TestSupport
import Testing

/// Files that are made to do harm, or are damaged so that they could: each is refused with what is wrong, and nothing is stored.
@Suite(.timeLimit(.minutes(Patience.minutes(5))))
struct HostileFilesTests {
    private static let manifest = """
        propertyName,value
        format.name,ewis-native
        format.version,1.0
        district.id,9999
        district.name,Made-up
        schoolYear,2026

        """

    private static let bomb: String = {
        let levels = (1...9).map { level in
            "<!ENTITY l\(level) \"\(String(repeating: "&l\(level - 1);", count: 10))\">"
        }
        return "<!DOCTYPE a [<!ENTITY l0 \"lol\">\(levels.joined(separator: "\n"))]>"
            + "<InterchangeStudent>&l9;</InterchangeStudent>"
    }()

    /// A file with the finding that refuses it.
    struct Hostile: Sendable, CustomTestStringConvertible {
        let code: String
        let name: String
        let text: @Sendable () -> String

        var testDescription: String { "\(name): \(code)" }
    }

    /// The longest is a little above its limit: a gigabyte more changes nothing, for reading ends at the limit.
    static let cases: [Hostile] = [
        Hostile(code: "csv-record-too-long", name: "students.csv") {
            "student_id,first_name,last_name\nS1,\(long(17 << 20)),B\n"
        },
        Hostile(code: "csv-too-many-columns", name: "students.csv") {
            (0..<10_000).map { "x_\($0)" }.joined(separator: ",") + "\n"
        },
        Hostile(code: "record-too-large", name: "students.jsonl") {
            "{\"firstName\": \"\(long(5 << 20))"
        },
        Hostile(code: "nested-too-deep", name: "students.json") { "{\"a\":" + many("[") },
        Hostile(code: "xml-document-type", name: "Student.xml") { bomb },
        Hostile(code: "xml-document-type", name: "Student.xml") {
            "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<InterchangeStudent><Student>&e;</Student></InterchangeStudent>"
        },
        Hostile(code: "nested-too-deep", name: "Student.xml") {
            "<InterchangeStudent>" + many("<a>")
        },
        Hostile(code: "record-too-large", name: "Student.xml") {
            "<InterchangeStudent><Student><Name>" + long(2 << 20)
        },
        Hostile(code: "record-too-large", name: "Student.xml") {
            "<InterchangeStudent a='" + long(2 << 20)
        },
        Hostile(code: "bad-mapping", name: "mapping.yaml") { "mapping: " + many("[") },
    ]

    private static func many(_ text: String) -> String { String(repeating: text, count: 300_000) }

    private static func long(_ count: Int) -> String { String(repeating: "x", count: count) }

    @Test(arguments: cases)
    func isRefusedWithWhatIsWrong(hostile: Hostile) throws {
        let folder = try Places.scratch("hostile")
        defer { try? FileManager.default.removeItem(at: folder) }
        let export = folder.appending(path: "export")
        try FileManager.default.createDirectory(at: export, withIntermediateDirectories: false)
        let file = export.appending(path: hostile.name)
        try hostile.text().write(to: file, atomically: false, encoding: .utf8)
        var arguments = ["import", export.path, "--store", folder.appending(path: "w.db").path]
        if hostile.name.hasSuffix(".csv") {
            let manifest = export.appending(path: "manifest.csv")
            try Self.manifest.write(to: manifest, atomically: false, encoding: .utf8)
        } else if hostile.name.hasSuffix(".yaml") {
            arguments += ["--map", file.path]
        } else {
            arguments += ["--year", "2022", "--district", "9"]
        }
        let result = try Command.waymark(arguments)
        #expect(result.status == 2)
        #expect(result.errors.contains("[\(hostile.code)]"), "\(result.errors.prefix(400))")
        #expect(result.errors.utf8.count < 2_000)
    }
}
