import Records
import Testing

@testable import Importing

/// What published bundles do against the standard, all of it at once.
struct RealBundleTests {
    private static let files: [String: String?] = [
        "manifest.csv": """
        propertyName,value
        manifest.version,1.0
        oneroster.version,1.2
        file.academicSessions,bulk
        file.categories,
        file.classes,bulk
        file.courses,absent
        file.demographics,bulk
        file.enrollments,bulk
        file.orgs,bulk
        file.scoreScales,
        file.users,bulk
        source.systemName,absent
        """,
        "academicSessions.csv": nil, "courses.csv": nil, "roles.csv": nil,
        "orgs.csv": """
        sourcedId,status,dataLastModified,name,type,identifier,parentSourcedId,,
        org-1,active,2025-01-01,Site,School,,,,
        """,
        "users.csv": """
        sourcedId,status,dateLastModified,username,enabledUser,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grade,password,prefferedGivenName,ext_house
        u1,active,2023-05-01,one,TRUE,,Ana,Lopes,,,,,,,"10, 09",plain-text,Annie,North
        u2,tobedeleted,1/05/2023,two,True,,Bo,Chen,,,,,,,10,plain-text,,South
        """,
        "userprofiles.csv": """
        sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
        r1,active,,u1,primary,student,,,org-1,
        r2,active,,u2,primary,Student,,,org-1,
        """,
        "classes.csv": """
        sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
        c1,active,,Algebra,10,course-9,,Scheduled,,org-1,term-9,"Math, Algebra",02052,
        """,
        "enrollments.csv": """
        sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
        e1,active,,c1,org-1,u1,student,FALSE,2024-09-02T00:00:00,
        e2,active,,c1,org-1,u2,student,,9/30/2024,
        """,
        "demographics.csv": """
        userSourcedId,status,dateLastModified,birthdate,sex
        u1,,,2009-03-01,Female
        """,
    ]

    @Test func everyRowIsTakenAndEverySlipTold() throws {
        let result = try MadeUpBundle.with(Self.files)
        #expect(result.error == nil)
        #expect(result.report?.rejected == 0)
        #expect(result.sink.snapshot?.schoolYear == SchoolYear(endingIn: 2025))
        #expect(result.sink.snapshot?.districtID == "org-1")
        #expect(result.sink.cells(.students, "first_name") == ["Ana", "Bo"])
        #expect(result.sink.cells(.students, "preferred_first_name") == ["Annie", nil])
        #expect(result.sink.cells(.students, "birth_date") == ["2009-03-01", nil])
        #expect(result.sink.cells(.students, "gender") == ["f", nil])
        #expect(result.sink.cells(.enrollments, "entry_date") == ["2024-09-02", "2024-09-30"])
        #expect(result.sink.cells(.enrollments, "grade_level") == ["10", "10"])
        #expect(result.sink.cells(.courses, "course_id") == ["course-9"])
        #expect(result.sink.cells(.courses, "subject") == ["math"])
        #expect(result.sink.cells(.sections, "term_id") == ["year-2025"])
        let told = Set(result.log.examples.map(\.code))
        let expected: Set<String> = [
            "manifest.invalid_file_mode", "manifest.missing_property", "package.misnamed_file",
            "schema.header_spelling", "schema.header_order_mismatch", "table.empty_header_name",
            "schema.invalid_metadata_header", "row.field_forbidden_in_bulk", "row.invalid_boolean",
            "row.invalid_enum", "row.invalid_list", "row.invalid_date",
            "reference.missing_target_file", "oneroster-made-course", "oneroster-made-term",
        ]
        #expect(expected.subtracting(told) == [])
        #expect(!result.log.examples.contains { "\($0)".contains("plain-text") })
    }

    @Test func strictRulesRefuseItForItsPackage() throws {
        let result = try MadeUpBundle.with(Self.files, isStrict: true)
        #expect(result.error?.finding.code == "oneroster-refused")
        #expect(result.log.examples.contains { $0.code == "package.unknown_file" })
    }

    @Test func anInactiveUserOf11KeepsTheRecordButHasNoStay() throws {
        let users = MadeUpBundle.files11["users.csv"]?.replacing("u2,,,true", with: "u2,,,false")
        let result = try MadeUpBundle.with(["users.csv": users], version: .v1p1)
        #expect(result.sink.count(.students) == 2)
        #expect(result.sink.cells(.enrollments, "student_id") == ["10001"])
    }
}
