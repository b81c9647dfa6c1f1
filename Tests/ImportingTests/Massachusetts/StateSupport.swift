import Records

@testable import Importing

/// Imports state files that a test writes.
enum StateFiles {
    /// Writes files and imports them together.
    ///
    /// - Parameters:
    ///   - files: names and texts, in the order in which they are given.
    ///   - options: what the clerk says.
    ///   - yaml: YAML in place of the program's own codes where it has some.
    ///   - existing: what is stored already.
    ///   - waiting: how much of what was read waits in memory.
    /// - Returns: what the import gave.
    /// - Throws: what is no import error.
    static func read(
        _ files: [(name: String, text: String)],
        options: StateBundle.Options = StateBundle.Options(),
        codes yaml: String? = nil,
        existing: (any RecordSource)? = nil,
        waiting: WaitingLimit = .usual
    ) throws -> Imported {
        let folder = try TestFolder()
        var result = Imported()
        do {
            var codes = try StateCodes.shipped()
            if let yaml { codes = codes.overlaid(with: try StateCodes(yaml: yaml, file: "codes")) }
            let read = try files.map { file in
                try StateFile(path: try folder.write(file.name, file.text), codes: codes)
            }
            var bundle = try StateBundle(read, options: options, codes: codes)
            bundle.waiting = waiting
            result.report = try Importer.read(
                bundle,
                existing: existing,
                into: &result.sink,
                log: &result.log
            )
        } catch let error as ImportError {
            result.error = error
        }
        return result
    }
}

/// Three made-up students as SIMS writes them.
enum SIMSText {
    /// A row of fifty-two elements: those given, and blanks or "does not apply" elsewhere.
    static func row(_ cells: [Int: String]) -> String {
        (1...52).map { cells[$0] ?? "" }.joined(separator: ",")
    }

    /// A student's elements.
    static func student(
        _ id: String,
        _ sasid: String,
        status: String = "01",
        school: String = "99990505",
        grade: String = "09",
        attended: String = "20",
        membership: String = "22",
        _ more: [Int: String] = [:]
    ) -> String {
        let cells = [
            1: id, 2: sasid, 3: "First", 4: "", 5: "Last-\(id)", 6: "03/01/2011", 7: "D10", 9: "F",
            11: "01", 12: status, 15: school, 16: grade, 17: attended, 18: membership, 19: "00",
            43: "500", 44: "500",
        ]
        return row(cells.merging(more) { $1 })
    }

    static let elements = (1...52).map { "DOE" + (($0 < 10) ? "00" : "0") + String($0) }

    /// The lines before the rows of a file with `DOEHEADER`.
    static let header = """
        DOEHEADER,SCHOOL=99990505
        DOEHEADER,ELEMENTS=\(elements.joined(separator: ","))
        DOEHEADER,DATEFORMAT=D10
        DOEHEADER,GENDERFORMAT,M=MALE,F=FEMALE,N=NONBINARY

        """

    static func withHeader(_ rows: [String]) -> String {
        header + rows.joined(separator: "\n") + "\n"
    }

    static func withNames(_ rows: [String]) -> String {
        elements.joined(separator: ",") + "\n" + rows.joined(separator: "\n") + "\n"
    }

    static func bare(_ rows: [String]) -> String { rows.joined(separator: "\n") + "\n" }

    static let three = [
        student("00123", "9900000001"),
        student("00124", "9900000002", attended: "555"),
        student("00125", "9900000003", school: "99990010", grade: "KF"),
    ]
}
