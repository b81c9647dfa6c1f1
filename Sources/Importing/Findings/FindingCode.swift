public import Records

/// Everything that can be found wrong with records, each under a stable code.
///
/// Texts, documentation and tests come from this list and the tables beside it: adding a finding is a case here and its
/// line in the table of its group.
public enum FindingCode: String, CaseIterable, Sendable {
    // The file as bytes; the codes are those of the CSV room.
    case csvUnreadable = "csv-unreadable"
    case csvUnwritable = "csv-unwritable"
    case csvEmptyFile = "csv-empty-file"
    case csvNulByte = "csv-nul-byte"
    case csvUTF16 = "csv-utf16"
    case csvInvalidUTF8 = "csv-invalid-utf8"
    case csvUndefinedByte = "csv-undefined-byte"
    case csvUnclosedQuote = "csv-unclosed-quote"
    case csvTextAfterQuote = "csv-text-after-quote"
    case csvStrayQuote = "csv-stray-quote"
    case csvMixedLineEnds = "csv-mixed-line-ends"
    case csvRecordTooLong = "csv-record-too-long"
    case csvTooManyColumns = "csv-too-many-columns"
    case csvFieldCount = "csv-field-count"
    case csvUnnamedColumn = "csv-unnamed-column"
    case csvSplitInsideQuotes = "csv-split-inside-quotes"
    case waitingUnwritable = "no-room-for-rows"

    // The folder, its manifest and the headers.
    case folderMissing = "folder-missing"
    case manifestMissing = "manifest-missing"
    case manifestProperty = "manifest-property"
    case manifestUnknownProperty = "manifest-unknown-property"
    case formatVersion = "format-version"
    case fileMissing = "file-missing"
    case fileIgnored = "file-ignored"
    case checksumMismatch = "checksum-mismatch"
    case rowCountMismatch = "row-count-mismatch"
    case duplicateColumn = "duplicate-column"
    case missingColumn = "missing-column"
    case unknownColumn = "unknown-column"
    case codeMapField = "code-map-field"
    case codeMapValue = "code-map-value"
    case badMapping = "bad-mapping"
    case dateOrderAssumed = "date-order-assumed"

    // The state's collections.
    case formUnknown = "state-form-unknown"
    case elementCount = "state-element-count"
    case stateYearUnknown = "state-year-unknown"
    case stateDistrictUnknown = "state-district-unknown"
    case collectionAssumed = "state-collection-assumed"
    case stateCodesUnmapped = "state-codes-unmapped"
    case stayDatesKnownByCollection = "state-dates-by-collection"
    case statusUnlikely = "state-status-unlikely"
    case careerProgramMissing = "state-career-program-missing"
    case schoolCodeDigits = "state-school-code-digits"
    case studentVanished = "state-student-vanished"
    case studentNotKnown = "state-student-not-known"
    case otherSchoolYear = "other-school-year"
    case jsonMalformed = "json-malformed"
    case jsonListInObject = "json-list-in-object"
    case xmlMalformed = "xml-malformed"
    case xmlDocumentType = "xml-document-type"
    case xmlEncoding = "xml-encoding"
    case nestedTooDeep = "nested-too-deep"
    case recordTooLarge = "record-too-large"
    case edFiResourcesMissing = "edfi-resources-missing"
    case edFiEnrollmentsMissing = "edfi-enrollments-missing"
    case edFiPeriodsMissing = "edfi-periods-missing"
    case edFiEventsOfOneDay = "edfi-events-of-one-day"
    case noStudentKnown = "state-no-student-known"

    // One cell.
    case missingValue = "missing-value"
    case badIdentifier = "bad-identifier"
    case spreadsheetNumber = "spreadsheet-number"
    case badStateID = "bad-state-id"
    case nineDigitStateID = "nine-digit-state-id"
    case badDate = "bad-date"
    case badTimestamp = "bad-timestamp"
    case badInteger = "bad-integer"
    case badDecimal = "bad-decimal"
    case badBoolean = "bad-boolean"
    case impossibleValue = "impossible-value"
    case unlikelyValue = "unlikely-value"
    case unmappedCode = "unmapped-code"

    // Rows beside other rows.
    case duplicateKey = "duplicate-key"
    case duplicateRow = "duplicate-row"
    case orphanOrganization = "orphan-organization"
    case orphanStaff = "orphan-staff"
    case orphanTerm = "orphan-term"
    case orphanStudent = "orphan-student"
    case orphanCourse = "orphan-course"
    case orphanSection = "orphan-section"
    case orphanAssessment = "orphan-assessment"
    case orphanIncident = "orphan-incident"
    case orphanProgram = "orphan-program"
    case orphanIntervention = "orphan-intervention"
    case tooManyOrphans = "too-many-orphans"
    case missingReferenceTable = "missing-reference-table"
    case referenceUnchecked = "reference-unchecked"
    case sharedStateID = "shared-state-id"

    // What the records mean.
    case exitBeforeEntry = "exit-before-entry"
    case endBeforeStart = "end-before-start"
    case overlappingEnrollment = "overlapping-enrollment"
    case termOutsideYear = "term-outside-year"
    case attendanceOutsideYear = "attendance-outside-year"
    case attendanceNonSchoolDay = "attendance-non-school-day"
    case attendanceOutsideEnrollment = "attendance-outside-enrollment"
    case attendanceAfterRecorded = "attendance-after-recorded"
    case attendedExceedsMembership = "attended-exceeds-membership"
    case markWithoutEnrollment = "mark-without-enrollment"
    case studentWithoutEnrollment = "student-without-enrollment"
    case gradeAgeMismatch = "grade-age-mismatch"
    case sectionWithoutMarks = "section-without-marks"
    case schoolSilent = "school-silent"

    // Bundles of OneRoster; the codes with a dot are those of its validators.
    case bundleUnclosedQuote = "csv.unclosed_quote"
    case bundleUnescapedQuote = "csv.unescaped_quote"
    case bundleTextAfterQuote = "csv.unexpected_character_after_quote"
    case bundleBareReturn = "csv.bare_carriage_return"
    case bundleLineBreak = "csv.line_break_in_field"
    case bundleUnreadable = "csv.unreadable"
    case bundleNoManifest = "package.missing_manifest"
    case bundleUnknownFile = "package.unknown_file"
    case bundleMisnamedFile = "package.misnamed_file"
    case bundleDuplicateFile = "package.duplicate_file"
    case bundleNestedFolder = "package.nested_folder"
    case bundleUnsafeEntry = "package.unsafe_entry"
    case bundleEncryptedEntry = "package.encrypted_entry"
    case bundleTooLarge = "package.too_large"
    case bundleBadArchive = "package.bad_archive"
    case bundleManifestHeader = "manifest.invalid_header"
    case bundleManifestMissing = "manifest.missing_property"
    case bundleManifestDuplicate = "manifest.duplicate_property"
    case bundleManifestUnknown = "manifest.unknown_property"
    case bundleFileMode = "manifest.invalid_file_mode"
    case bundleManifestVersion = "manifest.invalid_manifest_version"
    case bundleVersion = "manifest.invalid_oneroster_version"
    case bundleFileMissing = "manifest.file_missing"
    case bundleFileUnexpected = "manifest.file_unexpected"
    case bundleNoHeader = "table.missing_header"
    case bundleDuplicateHeader = "table.duplicate_header"
    case bundleEmptyHeader = "table.empty_header_name"
    case bundleRowWidth = "table.row_width_mismatch"
    case bundleMissingColumn = "schema.missing_header"
    case bundleHeaderOrder = "schema.header_order_mismatch"
    case bundleMetadataPlace = "schema.metadata_column_position"
    case bundleMetadataName = "schema.invalid_metadata_header"
    case bundleHeaderSpelling = "schema.header_spelling"
    case bundleMissingValue = "row.missing_required_value"
    case bundleGUID = "row.invalid_guid"
    case bundleDate = "row.invalid_date"
    case bundleDateTime = "row.invalid_datetime"
    case bundleBoolean = "row.invalid_boolean"
    case bundleInteger = "row.invalid_integer"
    case bundleFloat = "row.invalid_float"
    case bundleList = "row.invalid_list"
    case bundleYear = "row.invalid_year"
    case bundleEnum = "row.invalid_enum"
    case bundleForbidden = "row.field_forbidden_in_bulk"
    case bundleDeltaRequired = "row.field_required_in_delta"
    case bundleDuplicateID = "reference.duplicate_sourced_id"
    case bundleNoTarget = "reference.missing_target_record"
    case bundleNoTargetFile = "reference.missing_target_file"
    case bundleOrgType = "semantic.org_type_mismatch"
    case bundleSessionType = "semantic.academic_session_type_mismatch"
    case bundlePrimaryRoles = "semantic.multiple_primary_roles_for_user_org"
    case bundlePrimaryOrg = "semantic.primary_org_missing_role"
    case bundleResultStudent = "semantic.result_student_not_enrolled"
    case bundleResultClass = "semantic.result_class_mismatch"
    case bundleScoreLow = "semantic.score_below_min"
    case bundleScoreHigh = "semantic.score_above_max"
    case bundleScoreRange = "semantic.invalid_score_range"
    case bundleScoreScale = "semantic.invalid_score_scale_mapping"
    case bundleRefused = "oneroster-refused"
    case bundleNoYear = "oneroster-no-year"
    case bundleYearBegins = "oneroster-year-begins"
    case bundleIdentifier = "oneroster-identifier"
    case bundleNoDistrict = "oneroster-no-district"
    case bundleOtherYear = "oneroster-other-year"
    case bundleDerived = "oneroster-derived-enrollment"
    case bundleMadeTerm = "oneroster-made-term"
    case bundleMadeCourse = "oneroster-made-course"
    case bundleUnknownRole = "oneroster-unknown-role"
    case bundleCategory = "oneroster-unmapped-category"
    case bundleNoMark = "oneroster-result-without-mark"
    case bundleNotInFile = "oneroster-not-in-latest-file"
    case bundleRetired = "oneroster-retired"
    case bundleRetiredKept = "oneroster-retired-kept"
}

/// What a finding does to the data it is about.
public enum FindingEffect: String, Sendable {
    /// Nothing is imported.
    case refusesImport = "nothing is imported"
    /// The row is rejected.
    case rejectsRow = "the row is rejected"
    /// The row is rejected where the column is a key or required; else only the field becomes unknown.
    case rejectsRowOrField =
        "the row is rejected; in an optional column only the field is set aside"
    /// Only the field becomes unknown.
    case clearsField = "the field is set aside, the row is kept"
    /// The row is kept as it is.
    case keepsRow = "the row is kept"
    /// The row says nothing new and is left out.
    case dropsRow = "the row is left out and counted"
    /// No row is concerned.
    case informs = "nothing is changed"

    var severity: Severity {
        switch self {
        case .refusesImport: .fatal
        case .rejectsRow, .rejectsRowOrField: .error
        case .clearsField, .keepsRow: .warning
        case .dropsRow, .informs: .note
        }
    }
}

/// What a finding says: a group for the documentation, an effect, a reason and a remedy.
struct FindingText {
    let effect: FindingEffect
    let reason: String
    let remedy: String

    init(_ effect: FindingEffect, _ reason: String, _ remedy: String) {
        self.effect = effect
        self.reason = reason
        self.remedy = remedy
    }
}

extension FindingCode {
    /// The groups of the documentation, in order.
    static let groups: [(title: String, texts: [FindingCode: FindingText])] = [
        ("Files as bytes", csvTexts), ("Folders and headers", folderTexts),
        ("State collections and Ed-Fi", stateTexts), ("Cells", cellTexts),
        ("Rows beside other rows", rowTexts), ("What the records mean", meaningTexts),
        ("OneRoster bundles", bundleFileTexts), ("OneRoster rows", bundleRowTexts),
        ("OneRoster to records", bundleRecordTexts),
    ]

    private static let allTexts: [FindingCode: FindingText] = groups.reduce(into: [:]) {
        all,
        group in
        all.merge(group.texts) { first, _ in first }
    }

    var text: FindingText {
        Self.allTexts[self] ?? FindingText(.refusesImport, rawValue, "See the documentation.")
    }

    /// What the finding does to the data.
    public var effect: FindingEffect { text.effect }

    /// How serious it is in a key or required column.
    public var severity: Severity { effect.severity }

    /// What is wrong, as the start of a sentence.
    public var reason: String { text.reason }

    /// What to do about it, in a sentence.
    public var remedy: String { text.remedy }

    /// The finding at a place.
    ///
    /// - Parameters:
    ///   - file: the file's name without its folder.
    ///   - line: the physical line on which the record starts.
    ///   - column: the column's name in the file.
    ///   - detail: counts, limits or names of columns; never a value of a record.
    ///   - severity: how serious it is here, where that differs.
    /// - Returns: the finding with its texts.
    public func finding(
        file: String,
        line: Int? = nil,
        column: String? = nil,
        detail: String? = nil,
        severity: Severity? = nil
    ) -> Finding {
        Finding(
            severity ?? self.severity,
            file: file,
            line: line,
            column: column,
            code: rawValue,
            reason: reason + (detail.map { " (\($0))." } ?? "."),
            remedy: remedy
        )
    }
}
