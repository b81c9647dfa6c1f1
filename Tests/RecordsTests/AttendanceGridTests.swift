import Records
import Testing

/// A sink without a way of its own to take a grid.
private struct RowSink: AttendanceSink {
    struct Ledger: AttendanceRecording {
        var rows: [AttendanceBatch.Row] = []
        mutating func accept(_ batch: borrowing AttendanceBatch) {
            for index in 0..<batch.count { rows.append(batch.rows[index]) }
        }
    }

    var students = TextIndex()
    var organizations = TextIndex()
    var rows: [AttendanceBatch.Row] = []
    var wants = true

    mutating func begin(_ snapshot: Snapshot, loading tables: [TableName: Snapshot.TableMode]) {}
    mutating func accept(_ batch: RecordBatch) {}
    mutating func end() {}
    mutating func emptyLedger() -> Ledger? { wants ? Ledger() : nil }
    mutating func merge(_ ledger: consuming Ledger) { rows += ledger.rows }
}

struct AttendanceGridTests {
    private func grid() -> AttendanceGrid {
        var cells = AttendanceCells(rows: 3, places: 20)
        cells.exchange(1, 0, 0)
        cells.exchange(10, 0, 19)
        cells.exchange(AttendanceGrid.exceptional, 1, 4)
        cells.exchange(9, 2, 4)
        return AttendanceGrid(
            days: (0..<20).map { 100 + $0 },
            students: [7, -1, 7],
            organizations: [2, 2, 0],
            firstRows: 2,
            cells: cells,
            entries: [AttendanceGrid.Entry(category: 1, portion: 500)],
            exceptions: [
                AttendanceGrid.Exception(
                    row: 1,
                    place: 4,
                    entry: AttendanceGrid.Entry(category: 2, portion: 125)
                )
            ]
        )
    }

    @Test func aSinkThatKnowsNoGridIsGivenItsRowsOneByOne() {
        var sink = RowSink()
        sink.take(grid())
        let expected = [
            AttendanceBatch.Row(student: 7, organization: 2, day: 100, category: 0),
            AttendanceBatch.Row(student: 7, organization: 2, day: 119, category: 1, portion: 500),
            AttendanceBatch.Row(student: -1, organization: 2, day: 104, category: 2, portion: 125),
            AttendanceBatch.Row(student: 7, organization: 0, day: 104, category: 8),
        ]
        #expect(sink.rows == expected)
    }

    @Test func aSinkThatWantsNoAttendanceIsGivenNone() {
        var sink = RowSink()
        sink.wants = false
        sink.take(grid())
        #expect(sink.rows.isEmpty)
    }

    @Test func codesMeanCategoriesAndWhatTheReaderHasGivenThemTo() {
        let grid = grid()
        #expect(grid.entry(0) == nil)
        #expect(grid.entry(4) == AttendanceGrid.Entry(category: 3, portion: -1))
        #expect(grid.entry(9) == AttendanceGrid.Entry(category: 8, portion: -1))
        #expect(grid.entry(10) == AttendanceGrid.Entry(category: 1, portion: 500))
        #expect(grid.entry(11) == nil)
        #expect(grid.entry(AttendanceGrid.exceptional) == nil)
    }
}
