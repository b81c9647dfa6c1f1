import Records
import Testing

struct RecordBatchTests {
    @Test func cellsComeBackAsTheyWereWritten() {
        var batch = RecordBatch(.marks)
        batch.append(
            row: cells([
                "s1", "alg-1", "Q1", "grading_period", nil, "59.5", "F", "false", "2025-11-05",
            ]),
            line: 7
        )
        #expect(batch.count == 1)
        #expect(batch.cell(row: 0, "student_id") == "s1")
        #expect(batch.cell(row: 0, "numeric_mark") == "59.5")
        #expect(batch.cell(row: 0, "mark_type") == "grading_period")
        #expect(batch.cell(row: 0, "posted_on") == "2025-11-05")
        #expect(batch.cell(row: 0, "is_current") == nil)
        #expect(batch.lines == [7])
    }

    @Test func anEmptyCellIsUnknownAndNeverZero() {
        var batch = RecordBatch(.marks)
        batch.append(row: [])
        #expect(batch.numbers(Marks.numericMark)[0] == nil)
        #expect(batch.text(Marks.letterMark)[0] == nil)
    }

    @Test func aColumnOfAnotherTableIsUnknownInEachRow() {
        var batch = RecordBatch(.marks)
        batch.append(row: ["s1"])
        #expect(batch.numbers(Students.birthDate)[0] == nil)
        #expect(batch.text(Students.lastName)[0] == nil)
    }

    /// Marks have a raw companion after each code column; the tests write the declared columns only.
    private func cells(_ values: [String?]) -> [String?] { values }
}

struct TextIndexTests {
    @Test func equalTextsHaveOneNumberAndOthersHaveTheirs() {
        var index = TextIndex()
        let numbers = (0..<5_000).map { index.insert("student-\($0 % 1_000)") }
        #expect(index.count == 1_000)
        #expect(numbers[0] == numbers[1_000])
        #expect(index.find("student-999") == 999)
        #expect(index.find("student-1000") == nil)
        #expect(index[17] == "student-17")
    }

    @Test func aColumnIsLookedUpAtOnce() {
        var index = TextIndex()
        var column = TextColumn()
        for text in ["b", "a", nil, "b"] as [String?] { column.append(text) }
        #expect(index.insert(column) == [0, 1, -1, 0])
        #expect(index.find(column) == [0, 1, -1, 0])
    }

    @Test func leadingZerosCount() {
        var index = TextIndex()
        #expect(index.insert("0012") != index.insert("12"))
    }
}
