import Records
import Testing

struct AttendanceCellsTests {
    @Test func cellsHoldWhatWasPutIntoThemWhateverLiesAround() {
        var cells = AttendanceCells(rows: 2050, places: 35)
        var expected: [[UInt8]] = Array(repeating: Array(repeating: 0, count: 35), count: 2050)
        for step in 0..<9_000 {
            let (row, place, code) = (step * 769 % 2050, step * 31 % 35, UInt8(step % 15 + 1))
            let isEmpty = expected[row][place] == 0
            #expect(cells.insert(code, row, place) == isEmpty)
            if isEmpty { expected[row][place] = code }
        }
        for row in 0..<2050 {
            for place in 0..<35 where cells.code(row, place) != expected[row][place] {
                Issue.record("row \(row), place \(place)")
            }
        }
        #expect(cells.exchange(0, 769, 31) == expected[769][31])
        #expect(cells.code(769, 31) == 0)
    }

    @Test func pagesTakeMemoryOnlyOnceWritten() {
        var cells = AttendanceCells(rows: 1025, places: 16)
        #expect(cells.pages.map(\.count) == [0, 0])
        #expect(cells.code(1024, 15) == 0)
        cells.exchange(3, 1024, 15)
        #expect(cells.pages.map(\.count) == [0, 1024])
        #expect(cells.rowsOfPage(0) == 0..<1024)
        #expect(cells.rowsOfPage(1) == 1024..<1025)
        let page = cells.takePage(1)
        #expect(cells.code(1024, 15) == 0)
        cells.putPage(1, page)
        #expect(cells.word(1024, 0) == 3 << 60)
    }

    @Test func bitsAndMasksOfSixteenCellsAreEachOthersOpposite() {
        for bits in UInt64(0)...0xFFFF {
            let mask = AttendanceCells.mask(bits | 0xABCD_0000)
            guard AttendanceCells.bits(AttendanceCells.occupied(mask)) == bits else {
                Issue.record("\(bits)")
                return
            }
        }
        #expect(AttendanceCells.mask(0b1001) == 0xF00F)
        #expect(AttendanceCells.occupied(0xF080_4021) == 0x1010_1011)
    }
}
