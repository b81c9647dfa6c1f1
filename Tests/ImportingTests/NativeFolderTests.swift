import CSV
import Records
import Testing

@testable import Importing

@Suite struct NativeFolderTests {
    @Test func aFolderWithoutAManifestIsRefused() throws {
        let folder = try TestFolder()
        #expect(throws: ImportError.self) { try NativeFolder(path: folder.path) }
        #expect(throws: ImportError.self) { try NativeFolder.all(at: folder.path) }
    }

    @Test func aFolderThatIsNotThereIsRefusedWithItsName() throws {
        let error = #expect(throws: ImportError.self) { try NativeFolder(path: "/nowhere/2026") }
        #expect(error?.finding.code == "folder-missing")
        #expect(error?.finding.file == "2026")
    }

    @Test func foldersOfYearsComeOutInTheirOrder() throws {
        let folder = try TestFolder()
        for year in ["2026", "2024", "2025"] {
            try FileSystem.make("\(folder.path)/\(year)")
            try folder.write(
                "\(year)/manifest.csv",
                "propertyName,value\ndistrict.id,9999\nschoolYear,\(year)\n"
            )
        }
        try FileSystem.make("\(folder.path)/mappings")
        let years = try NativeFolder.all(at: folder.path).map(\.snapshot.schoolYear.endingIn)
        #expect(years == [2024, 2025, 2026])
    }

    @Test func everyPropertyOfTheManifestIsTaken() throws {
        let folder = try TestFolder()
        try folder.write(
            "manifest.csv",
            """
            propertyName,value
            format.name,ewis-native
            format.version,1.0
            district.id,0999
            district.name,Made-up
            schoolYear,2026
            asOfDate,2026-01-31
            source.systemName,Aspen
            source.exportedAt,2026-01-31T10:00:00Z
            synthetic,true
            attendance.mode,complete
            attendance.recordedThrough.09990505,2026-01-30
            exitDate.meaning,day_after
            file.marks,absent
            x_note,kept quiet
            """
        )
        let native = try NativeFolder(path: folder.path)
        let snapshot = native.snapshot
        #expect(snapshot.districtID == "0999")
        #expect(snapshot.asOf == SchoolDate(year: 2026, month: 1, day: 31))
        #expect(snapshot.isSynthetic)
        #expect(snapshot.attendanceMode == .complete)
        #expect(
            snapshot.recordedThrough == ["09990505": SchoolDate(year: 2026, month: 1, day: 30)]
        )
        #expect(snapshot.exitDateMeaning == .dayAfter)
        #expect(snapshot.sourceSystem == "Aspen")
        #expect(native.manifest.exportedAt == "2026-01-31T10:00:00Z")
        #expect(native.manifest.findings.isEmpty)
    }

    @Test(arguments: [
        "schoolYear,26", "asOfDate,31.1.2026", "synthetic,perhaps", "attendance.mode,all",
        "exitDate.meaning,x", "file.marks,some", "file.marks.rows,-1", "file.marks.sha256,ab",
        "format.version,2.0", "format.name,other", "attendance.recordedThrough.1,x",
    ])
    func aPropertyThatCannotBeReadRefusesTheFolderWithItsLine(property: String) throws {
        let folder = try TestFolder()
        try folder.write(
            "manifest.csv",
            "propertyName,value\n\(property)\ndistrict.id,9999\nschoolYear,2026\n"
        )
        let error = #expect(throws: ImportError.self) { try NativeFolder(path: folder.path) }
        #expect(error?.finding.line == 2)
        #expect(error?.finding.severity == .fatal)
    }

    @Test(arguments: ["district.id,9999\n", "schoolYear,2026\n", ""])
    func aManifestWithoutDistrictOrYearIsRefused(rest: String) throws {
        let folder = try TestFolder()
        try folder.write("manifest.csv", "propertyName,value\n" + rest)
        let error = #expect(throws: ImportError.self) { try NativeFolder(path: folder.path) }
        #expect(error?.finding.code == "manifest-property")
    }

    @Test func anUnknownPropertyIsNoted() throws {
        let result = try SmallDistrict.with(manifest: "atendance.mode,complete")
        #expect(result.findings == ["manifest.csv:8:manifest-unknown-property"])
        #expect(result.report?.exitCode == 0)
    }

    @Test func aPromisedFileThatIsMissingRefusesTheImport() throws {
        let result = try SmallDistrict.with(manifest: "file.transcript,full")
        #expect(result.error?.finding.code == "file-missing")
        #expect(result.error?.finding.file == "transcript.csv")
    }

    @Test func aFileCalledAbsentIsNotRead() throws {
        let result = try SmallDistrict.with(manifest: "file.marks,absent")
        #expect(result.findings == ["marks.csv:0:file-ignored"])
        #expect(result.sink.count(.marks) == 0)
        #expect(result.sink.modes[.marks] == nil)
    }

    @Test func theModeOfAFileIsHandedOn() throws {
        let result = try SmallDistrict.with(manifest: "file.marks,upsert")
        #expect(result.sink.modes[.marks] == .upsert)
    }

    @Test func anotherEncodingIsAWayOut() throws {
        let folder = try TestFolder()
        for (name, text) in SmallDistrict.files { try folder.write(name, text) }
        try folder.write(
            "students.csv",
            Array("student_id,first_name,last_name\nS1,Andr".utf8) + [0xE9]
                + Array(",B\nS2,C,D\n".utf8)
        )
        let refused = try SmallDistrict.read(folder)
        #expect(refused.error?.finding.code == "csv-invalid-utf8")
        #expect(refused.error?.finding.line == 2)
        var (sink, log) = (Collector(), FindingLog())
        let native = try NativeFolder(path: folder.path, encoding: .windows1252)
        _ = try Importer.read(native, into: &sink, log: &log)
        #expect(sink.cell(.students, "S1", "first_name") == "André")
    }
}
