import FoundationEssentials
import Records
import TestSupport
import Testing

@testable import Importing

struct InterchangeTests {
    /// Every cell of every table, so that two imports can be compared.
    private func tables(_ sink: Collector) -> [String: [String?]] {
        var cells: [String: [String?]] = [:]
        for table in TableName.allCases where sink.count(table) > 0 {
            for column in table.schema.columns {
                cells["\(table.rawValue).\(column.name)"] = sink.cells(table, column.name)
            }
        }
        return cells
    }

    @Test func interchangeFilesJSONLinesAndArraysBringTheSameRecords() throws {
        let lines = try EdFiExport.with()
        let expected = tables(lines.sink)
        #expect(lines.error == nil)
        #expect(expected.keys.filter { $0.hasSuffix(".student_id") }.count > 10)

        let interchange = try EdFiExport.importing(EdFiInterchange.files)
        #expect(interchange.error == nil)
        #expect(interchange.findings == [])
        let made = tables(interchange.sink)
        for (column, cells) in expected { #expect(made[column] == cells, "\(column)") }
        #expect(made.count == expected.count)

        let arrays = EdFiExport.files.map { name, text in
            ("\(name).json", "[\n" + text.split(separator: "\n").joined(separator: ",\n") + "]")
        }
        let array = try EdFiExport.importing(Dictionary(uniqueKeysWithValues: arrays))
        #expect(tables(array.sink) == expected)
    }

    @Test func aResourceMayBeInSeveralFilesOfBothKinds() throws {
        var files = EdFiInterchange.files
        files["students.json"] =
            #"{"studentUniqueId": "5", "firstName": "Bo", "lastSurname": "Li"}"#
        files["Student2.xml"] = EdFiInterchange.root(
            "Student",
            "<Student><StudentUniqueId>6</StudentUniqueId><Name><FirstName>Di</FirstName><LastSurname>Ray</LastSurname></Name></Student>"
        )
        let sink = try EdFiExport.importing(files).sink
        #expect(Set(sink.cells(.students, "student_id")) == ["604863", "0604864", "5", "6"])
    }

    @Test func attendanceMayComeByItselfWhereTheStoreHasTheStudents() throws {
        let first = try EdFiExport.importing(EdFiInterchange.files)
        let folder = try TestFolder()
        let text = try #require(EdFiInterchange.files["Attendance.xml"])
        let path = try folder.write("Attendance.xml", text)
        let export = try EdFiFolder([path], district: "255901", codes: StateCodes.edFi())
        #expect(export.snapshot.schoolYear.endingIn == 2022)
        var second = Imported()
        let report = try Importer.read(
            export,
            existing: first.sink,
            into: &second.sink,
            log: &second.log
        )
        #expect(report.exitCode == 0)
        #expect(second.findings == [])
        #expect(second.sink.count(.attendance) == 2)
        #expect(second.sink.modes[.students] == nil)
    }

    @Test func findingsNameTheInterchangeFileAndTheLineOfItsElement() throws {
        var files = EdFiInterchange.files
        files["Attendance.xml"] = files["Attendance.xml"]?
            .replacing("<EventDate>2021-09-16", with: "\n<EventDate>2021-09-17")
        let result = try EdFiExport.importing(files)
        let found = result.log.examples.first { $0.code == "attendance-non-school-day" }
        #expect(found?.file == "Attendance.xml")
        #expect(found?.line == 5)
        #expect(found?.column == "eventDate")
    }

    @Test(arguments: [
        ("</InterchangeStudent>", "", "xml-malformed"),
        ("</Name>", "</Nam>", "xml-malformed"),
        (
            "<InterchangeStudent ", "<!DOCTYPE x [<!ENTITY e 'x'>]><InterchangeStudent ",
            "xml-document-type"
        ),
        ("604863", "&e;", "xml-document-type"),
        ("UTF-8", "UTF-16", "xml-encoding"),
    ])
    func aDamagedInterchangeRefusesTheImport(part: String, other: String, code: String) throws {
        var files = EdFiInterchange.files
        files["Student.xml"] = files["Student.xml"]?.replacing(part, with: other)
        let result = try EdFiExport.importing(files)
        #expect(result.error?.finding.code == code)
        #expect(result.error?.finding.file == "Student.xml")
        #expect(result.error?.finding.line != nil)
        #expect(result.sink.batches.isEmpty)
    }

    @Test func otherFilesOfAFolderAreNotTakenForResources() throws {
        var files = EdFiInterchange.files
        files["web.xml"] = "<web-app/>"
        files["notes.json"] = "5"
        #expect(try EdFiExport.importing(files).error == nil)
        #expect(
            try EdFiExport.importing(["web.xml": "<web-app/>"]).error?.finding.code
                == "edfi-resources-missing"
        )
    }

    @Test func referencesThatLeadNowhereOrInCirclesLeaveTheirCellsEmpty() throws {
        var files = EdFiInterchange.files
        files["Attendance.xml"] = EdFiInterchange.root(
            "StudentAttendance",
            """
            <StudentSchoolAttendanceEvent id="A"><StudentReference ref="nobody"/><SchoolReference ref="A"/></StudentSchoolAttendanceEvent>
            """
        )
        let result = try EdFiExport.importing(files)
        #expect(result.error == nil)
        #expect(result.sink.count(.attendance) == 0)
        #expect(result.log.count(.missingValue, file: "Attendance.xml") >= 1)
    }

    @Test func anElementWithoutEndIsRefusedBeforeItFillsTheMemory() throws {
        var files = EdFiInterchange.files
        let many = String(repeating: "<Race>x</Race>", count: 35_000)
        files["Student.xml"] = EdFiInterchange.root("Student", "<Student>\n\(many)</Student>")
        let error = try EdFiExport.importing(files).error
        #expect(error?.finding.code == "record-too-large")
        #expect(error?.finding.line == 3)
    }

    @Test func manyElementsOfOneNameAndManyReferencesTakeNoLongerThanTheyAre() {
        var one = InterchangeElement("Student")
        one.children = Array(repeating: InterchangeElement("Race"), count: 50_000)
        #expect(one.value(InterchangeKeys()).list("races").count == 50_000)
        var keys = InterchangeKeys()
        for number in 0..<4 {
            var element = InterchangeElement("A", ["id": "\(number)"])
            element.children = Array(
                repeating: InterchangeElement("BReference", ["ref": "\(number + 1)"]),
                count: 1_000
            )
            keys.add(element)
        }
        #expect(keys.identity("0").isEmpty)
    }

    @Test func rejectedElementsAreWrittenAsTheyStandInTheirFile() throws {
        let folder = try TestFolder()
        for (name, text) in EdFiInterchange.files {
            let text =
                name == "Enrollment.xml"
                ? text.replacing(
                    "<EntryDate>2021-08-23</EntryDate>\n",
                    with: "<EntryDate>soon</EntryDate>\n"
                ) : text
            try folder.write(name, text)
        }
        let export = try EdFiFolder([folder.path], codes: StateCodes.edFi())
        var result = Imported()
        result.report = try Importer.read(export, into: &result.sink, log: &result.log)
        var written: [String] = []
        for source in export.rejectSources {
            let path = folder.path + "/rejects.csv"
            let count = try RejectsFile.write(rejectsOf: source, from: result.log, to: path)
            if count > 0 { written.append(try String(contentsOfFile: path, encoding: .utf8)) }
        }
        #expect(written.count == 1)
        #expect(written.first?.contains("bad-date") == true)
        #expect(written.first?.contains("\"<StudentSchoolAssociation>") == true)
        #expect(written.first?.contains("</StudentSchoolAssociation>\"") == true)
        #expect(written.first?.contains("604863") == false)
    }

    @Test func rejectsOfAFileOnOneLineDoNotNameTheWrongRecord() throws {
        let folder = try TestFolder()
        for (name, text) in EdFiExport.files {
            let lines = text.replacing("2021-09-15", with: "soon").split(separator: "\n")
            let isOne = name == "studentSchoolAttendanceEvents"
            let array = "[\(lines.joined(separator: isOne ? "," : "\n,"))]"
            try folder.write("\(name).json", isOne ? array : text)
        }
        let export = try EdFiFolder([folder.path], codes: StateCodes.edFi())
        var result = Imported()
        _ = try Importer.read(export, into: &result.sink, log: &result.log)
        let source = export.rejectSources.first { $0.name.hasPrefix("studentSchoolAtt") }
        let path = folder.path + "/rejects.csv"
        let count = try RejectsFile.write(
            rejectsOf: #require(source),
            from: result.log,
            to: path
        )
        #expect(count == 1)
        #expect(try !String(contentsOfFile: path, encoding: .utf8).contains("studentReference"))
    }

    @Test func namesOfInterchangeElementsAreThoseOfAnAPI() {
        let names = ["SchoolId", "CTEProgramService", "IEPBeginDate", "Date", "ID"]
        #expect(
            names.map { InterchangeElement($0).member } == [
                "schoolId", "cteProgramService", "iepBeginDate", "date", "id",
            ]
        )
        #expect(EdFiResource(element: "LocalEducationAgency") == .localEducationAgencies)
        #expect(EdFiResource(element: "StudentCTEProgramAssociation") != nil)
        #expect(EdFiResource(stem: "student_school_associations") == .studentSchoolAssociations)
        for resource in EdFiResource.allCases {
            #expect(EdFiResource(stem: resource.rawValue) == resource)
        }
    }

    @Test func schoolYearsAreReadInBothWays() {
        #expect(EdFiYears.year("2022") == 2022)
        #expect(EdFiYears.year("2021-2022") == 2022)
        #expect(EdFiYears.year("2021-2023") == nil)
        #expect(EdFiYears.year("21-22") == nil)
        #expect(EdFiYears.year("9223372036854775807-2022") == nil)
        #expect(EdFiYears.year("") == nil)
        #expect(EdFiYears.year(nil) == nil)
    }

    @Test(.enabled(if: Places.hasShared("data/edfi-grandbend"), "the Ed-Fi sample is not here"))
    func theSampleDistrictOfEdFiIsReadWhole() throws {
        let folder = Places.shared.appending(path: "data/edfi-grandbend").path
        let result = EdFiExport.importing([folder])
        #expect(result.error == nil)
        let sink = result.sink
        #expect(sink.snapshot?.districtID == "255901")
        #expect(sink.snapshot?.schoolYear.endingIn == 2022)
        #expect(sink.count(.students) == 960)
        #expect(sink.count(.courses) == 84)
        #expect(sink.count(.sections) == 532)
        #expect(sink.count(.incidents) == 21)
        #expect(sink.count(.incidentParticipants) == 23)
        #expect(sink.count(.interventions) == 25)
        #expect(sink.count(.assessmentResults) == 73)
        #expect(sink.count(.sectionAttendance) == 66)
        // Two events of one student's day.
        #expect(sink.count(.attendance) == 1_916)
        #expect(sink.cells(.attendance, "category").count { $0 == "tardy" } == 66)
        #expect(sink.cells(.programParticipations, "student_id").count == 706)
        #expect(result.log.rejects.isEmpty)
        #expect(result.count(.edFiEnrollmentsMissing) == 1)
    }
}
