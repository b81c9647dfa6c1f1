import FoundationEssentials
import Importing
import Indicators
import Records
import TestSupport
import Testing

/// Keeps everything that a reader hands on, with all ids as text.
private struct Collector: RecordSink {
    private(set) var snapshots: [(Snapshot, [TableName: Snapshot.TableMode], [RecordBatch])] = []

    mutating func begin(_ snapshot: Snapshot, loading tables: [TableName: Snapshot.TableMode]) {
        snapshots.append((snapshot, tables, []))
    }

    mutating func accept(_ batch: RecordBatch) { snapshots[snapshots.count - 1].2.append(batch) }

    mutating func end() {}
}

/// Facts are the same whether a reader hands on numbers of ids or their text.
@Suite struct ResolvedFactsTests {
    @Test(arguments: [2024, 2025, 2026])
    func factsOfNumbersAreThoseOfTexts(year: Int) throws {
        let folders = try NativeFolder.all(at: Places.sampleData.path).reversed()
            .filter { $0.snapshot.schoolYear.endingIn <= year }
        var (numbers, texts) = (
            FactsBuilder(schoolYear: SchoolYear(endingIn: year)),
            FactsBuilder(schoolYear: SchoolYear(endingIn: year))
        )
        var collector = Collector()
        for folder in folders {
            var log = FindingLog()
            _ = try Importer.read(folder, into: &numbers, log: &log)
            var other = FindingLog()
            _ = try Importer.read(folder, into: &collector, log: &other)
            #expect(log.tallies == other.tallies)
        }
        for (snapshot, tables, batches) in collector.snapshots {
            texts.begin(snapshot, loading: tables)
            for batch in batches {
                #expect(batch.ids.isEmpty)
                texts.accept(batch)
            }
            texts.end()
        }
        expectEqual(numbers.facts(), texts.facts())
    }

    private func expectEqual(_ left: Facts, _ right: Facts) {
        let students = 0..<left.students.count
        #expect(left.students.texts.bytes == right.students.texts.bytes)
        #expect(left.organizations.texts.bytes == right.organizations.texts.bytes)
        #expect(left.enrollment.organization == right.enrollment.organization)
        for indicator in Indicators.all {
            let (one, other) = (
                indicator.readings(of: students, in: left),
                indicator.readings(of: students, in: right)
            )
            #expect(one == other, "\(indicator.id)")
        }
    }
}
