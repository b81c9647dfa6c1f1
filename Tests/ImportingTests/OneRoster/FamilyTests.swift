import Records
import Testing

@testable import Importing

/// Every file, column and rule of the standard in turn: a bundle that keeps all rules but one is refused for that one alone.
struct FamilyTests {
    /// A version, a mode and a file.
    struct Case: Sendable, CustomTestStringConvertible {
        let version: BundleVersion
        let mode: String
        let file: BundleFile

        var testDescription: String { "\(version.rawValue) \(mode) \(file.rawValue)" }

        static let bulk = of("bulk")
        static let delta = of("delta")

        /// All files of 1.2, and those that 1.1 has otherwise.
        private static func of(_ mode: String) -> [Self] {
            let own: [BundleFile] = [
                .users, .categories, .lineItems, .results, .demographics, .resources,
            ]
            return own.map { Self(version: .v1p1, mode: mode, file: $0) }
                + BundleVersion.v1p2.files.map { Self(version: .v1p2, mode: mode, file: $0) }
        }

        var columns: [BundleColumn] { version.columns(of: file) }
        var text: BundleText { BundleText(FullBundle.files(version, mode)[file.fileName] ?? "") }
    }

    /// A bundle on disk of which one file after another is changed.
    private final class Bundle {
        let folder = try? TestFolder()
        let of: Case
        let files: [String: String]

        init(_ of: Case) throws {
            self.of = of
            var files = FullBundle.files(of.version, of.mode)
            files["manifest.csv"] = MadeUpBundle.manifest(files, of.version, of.mode)
            self.files = files
            for (name, text) in files { try folder?.write(name, text) }
        }

        /// What strict rules say of the bundle with a file changed, as codes and as `line:column:code`.
        func found(_ text: String, in name: String? = nil) throws -> (
            codes: Set<String>, places: Set<String>
        ) {
            let name = name ?? of.file.fileName
            try folder?.write(name, text)
            defer { _ = try? folder?.write(name, files[name] ?? "") }
            var settings = OneRosterSettings()
            settings.presentYear = SchoolYear(endingIn: 2026)
            let result = MadeUpBundle.read(folder?.path ?? "", settings: settings, isStrict: true)
            var findings = result.log.examples
            if let error = result.error { findings.append(error.finding) }
            findings.removeAll { !$0.code.contains(".") }
            return (
                Set(findings.map(\.code)),
                Set(findings.map { "\($0.line ?? 0):\($0.column ?? ""):\($0.code)" })
            )
        }
    }

    @Test(arguments: Case.bulk + Case.delta)
    func theFullBundleKeepsAllRulesAndItsColumnsAreThoseOfTheStandard(one: Case) throws {
        #expect(one.text.header == one.columns.map(\.name))
        #expect(try Bundle(one).found(one.text.text()).codes == [])
    }

    @Test(arguments: Case.bulk)
    func aColumnThatIsNotThereIsNamed(one: Case) throws {
        let bundle = try Bundle(one)
        for (place, column) in one.columns.enumerated() {
            var text = one.text
            text.header.remove(at: place)
            for row in text.rows.indices { text.rows[row].remove(at: place) }
            #expect(
                try bundle.found(text.text()).places == ["1:\(column.name):schema.missing_header"]
            )
        }
    }

    @Test(arguments: Case.bulk)
    func aHeaderInAnotherCaseOrderOrWithBlanksIsNotTheHeader(one: Case) throws {
        let bundle = try Bundle(one)
        for (place, column) in one.columns.enumerated() {
            let wrong = [column.name.uppercased(), " \(column.name)", "\(column.name) "][place % 3]
            var text = one.text
            text.header[place] = wrong
            let codes = try bundle.found(text.text()).codes
            #expect(codes == ["schema.missing_header", "schema.invalid_metadata_header"])
            guard place > 0 else { continue }
            text = one.text
            text.header.swapAt(place - 1, place)
            for row in text.rows.indices { text.rows[row].swapAt(place - 1, place) }
            #expect(try bundle.found(text.text()).codes == ["schema.header_order_mismatch"])
        }
    }

    @Test(arguments: Case.bulk + Case.delta)
    func aRequiredCellMayNotBeBlankAndAnyOtherMay(one: Case) throws {
        let bundle = try Bundle(one)
        for (place, column) in one.columns.enumerated() {
            let isState = column.name == "status" || column.name == "dateLastModified"
            let found = try bundle.found(one.text.with("", at: place).text())
            let code =
                isState
                ? one.mode == "delta" ? "row.field_required_in_delta" : nil
                : column.isRequired ? "row.missing_required_value" : nil
            let line = one.text.rows.count + 1
            // A subject without its code, or a user without a role in the organization, is another matter.
            guard let code else { continue }
            #expect(found.places == ["\(line):\(column.name):\(code)"])
        }
    }

    @Test(arguments: Case.bulk)
    func aBulkFileHasNoStates(one: Case) throws {
        let bundle = try Bundle(one)
        for (place, word) in [(1, "active"), (2, "2026-01-15T08:00:00.000Z")] {
            let codes = try bundle.found(one.text.with(word, at: place).text()).codes
            #expect(codes == ["row.field_forbidden_in_bulk"])
        }
    }

    @Test(arguments: Case.delta)
    func statesOfADeltaAreThoseOfTheStandard(one: Case) throws {
        let bundle = try Bundle(one)
        for word in ["inactive", "Active", "ACTIVE", "toBeDeleted", "ext:active", " active", "1"] {
            #expect(
                try bundle.found(one.text.with(word, at: 1).text()).codes == ["row.invalid_enum"]
            )
        }
        #expect(try bundle.found(one.text.with("tobedeleted", at: 1).text()).codes == [])
        for time in [
            "2026-01-15", "2026-01-15T08:00:00Z", "2026-01-15T08:00:00.000",
            "2026-01-15 08:00:00.000Z",
            "2026-13-15T08:00:00.000Z", "2026-01-15T24:00:00.000Z", "2026-01-15T08:60:00.000Z",
            "2026-01-15T08:00:61.000Z", "2026-01-15T08:00:00.000+00:00", "1768464000", "15/01/2026",
        ] {
            let codes = try bundle.found(one.text.with(time, at: 2).text()).codes
            #expect(codes == ["row.invalid_datetime"], "\(time)")
        }
    }

    /// Cells that are wrong in a column of a kind, and the code that says so.
    private static func wrong(_ kind: BundleColumn.Kind) -> (code: String, cells: [String])? {
        let ids = ["a b", "a#b", "ä", "{a}", "a:b", " a", String(repeating: "a", count: 256)]
        return switch kind {
        case .id, .reference: ("row.invalid_guid", ids)
        case .references: ("row.invalid_guid", ["a b", "a,b#", "{a}"])
        case .date:
            (
                "row.invalid_date",
                [
                    "2025-02-29", "2025-13-01", "2025-1-1", "20250101", "01/02/2025", "1.2.2025",
                    "2025-01-01T00:00:00.000Z", " 2025-01-01", "0000-01-01", "today",
                ]
            )
        case .dateTime: nil
        case .boolean:
            ("row.invalid_boolean", ["TRUE", "True", "1", "0", "yes", "t", " true", "-"])
        case .integer: ("row.invalid_integer", ["1.5", "a", "1,5", "+1", "1e3", "0x1"])
        case .decimal: ("row.invalid_float", ["a", "1,5", "1.2.3", "1e3", "NaN", "95%", "-"])
        case .year:
            ("row.invalid_year", ["26", "20260", "2025-26", "+202", "-202", "202a", " 2026"])
        case .word, .fixedWord: ("row.invalid_enum", ["nonsense", "ext:", "ext:a b", "Ext:a"])
        case .words: ("row.invalid_enum", ["nonsense", "student,nonsense", "Student"])
        case .list: ("row.invalid_list", ["a,", ",a", "a,,b", ","])
        case .typedIDs: ("row.invalid_list", ["a", "{a}", "{a:}", "{:b}", "{a:b},", "a:b"])
        case .scale: ("row.invalid_list", [",{A:1}", "{A:1},", "{A:1},,{B:2}"])
        case .text, .credential: nil
        }
    }

    @Test(arguments: Case.bulk)
    func aCellThatIsNotWrittenAsItsColumnDemandsIsNamed(one: Case) throws {
        let bundle = try Bundle(one)
        let line = one.text.rows.count + 1
        for (place, column) in one.columns.enumerated() where place == 0 || place > 2 {
            guard let wrong = Self.wrong(column.kind) else { continue }
            for cell in wrong.cells {
                let found = try bundle.found(one.text.with(cell, at: place).text())
                #expect(found.places == ["\(line):\(column.name):\(wrong.code)"], "\(cell)")
            }
        }
    }

    @Test(arguments: Case.bulk)
    func wordsMayBeExtendedIn12Only(one: Case) throws {
        let bundle = try Bundle(one)
        for (place, column) in one.columns.enumerated() where place > 2 {
            switch column.kind {
            case .word, .fixedWord:
                let codes = try bundle.found(one.text.with("ext:a.B-1_c", at: place).text()).codes
                #expect(codes.contains("row.invalid_enum") == (one.version == .v1p1))
            default: continue
            }
        }
    }

    @Test(arguments: Case.bulk)
    func anIdThatPointsNowhereIsNamedWithTheFileItPointsTo(one: Case) throws {
        let bundle = try Bundle(one)
        let line = one.text.rows.count + 1
        for (place, column) in one.columns.enumerated() {
            let isOfAUser = one.file == .demographics && place == 0
            guard isOfAUser || column.target != nil else { continue }
            let found = try bundle.found(one.text.with("nobody", at: place).text())
            #expect(found.places == ["\(line):\(column.name):reference.missing_target_record"])
        }
    }

    @Test(arguments: Case.bulk + Case.delta)
    func anIdMayComeOnce(one: Case) throws {
        var text = one.text
        text.rows.append(text.rows[text.rows.count - 1])
        let found = try Bundle(one).found(text.text())
        #expect(
            found.places == ["\(text.rows.count + 1):sourcedId:reference.duplicate_sourced_id"]
        )
    }

    @Test(arguments: Case.bulk)
    func extensionsStandBehindAllColumnsUnderTheirOwnNames(one: Case) throws {
        let bundle = try Bundle(one)
        func codes(_ name: String, at place: Int) throws -> Set<String> {
            var text = one.text
            text.header.insert(name, at: place)
            for row in text.rows.indices { text.rows[row].insert("x", at: place) }
            return try bundle.found(text.text()).codes
        }
        let end = one.columns.count
        #expect(try codes("metadata.local", at: end) == [])
        #expect(try codes("metadata.local.more_1", at: end) == [])
        #expect(try codes("metadata.local", at: 3) == ["schema.metadata_column_position"])
        for name in ["local", "metadata.", "Metadata.local", "metadata", "ext_local"] {
            #expect(try codes(name, at: end) == ["schema.invalid_metadata_header"], "\(name)")
        }
        #expect(try codes("title title", at: 0).contains("schema.invalid_metadata_header"))
        #expect(try codes("sourcedId", at: end) == ["table.duplicate_header"])
        #expect(try codes("", at: end) == ["table.empty_header_name"])
        #expect(try codes("", at: 1) == ["table.empty_header_name"])
    }

    @Test(arguments: Case.bulk)
    func aManifestMustTellOfEveryFile(one: Case) throws {
        let bundle = try Bundle(one)
        let property = "file.\(one.file.rawValue)"
        let manifest = bundle.files["manifest.csv"] ?? ""
        func codes(_ new: String) throws -> Set<String> {
            try bundle.found(
                manifest.replacing("\(property),bulk\r\n", with: new),
                in: "manifest.csv"
            ).codes
        }
        #expect(try codes("") == ["manifest.missing_property"])
        #expect(try codes("\(property),absent\r\n") == ["manifest.file_unexpected"])
        #expect(
            try codes("\(property),bulk\r\n\(property),bulk\r\n")
                == ["manifest.duplicate_property"]
        )
        for word in ["", "Bulk", "BULK", "full", " bulk", "bulk ", "true"] {
            #expect(try codes("\(property),\(word)\r\n") == ["manifest.invalid_file_mode"])
        }
        let wrong = "file.\(one.file.rawValue.uppercased())"
        #expect(
            try codes("\(wrong),bulk\r\n")
                == ["manifest.missing_property", "manifest.unknown_property"]
        )
    }

    @Test(arguments: Case.bulk)
    func aFileThatIsDeclaredMustBeThere(one: Case) throws {
        let bundle = try Bundle(one)
        let folder = try TestFolder()
        for (name, text) in bundle.files where name != one.file.fileName {
            try folder.write(name, text)
        }
        let result = MadeUpBundle.read(folder.path, isStrict: true)
        let found = result.log.examples.filter { $0.code.contains(".") }
        #expect(found.map(\.code) == ["manifest.file_missing"])
        #expect(found.map(\.file) == [one.file.fileName])
        // Under a name of another case it is another file.
        try folder.write(one.file.fileName.uppercased(), bundle.files[one.file.fileName] ?? "")
        let misnamed = MadeUpBundle.read(folder.path, isStrict: true)
        #expect(misnamed.log.examples.map(\.code).contains("package.unknown_file"))
    }

    @Test(arguments: Case.bulk)
    func bytesAreThoseOfTheStandard(one: Case) throws {
        let bundle = try Bundle(one)
        func codes(_ text: String) throws -> Set<String> { try bundle.found(text).codes }
        let text = one.text
        #expect(try codes("\u{FEFF}" + text.text()) == [])
        #expect(try codes(text.text(lineEnd: "\n")) == [])
        #expect(try codes(String(text.text().dropLast())) == [])
        #expect(try codes(text.text(lineEnd: "\r")) == ["csv.bare_carriage_return"])
        #expect(try codes("") == ["table.missing_header"])
        #expect(try codes(text.text() + "\"a,b\r\n") == ["csv.unclosed_quote"])
        #expect(try codes(text.text() + "a\"b") == ["csv.unescaped_quote"])
        #expect(
            try codes(text.text() + "\"a\"b")
                == ["csv.unexpected_character_after_quote"]
        )
        #expect(try codes(text.text() + "a,b\r\n") == ["table.row_width_mismatch"])
        #expect(
            try codes(text.text() + text.text(lineEnd: ",x\r\n")).contains(
                "table.row_width_mismatch"
            )
        )
    }
}

/// Packages as such, and records that contradict each other.
struct PackageFamilyTests {
    private func codes(_ changes: [String: String?], version: BundleVersion = .v1p2) throws -> Set<
        String
    > {
        var files = FullBundle.files(version, "bulk").mapValues(Optional.some)
        files["manifest.csv"] = MadeUpBundle.manifest(
            FullBundle.files(version, "bulk"),
            version,
            "bulk"
        )
        for (name, text) in changes { files[name] = text }
        let folder = try TestFolder()
        for case (let name, let text?) in files { try folder.write(name, text) }
        var settings = OneRosterSettings()
        settings.presentYear = SchoolYear(endingIn: 2026)
        let result = MadeUpBundle.read(folder.path, settings: settings, isStrict: true)
        var found = result.log.examples.map(\.code)
        if let error = result.error { found.append(error.finding.code) }
        return Set(found.filter { $0.contains(".") })
    }

    private func manifest(_ old: String, _ new: String, version: BundleVersion = .v1p2) -> [String:
        String?]
    {
        let text = MadeUpBundle.manifest(FullBundle.files(version, "bulk"), version, "bulk")
        return ["manifest.csv": text.replacing(old, with: new)]
    }

    private func changed(_ file: BundleFile, _ old: String, _ new: String) -> [String: String?] {
        [file.fileName: FullBundle.files12[file.fileName]?.replacing(old, with: new)]
    }

    @Test func aBundleWithoutAManifestOrWithOneOfAnotherNameIsNone() throws {
        #expect(try codes(["manifest.csv": nil]) == ["package.missing_manifest"])
        let text = MadeUpBundle.manifest(FullBundle.files12, .v1p2, "bulk")
        #expect(
            try codes(["manifest.csv": nil, "Manifest.csv": text]) == ["package.missing_manifest"]
        )
        #expect(try codes(["manifest.csv": ""]) == ["table.missing_header"])
    }

    @Test(arguments: ["notes.txt", "users2.csv", "Users.csv", "student.csv", "manifest.txt"])
    func aFileThatTheStandardDoesNotKnowIsNamed(name: String) throws {
        #expect(try codes([name: "a,b\r\n1,2\r\n"]) == ["package.unknown_file"])
    }

    @Test(arguments: [
        ("propertyName,value", "value,propertyName", "manifest.invalid_header"),
        ("propertyName,value", "PropertyName,Value", "manifest.invalid_header"),
        ("propertyName,value", "propertyName, value", "manifest.invalid_header"),
        ("manifest.version,1.0\r\n", "", "manifest.missing_property"),
        ("oneroster.version,1.2\r\n", "", "manifest.missing_property"),
        ("manifest.version,1.0", "manifest.version,", "manifest.invalid_manifest_version"),
        ("manifest.version,1.0", "manifest.version,1", "manifest.invalid_manifest_version"),
        ("manifest.version,1.0", "manifest.version,1.1", "manifest.invalid_manifest_version"),
        ("oneroster.version,1.2", "oneroster.version,", "manifest.invalid_oneroster_version"),
        ("oneroster.version,1.2", "oneroster.version,1.0", "manifest.invalid_oneroster_version"),
        ("oneroster.version,1.2", "oneroster.version,1.2.1", "manifest.invalid_oneroster_version"),
        ("oneroster.version,1.2", "oneroster.version,v1.2", "manifest.invalid_oneroster_version"),
        ("oneroster.version,1.2", "oneroster.version,2.0", "manifest.invalid_oneroster_version"),
        ("file.users,bulk", "file.users,bulk\r\nfile.attendance,bulk", "manifest.unknown_property"),
        ("file.users,bulk", "file.users,bulk\r\nsource.system,x", "manifest.unknown_property"),
    ])
    func aManifestThatIsNotThatOfTheStandardIsToldOf(old: String, new: String, code: String) throws
    {
        #expect(try codes(manifest(old, new)) == [code])
    }

    @Test func aLineOfAManifestWithMoreThanAValueSaysNothing() throws {
        #expect(
            try codes(manifest("file.users,bulk", "file.users,bulk,"))
                == ["table.row_width_mismatch", "manifest.missing_property"]
        )
    }

    @Test func aManifestMayNameItsSource() throws {
        let named = "file.users,bulk\r\nsource.systemName,Made-up\r\nsource.systemCode,m"
        #expect(try codes(manifest("file.users,bulk", named)) == [])
        #expect(
            try codes(manifest("file.users,bulk", "file.users,bulk\r\nsource.systemName,")) == []
        )
    }

    @Test func aManifestOf11KnowsNoFilesOf12() throws {
        let more = "file.users,bulk\r\nfile.roles,absent"
        #expect(
            try codes(manifest("file.users,bulk", more, version: .v1p1), version: .v1p1)
                == ["manifest.unknown_property"]
        )
        #expect(
            try codes(["roles.csv": FullBundle.files12["roles.csv"]], version: .v1p1)
                == ["package.unknown_file"]
        )
    }

    @Test(arguments: [
        (
            BundleFile.classes, "A1,scheduled,Room 1,h", "A1,scheduled,Room 1,d",
            "semantic.org_type_mismatch"
        ),
        (.enrollments, "c1,h,u1", "c1,d,u1", "semantic.org_type_mismatch"),
        (.courses, ",y,", ",q1,", "semantic.academic_session_type_mismatch"),
        (.classes, ",h,s1,", ",h,y,", "semantic.academic_session_type_mismatch"),
        (
            .roles, "r1,,,u1,primary", "r0,,,u1,primary,aide,,,h,\nr1,,,u1,primary",
            "semantic.multiple_primary_roles_for_user_org"
        ),
        (.users, ",h,she", ",d,she", "semantic.primary_org_missing_role"),
        (.results, ",c1,false", ",c2,false", "semantic.result_class_mismatch"),
        (.results, "88.5", "-1", "semantic.score_below_min"),
        (.results, "88.5", "100.5", "semantic.score_above_max"),
        (.lineItems, ",0,100,", ",100,0,", "semantic.invalid_score_range"),
        (.scoreScales, "{A:94}", "A=94", "semantic.invalid_score_scale_mapping"),
    ])
    func recordsThatContradictEachOtherAreNamed(
        file: BundleFile,
        old: String,
        new: String,
        code: String
    ) throws {
        var changes = changed(file, old, new)
        if new.contains("c2") {
            changes["classes.csv"] = FullBundle.files12["classes.csv"].map {
                $0 + "\nc2,,,Algebra 1 B,09,alg,A2,scheduled,,h,s1,,,"
            }
        }
        #expect(try codes(changes).contains(code))
        #expect(try codes(changes).allSatisfy { $0.hasPrefix("semantic.") })
    }

    @Test func aResultOfSomebodyWhoIsNotInTheClassIsNamed() throws {
        let users = FullBundle.files12["users.csv"].map {
            $0 + "\nu2,,,true,bo,,Bo,Chen,,,,,,,,,,,,,,"
        }
        var changes = changed(.results, "l1,u1", "l1,u2")
        changes["users.csv"] = users
        #expect(try codes(changes) == ["semantic.result_student_not_enrolled"])
    }

    @Test func limitsAreInsideTheRange() throws {
        for score in ["0", "100", "100.0"] {
            #expect(try codes(changed(.results, "88.5", score)) == [])
        }
        var changes = changed(.lineItems, ",0,100,", ",88.5,88.5,")
        #expect(try codes(changes) == [])
        changes = changed(.lineItems, ",0,100,", ",,,")
        #expect(try codes(changes) == [])
    }

    @Test func fieldsWithCommasQuotesAndOtherAlphabetsAreFine() throws {
        let name = "\"Hi\"\"gh, École Ω 高\""
        #expect(try codes(changed(.orgs, "High", name)) == [])
        #expect(try codes(changed(.orgs, "High", "\"Hi\ngh\"")) == ["csv.line_break_in_field"])
    }

    @Test func filesOfTheirHeadersAloneAreABundle() throws {
        let empty = FullBundle.files12.mapValues { text in
            Optional(String(text.prefix { $0 != "\n" }) + "\r\n")
        }
        #expect(try codes(empty) == [])
    }

    @Test func aFileThatOthersPointToMustBeThere() throws {
        for (file, others) in [
            (BundleFile.courses, "courses"), (.categories, "categories"), (.resources, "resources"),
        ] {
            var changes = manifest("file.\(others),bulk", "file.\(others),absent")
            changes[file.fileName] = .some(nil)
            #expect(try codes(changes) == ["reference.missing_target_file"])
        }
    }
}
