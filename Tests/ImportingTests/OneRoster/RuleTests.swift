import Records
import Testing

@testable import Importing

/// What breaks the rules of the standard, and what is made of it.
struct RuleTests {
    private func codes(
        _ changes: [String: String?],
        version: BundleVersion = .v1p2,
        isStrict: Bool = true
    ) throws -> Set<String> {
        let result = try MadeUpBundle.with(changes, version: version, isStrict: isStrict)
        var codes = Set(result.log.examples.map(\.code))
        if let error = result.error { codes.insert(error.finding.code) }
        return codes.filter { $0.contains(".") }
    }

    private func changed(_ file: String, _ old: String, _ new: String) -> [String: String?] {
        [file: MadeUpBundle.files12[file]?.replacing(old, with: new)]
    }

    private func manifest(_ old: String, _ new: String) -> [String: String?] {
        let text = MadeUpBundle.manifest(MadeUpBundle.files12, .v1p2, "bulk")
        return ["manifest.csv": text.replacing(old, with: new)]
    }

    @Test(arguments: [BundleVersion.v1p1, .v1p2])
    func theMadeUpBundleKeepsAllRules(version: BundleVersion) throws {
        let found = try codes([:], version: version)
        #expect(found == [])
    }

    @Test(arguments: [
        ("propertyName", "name", "manifest.invalid_header"),
        ("manifest.version,1.0\r\n", "", "manifest.missing_property"),
        ("file.users,bulk", "file.users,bulk\r\nfile.users,bulk", "manifest.duplicate_property"),
        ("file.users,bulk", "file.users,bulk\r\nfoo,1", "manifest.unknown_property"),
        ("file.scoreScales,absent", "file.scoreScales,", "manifest.invalid_file_mode"),
        ("manifest.version,1.0", "manifest.version,2.0", "manifest.invalid_manifest_version"),
        ("oneroster.version,1.2", "oneroster.version,3", "manifest.invalid_oneroster_version"),
        ("file.results,absent", "file.results,bulk", "manifest.file_missing"),
        ("file.users,bulk", "file.users,absent", "manifest.file_unexpected"),
    ])
    func aManifestIsHeldAgainstItsRules(old: String, new: String, code: String) throws {
        let found = try codes(manifest(old, new))
        #expect(found == [code])
    }

    @Test(arguments: [
        ("orgs.csv", "name,type", "type,name", "schema.header_order_mismatch"),
        ("orgs.csv", "name,type", "nom,type", "schema.missing_header"),
        ("orgs.csv", "parentSourcedId", "parentSourcedId,", "table.empty_header_name"),
        ("orgs.csv", "parentSourcedId", "parentSourcedId,name", "table.duplicate_header"),
        ("orgs.csv", "h,,,High", "h,,,High,more", "table.row_width_mismatch"),
        ("orgs.csv", "h,,,High", "h,,,\"High", "csv.unclosed_quote"),
        ("orgs.csv", "h,,,High", "h,,,Hi\"gh", "csv.unescaped_quote"),
        ("orgs.csv", "h,,,High", "h,,,\"Hi\"gh", "csv.unexpected_character_after_quote"),
        ("orgs.csv", "h,,,High", "h,,,\"Hi\ngh\"", "csv.line_break_in_field"),
        ("orgs.csv", "h,,,High", "h h,,,High", "row.invalid_guid"),
        ("orgs.csv", "h,,,High", "h,,,", "row.missing_required_value"),
        ("orgs.csv", "High,school", "High,castle", "row.invalid_enum"),
        ("academicSessions.csv", "2025-10-31", "2025-10-32", "row.invalid_date"),
        ("academicSessions.csv", "s1,2026", "s1,26", "row.invalid_year"),
        ("users.csv", "u1,,,true", "u1,,,TRUE", "row.invalid_boolean"),
        ("users.csv", "u1,,,true", "u1,active,,true", "row.field_forbidden_in_bulk"),
        ("classes.csv", "s1,s2", "s1,,s2", "row.invalid_list"),
        ("classes.csv", "s1,s2", "s1,s 2", "row.invalid_guid"),
        ("classes.csv", "Math,02052", "\"Math,Algebra\",02052", "row.invalid_list"),
        ("users.csv", "09,10", "09,,10", "row.invalid_list"),
        ("orgs.csv", "m,,,Middle", "h,,,Middle", "reference.duplicate_sourced_id"),
        ("enrollments.csv", "e3,,,c1,h,t1", "e3,,,c1,h,t9", "reference.missing_target_record"),
        ("classes.csv", "A1,scheduled,,h", "A1,scheduled,,d", "semantic.org_type_mismatch"),
        ("courses.csv", "alg,,,y", "alg,,,s1", "semantic.academic_session_type_mismatch"),
        (
            "roles.csv", "r4,,,g1,primary,guardian", "r4,,,t1,primary,aide",
            "semantic.multiple_primary_roles_for_user_org"
        ),
        (
            "roles.csv", "r1,,,u1,primary,student,2025-08-25,,h",
            "r1,,,u1,primary,student,2025-08-25,,m", "semantic.primary_org_missing_role"
        ),
    ])
    func strictRulesRefuse(file: String, old: String, new: String, code: String) throws {
        let found = try codes(changed(file, old, new))
        #expect(found.contains(code), "\(found)")
        #expect(found.count <= 2)
    }

    @Test func aLineThatEndsWithAReturnAloneIsRefused() throws {
        let text = MadeUpBundle.files12["orgs.csv"]?.replacing("\n", with: "\r")
        let found = try codes(["orgs.csv": text])
        #expect(found == ["csv.bare_carriage_return"])
    }

    @Test func aFileThatIsMissingButPointedToIsNamed() throws {
        let found = try codes(["courses.csv": nil])
        #expect(found == ["reference.missing_target_file"])
    }

    @Test func lenientRulesWarnOfWhatIsClearAndReadIt() throws {
        let result = try MadeUpBundle.with(changed("users.csv", "u1,,,true", "u1,active,,TRUE"))
        #expect(result.error == nil)
        #expect(result.log.count(.error) == 0)
        #expect(result.log.count(.bundleBoolean) == 1)
        #expect(result.log.count(.bundleForbidden) == 1)
        let finding = try #require(result.log.examples.first { $0.code == "row.invalid_boolean" })
        #expect(finding.file == "users.csv")
        #expect(finding.line == 2)
        #expect(finding.column == "enabledUser")
        #expect(finding.severity == .warning)
        #expect(finding.reason.contains("column 4, expected true | false, found an invalid value"))
    }

    @Test func aDayThatCouldBeAMonthNeedsTheDistrictsWord() throws {
        let change = changed("demographics.csv", "2011-03-01", "1/05/2011")
        let unknown = try MadeUpBundle.with(change)
        #expect(unknown.sink.cell(.students, "10001", "birth_date") == nil)
        var settings = OneRosterSettings()
        settings.dates = .dayFirst
        let told = try MadeUpBundle.with(change, settings: settings)
        #expect(told.sink.cell(.students, "10001", "birth_date") == "2011-05-01")
    }

    @Test func aRowWithoutItsIdIsRejectedAndCounted() throws {
        let result = try MadeUpBundle.with(changed("users.csv", "u1,,,true", ",,,true"))
        #expect(result.report?[.students]?.rejected == 1)
        #expect(result.report?.exitCode == 1)
        #expect(
            result.log.examples.contains { $0.code == "row.missing_required_value" && $0.line == 2 }
        )
    }

    @Test func aFileOfAWrongNameIsKnownByItsHeader() throws {
        var changes = manifest("file.roles,bulk", "file.roles,absent")
        changes["userprofiles.csv"] = MadeUpBundle.files12["roles.csv"]
        changes["roles.csv"] = .some(nil)
        let result = try MadeUpBundle.with(changes)
        #expect(result.sink.count(.students) == 2)
        #expect(result.log.count(.bundleMisnamedFile) == 1)
    }
}
