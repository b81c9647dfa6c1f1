import CSV
import Foundation
import Records

@testable import Importing

/// Whole imports: the input is one file among good ones, and the first byte says which.
extension FuzzTarget {
    static func edFi(_ input: [UInt8]) {
        guard let choice = input.first else { return }
        let resources = EdFiResource.allCases
        let isXML = choice >= 128
        let name =
            isXML ? "Fuzz.xml" : resources[Int(choice) % resources.count].rawValue + ".json"
        let files = [
            "localEducationAgencies.jsonl": #"{"localEducationAgencyId": 9}"#,
            "schools.jsonl": #"{"schoolId": 1, "nameOfInstitution": "S"}"#,
            "students.jsonl":
                #"{"studentUniqueId": "1", "firstName": "A", "lastSurname": "B"}"#,
        ]
        inFolder(files, name, input) { folder in
            let export = try EdFiFolder([folder], year: 2022, codes: codes)
            var (sink, log) = (NoSink(), FindingLog())
            _ = try Importer.read(export, into: &sink, log: &log)
        }
    }

    static func native(_ input: [UInt8]) {
        guard let choice = input.first else { return }
        let tables = TableName.allCases
        let files = [
            "manifest.csv": """
            propertyName,value
            format.name,ewis-native
            format.version,1.0
            district.id,9999
            district.name,D
            schoolYear,2026
            """,
            "organizations.csv": "org_id,name,org_type\n99990505,S,school\n",
            "students.csv": "student_id,first_name,last_name\nS1,A,B\nS2,C,D\n",
        ]
        inFolder(files, tables[Int(choice) % tables.count].fileName, input) { path in
            let folder = try NativeFolder(path: path)
            var (sink, log) = (NoSink(), FindingLog())
            _ = try Importer.read(folder, into: &sink, log: &log)
        }
    }

    static func state(_ input: [UInt8]) {
        guard let choice = input.first else { return }
        let forms: [StateForm?] = [nil] + StateForm.allCases
        inFolder([:], "fuzz.csv", input) { folder in
            let file = try StateFile(
                path: folder + "/fuzz.csv",
                form: forms[Int(choice) % forms.count],
                codes: stateCodes
            )
            var options = StateBundle.Options()
            (options.year, options.district) = (2026, "9999")
            let bundle = try StateBundle([file], options: options, codes: stateCodes)
            var (sink, log) = (NoSink(), FindingLog())
            _ = try Importer.read(bundle, into: &sink, log: &log)
        }
    }

    /// The second byte says which version, mode and strictness.
    static func oneRoster(_ input: [UInt8]) {
        guard input.count > 1 else { return }
        let (version, rest) = (input[1] & 1 == 0 ? BundleVersion.v1p2 : .v1p1, input.dropFirst())
        let chosen = version.files[Int(input[0]) % version.files.count]
        var files = [
            "orgs.csv": "sourcedId,name,type\nd,D,district\nh,H,school\n",
            "academicSessions.csv":
                "sourcedId,title,type,startDate,endDate,schoolYear\ny,Y,schoolYear,2025-08-25,2026-06-15,2026\n",
        ]
        let mode = input[1] & 2 == 0 ? "bulk" : "delta"
        let modes = version.files.map { file in
            let isThere = file == chosen || files[file.fileName] != nil
            return "file.\(file.rawValue),\(isThere ? mode : "absent")\n"
        }
        files["manifest.csv"] =
            "propertyName,value\nmanifest.version,1.0\noneroster.version,\(version.rawValue)\n"
            + modes.joined()
        let isStrict = input[1] & 4 != 0
        inFolder(files, chosen.fileName, Array(rest)) { folder in
            let bundle = try OneRosterBundle(path: folder, isStrict: isStrict)
            let source = try OneRosterSource(bundle, isStrict: isStrict)
            var (sink, log) = (NoSink(), FindingLog())
            _ = try Importer.read(source, into: &sink, log: &log)
        }
    }

    private static let stateCodes: StateCodes = (try? StateCodes.shipped()) ?? StateCodes()
    private static let codes: StateCodes = (try? StateCodes.edFi()) ?? StateCodes()

    /// Writes the files and the rest of the input beside them, and takes the folder away when all is done.
    private static func inFolder(
        _ files: [String: String],
        _ name: String,
        _ input: [UInt8],
        _ body: (String) throws -> Void
    ) {
        let folder = scratch + "/folder"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        guard
            (try? FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true
            )) != nil
        else { return }
        for (name, text) in files { write(Array(text.utf8), folder + "/" + name) }
        write(Array(input.dropFirst()), folder + "/" + name)
        try? body(folder)
    }

    static func write(_ bytes: [UInt8], _ path: String) {
        _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
    }

    /// A place of this process alone.
    static let scratch: String = {
        let path =
            NSTemporaryDirectory()
            + "/waymark-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
        try? FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true
        )
        return path
    }()
}

/// Takes records and forgets them.
private struct NoSink: RecordSink {
    mutating func begin(
        _ snapshot: Snapshot,
        loading tables: [TableName: Snapshot.TableMode]
    ) {}

    mutating func accept(_ batch: RecordBatch) {}

    mutating func end() {}
}
