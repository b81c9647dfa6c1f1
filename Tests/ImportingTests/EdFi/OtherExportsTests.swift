import Foundation
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

/// Where the resources of an export are found.
struct EdFiFileNameTests {
    @Test(arguments: [
        ("students", EdFiResource.students), ("edfi_students", .students), ("Student", .students),
        ("ed-fi.studentSchoolAssociations", .studentSchoolAssociations),
        ("StudentSchoolAssociation", .studentSchoolAssociations),
        ("local_education_agency", .localEducationAgencies), ("edfi", nil), ("stud", nil),
        ("gradeLevelDescriptors", nil), ("", nil),
    ])
    func aFileIsKnownByItsResource(stem: String, resource: EdFiResource?) {
        #expect(EdFiResource(stem: stem) == resource)
    }

    @Test func resourcesInTheFolderOfAnAPIAreFound() throws {
        let folder = try TestFolder()
        let inner = folder.path + "/ed-fi"
        try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
        for (name, text) in EdFiExport.files {
            try folder.write("ed-fi/\(name).jsonl", text + "\n")
        }
        let found = EdFiExport.importing([folder.path])
        let flat = try EdFiExport.with()
        #expect(found.error == nil)
        #expect(found.report?.tables == flat.report?.tables)
    }

    @Test func anArchiveOfSomethingElseIsNotSentLookingForAManifest() throws {
        let folder = try TestFolder()
        let archive = MadeUpArchive(entries: [MadeUpArchive.Entry("Student.xml", "<a/>")])
        let result = MadeUpBundle.read(try folder.write("export.zip", archive.bytes))
        #expect(result.error?.finding.code == "package.missing_manifest")
        #expect(result.error?.description.contains("unpack any other") == true)
        let half = MadeUpArchive(entries: [MadeUpArchive.Entry("Users.csv", "a\n")])
        let lacking = MadeUpBundle.read(try folder.write("half.zip", half.bytes))
        #expect(lacking.error?.description.contains("unpack any other") == false)
    }
}
