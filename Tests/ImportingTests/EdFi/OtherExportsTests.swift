import Records
import Testing

@testable import Importing

/// Exports of other districts and versions than the sample's.
struct OtherExportsTests {
    private func changed(_ name: String, _ old: String, _ new: String) throws -> String {
        let text = try #require(EdFiExport.files[name])
        #expect(text.contains(old))
        return text.replacing(old, with: new)
    }

    @Test func gradesOfPeriodsThatNoFileDescribesAreOfTheSectionsSession() throws {
        let result = try EdFiExport.with(["gradingPeriods": nil])
        let sink = result.sink
        #expect(result.report?.rejected == 0)
        #expect(sink.cells(.terms, "term_type") == ["semester", "quarter"])
        #expect(Set(sink.cells(.terms, "end_date")).count == 1)
        #expect(sink.cells(.marks, "term_id") == [sink.cells(.terms, "term_id")[1]])
        #expect(result.log.count(.edFiPeriodsMissing) == 1)
    }

    @Test func gradesThatComeByThemselvesMakeNoTerms() throws {
        let result = try EdFiExport.with(["gradingPeriods": nil, "sessions": nil])
        #expect(result.sink.count(.terms) == 0)
        #expect(result.log.count(.edFiPeriodsMissing) == 0)
    }

    @Test(arguments: ["09", "9", "Grade 9", "9th Grade", "NINTH GRADE"])
    func gradesAreKnownByTheWaysInWhichDistrictsWriteThem(word: String) throws {
        let text = try changed("studentSchoolAssociations", "#Ninth grade", "#\(word)")
        let result = try EdFiExport.with(["studentSchoolAssociations": text])
        #expect(result.sink.cells(.enrollments, "grade_level") == ["09", "09"])
    }

    @Test func aDescriptorThatNothingExplainsIsNamedAndABareWordIsNot() throws {
        let old = "uri://ed-fi.org/AttendanceEventCategoryDescriptor#Tardy"
        for (written, isNamed) in [
            ("uri://x.org/AttendanceEventCategoryDescriptor#Zzz", true), ("Zzz", false),
        ] {
            let text = try changed("studentSchoolAttendanceEvents", old, written)
            let result = try EdFiExport.with(["studentSchoolAttendanceEvents": text])
            let reasons = result.log.examples.filter { $0.code == "state-codes-unmapped" }
                .map(\.reason)
            #expect(reasons.map { $0.contains("zzz 1 ×") } == [isNamed])
        }
    }

    @Test func aQuoteBehindABackslashEndsNoText() throws {
        let first = #"{"studentUniqueId": "604863", "firstName": "A\\\"}", "lastSurname": "B\\"}"#
        let second = first.replacing("604863", with: "0604864")
        let result = try EdFiExport.with(["students": first + "\n" + second])
        #expect(result.error == nil)
        #expect(result.sink.cells(.students, "first_name") == [#"A\"}"#, #"A\"}"#])
        #expect(result.sink.cells(.students, "last_name") == [#"B\"#, #"B\"#])
    }
}
