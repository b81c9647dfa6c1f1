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
