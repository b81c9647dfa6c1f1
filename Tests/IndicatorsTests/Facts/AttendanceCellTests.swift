import Records
import Testing

@testable import Indicators

struct AttendanceCellTests {
    private func cell(_ category: AttendanceCategory) -> UInt8 {
        AttendanceCell.of(ordinal: UInt8(category.ordinal))
    }

    @Test func cellsArePlacesOfTheVocabularyPlusOne() {
        #expect(cell(.present) == AttendanceCell.present)
        #expect(cell(.excusedAbsence) == AttendanceCell.excused)
        #expect(cell(.unexcusedAbsence) == AttendanceCell.unexcused)
        #expect(cell(.tardy) == AttendanceCell.tardy)
        #expect(cell(.outOfSchoolSuspension) == AttendanceCell.suspended)
        let unmapped = UInt8(AttendanceCategory.vocabulary.unmappedOrdinal)
        #expect(AttendanceCell.of(ordinal: unmapped) == AttendanceCell.unmapped)
        #expect(AttendanceCell.of(ordinal: 255) == AttendanceCell.unmapped)
        #expect(Set(AttendanceCategory.allCases.map(cell)).count == 9)
    }
}
