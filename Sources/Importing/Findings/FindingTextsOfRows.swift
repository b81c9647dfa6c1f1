/// Texts of findings about cells and about rows beside other rows.
extension FindingCode {
    static let cellTexts: [FindingCode: FindingText] = [
        .missingValue: FindingText(
            .rejectsRow,
            "A required value is missing",
            "Fill it in."
        ),
        .badIdentifier: FindingText(
            .rejectsRowOrField,
            "Not an id: 1 to 64 of letters, digits and . _ @ : - are allowed",
            "Export the id as it stands in the source system."
        ),
        .spreadsheetNumber: FindingText(
            .rejectsRowOrField,
            "A spreadsheet turned the id into a number such as 1.23E+09",
            "Export again and format the column as text before saving."
        ),
        .badStateID: FindingText(
            .clearsField,
            "A state id has ten digits, this one has not",
            "Correct it in the source system."
        ),
        .nineDigitStateID: FindingText(
            .clearsField,
            "The state id has nine digits; a spreadsheet may have dropped a zero",
            "Export again with the column as text; it is not padded here, for that would be a guess."
        ),
        .badDate: FindingText(
            .rejectsRowOrField,
            "Not a date of the form YYYY-MM-DD",
            "Export dates so, or import with a mapping that names their format."
        ),
        .badTimestamp: FindingText(
            .rejectsRowOrField,
            "Not a time of the form HH:MM or YYYY-MM-DDTHH:MM:SSZ",
            "Export times so."
        ),
        .badInteger: FindingText(
            .rejectsRowOrField,
            "Not a whole number",
            "Write digits only, without separators."
        ),
        .badDecimal: FindingText(
            .rejectsRowOrField,
            "Not a number",
            "Write digits with a decimal point, without separators."
        ),
        .badBoolean: FindingText(
            .rejectsRowOrField,
            "Neither true nor false",
            "Write true or false."
        ),
        .impossibleValue: FindingText(
            .rejectsRowOrField,
            "The number is outside the possible range",
            "Correct it in the source."
        ),
        .unlikelyValue: FindingText(
            .keepsRow,
            "The number is outside the likely range",
            "Check it in the source."
        ),
        .unmappedCode: FindingText(
            .keepsRow,
            "The code is not known and was kept as unmapped; what depends on it is not available",
            "Add it to code_maps.csv, to codes in the mapping, or to a file for --codes."
        ),
    ]

    static let rowTexts: [FindingCode: FindingText] = [
        .duplicateKey: FindingText(
            .rejectsRow,
            "Several rows have the same key but differ; all of them are rejected",
            "Keep the right one."
        ),
        .duplicateRow: FindingText(
            .dropsRow,
            "The row is the same as an earlier one and was left out",
            "Nothing needs to be done."
        ),
        .orphanOrganization: orphan("organization", "organizations"),
        .orphanStaff: orphan("member of staff", "staff"),
        .orphanTerm: orphan("term", "terms"),
        .orphanStudent: orphan("student", "students"),
        .orphanCourse: orphan("course", "courses"),
        .orphanSection: orphan("section", "sections"),
        .orphanAssessment: orphan("assessment", "assessments"),
        .orphanIncident: orphan("incident", "incidents"),
        .orphanProgram: orphan("programme", "programs"),
        .orphanIntervention: orphan("intervention", "interventions"),
        .tooManyOrphans: FindingText(
            .refusesImport,
            "Too many of the rows point to something that is not there",
            "Is this the wrong id column? Use the ids of the table it points to, or allow fewer matches with --id-match."
        ),
        .missingReferenceTable: FindingText(
            .refusesImport,
            "The rows point to a table that is neither imported here nor stored",
            "Import that table too."
        ),
        .referenceUnchecked: FindingText(
            .informs,
            "The column points to a table that is neither imported nor stored; not checked",
            "Import that table too if it matters."
        ),
        .sharedStateID: FindingText(
            .clearsField,
            "Two students have the same state id, so neither keeps it",
            "Correct it in the source system."
        ),
    ]

    private static func orphan(_ noun: String, _ table: String) -> FindingText {
        FindingText(
            .rejectsRowOrField,
            "There is no such \(noun)",
            "Add it to \(table), or correct the id; a row of \(table) that was rejected is missing here."
        )
    }
}
