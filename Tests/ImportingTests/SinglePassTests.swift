import CSV
import Records
import Testing

@testable import Importing

/// A sink that a reader may take rows back from.
private struct Restartable: RestartableSink {
    var collected = Collector()

    mutating func begin(_ snapshot: Snapshot, loading tables: [TableName: Snapshot.TableMode])
        throws
    {
        try collected.begin(snapshot, loading: tables)
    }

    mutating func accept(_ batch: RecordBatch) throws { try collected.accept(batch) }

    mutating func end() throws { try collected.end() }
}

/// A single pass must tell and hand on exactly what two passes do.
struct SinglePassTests {
    /// What is done to the files of a small district.
    private static let damages: [(file: String, lines: [String])] = [
        ("marks.csv", []),
        ("marks.csv", ["S1,ALG1-1,Q1,grading_period,99,A"]),
        ("marks.csv", ["S1,ALG1-1,Q1,grading_period,58,F", "S1,ALG1-1,Q1,grading_period,58,F"]),
        ("marks.csv", ["bad id!,ALG1-1,Q1,final,9,F", "S1,ALG1-1,Q1,final,abc,D"]),
        ("enrollments.csv", ["nobody,99990505,2025-09-02,09,"]),
        ("section_enrollments.csv", ["S1,ALG1-1", "S1,ALG1-1,2025-10-01"]),
        ("terms.csv", ["Q2,99990505,Q2,quarter,2025-11-11,2025-01-30"]),
        // Students whose rows come back after those of others.
        ("marks.csv", ["S1,ALG1-1,Q1,final,300,D"]),
        ("marks.csv", ["S1,ALG1-1,Q1,final,60,D", "S2,ALG1-1,Q1,grading_period,91.5,A-"]),
        (
            "marks.csv",
            ["x x,ALG1-1,Q1,final,6,D", "S2,ALG1-1,Q1,final,7,D", "x x,ALG1-1,Q1,final,6,D"]
        ),
        ("marks.csv", ["nobody,ALG1-1,Q1,final,6,D", "nobody,ALG1-1,Q1,final,7,D"]),
        // State ids of two students, good and bad ones, and a student who stands there twice.
        ("students.csv", ["S3,9900000001,Cy,Doe,2011-04-01"]),
        ("students.csv", ["S3,990000000,Cy,Doe,2011-04-01", "S4,990000000,Di,Doe,2011-04-01"]),
        ("students.csv", ["S2,9900000002,Bo,Chen,2011-04-01"]),
        ("students.csv", ["S3,-,Cy,Doe,2011-04-01", "S4,NULL,Di,Doe,2011-13-01"]),
    ]

    /// Writes the district; the manifest promises nothing about rows.
    private func district(_ index: Int) throws -> TestFolder {
        let folder = try TestFolder()
        for (name, text) in SmallDistrict.files {
            let damage = Self.damages[index]
            let lines = name == damage.file ? damage.lines : []
            let text = text.hasSuffix("\n") ? String(text.dropLast()) : text
            _ = try folder.write(name, ([text] + lines).joined(separator: "\n") + "\n")
        }
        return folder
    }

    @Test(arguments: Self.damages.indices)
    func rowsCountsAndFindingsAreThoseOfTwoPasses(index: Int) throws {
        let folder = try district(index)
        let native = try NativeFolder(path: folder.path)
        var (twice, once) = (Collector(), Restartable())
        var (logOfTwo, logOfOne) = (FindingLog(keepsRejects: true), FindingLog(keepsRejects: true))
        let two = try Importer.read(native, into: &twice, log: &logOfTwo)
        let one = try Importer.read(native, into: &once, log: &logOfOne)
        #expect(one == two)
        #expect(logOfOne.tallies == logOfTwo.tallies)
        #expect(logOfOne.examples == logOfTwo.examples)
        #expect(logOfOne.rejects == logOfTwo.rejects)
        #expect((logOfTwo.tallies.isEmpty) == (index == 0))
        for name in TableName.allCases {
            #expect(once.collected.count(name) == twice.count(name))
            let key = name.schema.columns[name.schema.keyColumns[0]].name
            #expect(once.collected.cells(name, key) == twice.cells(name, key))
        }
    }
}
