import Records
import Testing

struct SchemaTests {
    @Test(arguments: TableName.allCases)
    func aTableHasItsOwnNameAndAKey(name: TableName) {
        #expect(name.schema.name == name)
        #expect(!name.schema.keyColumns.isEmpty)
    }

    @Test(arguments: TableName.allCases)
    func columnNamesAreUniqueAndLowerSnakeCase(name: TableName) {
        let names = name.schema.columns.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(
            names.allSatisfy { column in
                column.allSatisfy { $0.isLowercase || $0 == "_" || $0.isNumber }
            }
        )
    }

    @Test(arguments: TableName.allCases)
    func everyColumnSaysWhatItMeans(name: TableName) {
        #expect(name.schema.columns.allSatisfy { $0.meaning.hasSuffix(".") })
    }

    @Test(arguments: TableName.allCases)
    func aTableLoadsAfterThoseItPointsTo(name: TableName) {
        let targets = name.schema.columns.compactMap(\.references)
        #expect(targets.allSatisfy { $0 < name })
    }

    @Test(arguments: TableName.allCases)
    func aCodeColumnIsFollowedByItsRawCompanion(name: TableName) {
        let columns = name.schema.columns
        for column in columns {
            guard case .code = column.type else { continue }
            #expect(name.schema.index(of: "\(column.name)_raw") != nil)
        }
    }

    @Test func anUnknownCodeHasAPlaceOfItsOwn() {
        let vocabulary = AttendanceCategory.vocabulary
        #expect(vocabulary.ordinal(of: "unmapped") == vocabulary.unmappedOrdinal)
        #expect(vocabulary.ordinal(of: "Tardy") == nil)
        #expect(vocabulary.code(at: 99) == "unmapped")
        #expect(AttendanceCategory(ordinal: vocabulary.unmappedOrdinal) == nil)
        #expect(AttendanceCategory(ordinal: AttendanceCategory.tardy.ordinal) == .tardy)
    }

    @Test func milestonesAheadFollowTheGrade() {
        #expect(Milestone.ahead(ofGrade: 0).isEmpty)
        #expect(Milestone.ahead(ofGrade: 3) == [.grade3Reading])
        #expect(Milestone.ahead(ofGrade: 9) == [.grade9Courses])
        #expect(Milestone.ahead(ofGrade: 10).first == .graduation)
        #expect(Milestone.ahead(ofGrade: 10).count == 4)
    }
}
