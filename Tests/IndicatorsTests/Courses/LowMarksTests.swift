import Indicators
import Records
import Testing

struct LowMarksTests {
    private func facts(_ marks: [[String: String]]) -> Facts {
        var district = MadeUpDistrict.school(180)
        district.addStudent()
        district.addTerms()
        for (number, mark) in marks.enumerated() {
            district.addCourse("C\(number)", "other")
            district.mark("C\(number)", mark)
        }
        return district.facts(asOf: "2025-11-07")
    }

    @Test(arguments: [
        ("64.999999", Int64(1), Int64(0)), ("65", 0, 1), ("65.000001", 0, 1), ("69.999999", 0, 1),
        ("70", 0, 0), ("0", 1, 0),
    ])
    func everyNumberLiesInOneBandAndExactly65InTheUpper(number: String, low: Int64, next: Int64) {
        let facts = facts([["numeric_mark": number]])
        #expect(reading("marks_below_65_term", facts) == .number(low))
        #expect(reading("marks_65_to_69_term", facts) == .number(next))
    }

    @Test func lettersCountOnlyWithoutANumber() {
        let facts = facts([
            ["letter_mark": "F"], ["letter_mark": "D+"], ["letter_mark": "D-"],
            ["letter_mark": "C-"], ["letter_mark": "F", "numeric_mark": "66"],
            ["letter_mark": "P"],
        ])
        #expect(reading("marks_below_65_term", facts) == .number(1))
        #expect(reading("marks_65_to_69_term", facts) == .number(3))
        #expect(detail("marks_below_65_term", facts) == "1 of 5 marks")
    }

    @Test func noMarkIsUnknownAndNotZero() {
        #expect(reading("marks_below_65_term", facts([])) == .unknown(.noMarks))
        #expect(reading("marks_65_to_69_term", facts([["letter_mark": "P"]])) == .unknown(.noMarks))
        #expect(detail("marks_65_to_69_term", facts([])) == nil)
    }
}
