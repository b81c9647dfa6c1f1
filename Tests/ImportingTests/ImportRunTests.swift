import Foundation
import Records
import Testing

@testable import Importing

/// Numbers that look random and are the same in every run.
struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 33
    }
}

@Suite struct ImportRunTests {
    @Test func quotedNewlinesKeepPhysicalLines() throws {
        let result = try SmallDistrict.with([
            "students.csv": "student_id,first_name,last_name\nS1,\"A\nB\r\nC\",D\nS2,E,F\nS 3,G,H\n"
        ])
        #expect(result.findings == ["students.csv:6:bad-identifier"])
        #expect(result.sink.cell(.students, "S1", "first_name") == "A\nB\nC")
    }

    @Test func anEmptyFileRefusesTheImport() throws {
        let result = try SmallDistrict.with(["marks.csv": ""])
        #expect(result.error?.finding.code == "csv-empty-file")
        #expect(result.sink.snapshot == nil)
    }

    @Test func aFileWithAHeaderOnlyBringsNoRows() throws {
        let result = try SmallDistrict.with([
            "marks.csv": "student_id,section_id,term_id,mark_type\n"
        ])
        #expect(result.error == nil)
        #expect(result.sink.modes[.marks] == .full)
        #expect(result.report?[.marks]?.read == 0)
    }

    @Test func aRowWithTooFewFieldsIsRejectedWithItsLine() throws {
        let result = try SmallDistrict.with([
            "marks.csv": (SmallDistrict.files["marks.csv"] ?? "") + "\nS1,ALG1-1\n"
        ])
        #expect(result.findings == ["marks.csv:4:csv-field-count"])
        #expect(result.report?[.marks]?.read == 3)
        #expect(result.report?[.marks]?.rejected == 1)
        #expect(result.report?.exitCode == 1)
    }

    @Test func damageInTheMiddleRefusesBeforeARowOfTheTableIsHandedOn() throws {
        var text = SmallDistrict.files["marks.csv"] ?? ""
        text += "\nS1,\"ALG1-1"
        let result = try SmallDistrict.with(["marks.csv": text])
        #expect(result.error?.finding.code == "csv-unclosed-quote")
        #expect(result.error?.finding.line == 4)
        #expect(result.sink.count(.marks) == 0)
        #expect(!result.sink.hasEnded)
    }

    @Test(arguments: [(2, nil), (3, "row-count-mismatch")])
    func theRowsOfTheManifestAreChecked(rows: Int, code: String?) throws {
        let result = try SmallDistrict.with(manifest: "file.marks.rows,\(rows)")
        #expect(result.error?.finding.code == code)
    }

    @Test func aHundredThousandRowsPassInBatches() throws {
        var students = "student_id,first_name,last_name\n"
        var enrollments = "student_id,org_id,entry_date,grade_level\n"
        for number in 0..<50_000 {
            students += "N\(number),A,B\n"
            enrollments += "N\(number),99990505,2025-09-02,09\n"
        }
        let result = try SmallDistrict.with([
            "students.csv": students, "enrollments.csv": enrollments, "marks.csv": nil,
            "section_enrollments.csv": nil, "attendance.csv": nil,
        ])
        #expect(result.findings == [])
        #expect(result.sink.count(.enrollments) == 50_000)
        #expect(result.sink.batches.allSatisfy { $0.count <= Importer.batchRows })
        let batches = (50_000 + Importer.batchRows - 1) / Importer.batchRows
        #expect(result.sink.batches.count { $0.table == .students } == batches)
    }

    @Test(arguments: 1...60)
    func randomBytesAreRefusedOrRejectedButNeverTrap(seed: Int) throws {
        var dice = Dice(state: UInt64(seed))
        let folder = try TestFolder()
        for (name, text) in SmallDistrict.files {
            var bytes = Array(text.utf8)
            for _ in 0..<Int.random(in: 0...4, using: &dice) {
                let place = Int.random(in: 0..<bytes.count, using: &dice)
                let byte =
                    Bool.random(using: &dice)
                    ? dice.next() : UInt64(#",;"-0\#n"#.utf8.randomElement(using: &dice) ?? 0)
                bytes[place] = UInt8(truncatingIfNeeded: byte)
            }
            try folder.write(name, bytes)
        }
        let result = try SmallDistrict.read(folder)
        #expect(result.error != nil || result.sink.hasEnded)
        let read = result.report?.tables.reduce(0) { $0 + $1.read } ?? 0
        let told = result.report?.tables.reduce(0) {
            $0 + $1.accepted + $1.rejected + $1.duplicates
        }
        #expect(read == told ?? 0)
    }

    @Test func pureNoiseIsRefused() throws {
        var dice = Dice(state: 7)
        let folder = try TestFolder()
        try folder.write("manifest.csv", SmallDistrict.manifest)
        try folder.write(
            "students.csv",
            (0..<5000).map { _ in UInt8.random(in: 0...255, using: &dice) }
        )
        #expect(try SmallDistrict.read(folder).error != nil)
    }

    /// The last good row of a file again and again, with the marker in one column after the other, plain and in a form that
    /// no type takes.
    private func planted(_ marker: String, in text: String) -> String {
        let width = text.split(separator: "\n")[0].count { $0 == "," } + 1
        let good = (text.split(separator: "\n").last ?? "")
            .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        var planted = text
        for column in 0..<width {
            for form in [marker, "\(marker) 1.5E+09 /"] {
                var cells = good + [String](repeating: "", count: max(0, width - good.count))
                cells[column] = form
                planted += "\n" + cells.joined(separator: ",")
            }
        }
        return planted + "\n\(marker)\n"
    }

    @Test(arguments: SmallDistrict.files.keys.sorted() + ["code_maps.csv"])
    func noFindingHoldsAValueOfTheFile(name: String) throws {
        let marker = "Zyzzyva"
        let text = SmallDistrict.files[name] ?? "field,source_code,native_value"
        let isManifest = name == "manifest.csv"
        let result = try SmallDistrict.with(
            isManifest ? [:] : [name: planted(marker, in: text)],
            manifest: isManifest ? "\(marker),\(marker)\nasOfDate,\(marker)" : ""
        )
        #expect(result.log.examples.count + (result.error == nil ? 0 : 1) > 0)
        var told = result.log.examples.map(\.description)
        if let error = result.error { told.append("\(error)") }
        if let report = result.report {
            told += [report.text(result.log), report.json(result.log)]
        }
        for text in told {
            #expect(!text.contains(marker))
            #expect(!text.contains("9900000002"))
        }
    }
}
