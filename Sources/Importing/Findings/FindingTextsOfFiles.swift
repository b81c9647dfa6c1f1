/// Texts of findings about files, folders and headers.
extension FindingCode {
    static let csvTexts: [FindingCode: FindingText] = [
        .csvUnreadable: FindingText(
            .refusesImport,
            "The file cannot be read",
            "Check its path and permissions."
        ),
        .csvUnwritable: FindingText(
            .refusesImport,
            "The file cannot be written",
            "Check the path, permissions and free space."
        ),
        .waitingUnwritable: FindingText(
            .refusesImport,
            "Rows of a large bundle wait in a temporary file beside the store, and it cannot be written",
            "Make room on the disk of the store and import again."
        ),
        .csvEmptyFile: FindingText(
            .refusesImport,
            "The file has no header line",
            "Export it again, with a header."
        ),
        .csvNulByte: FindingText(
            .refusesImport,
            "A zero byte: the file is binary or UTF-16",
            "Save it as CSV in UTF-8."
        ),
        .csvUTF16: FindingText(
            .refusesImport,
            "The file is UTF-16",
            "Save it as CSV in UTF-8."
        ),
        .csvInvalidUTF8: FindingText(
            .refusesImport,
            "The file is not UTF-8",
            "If it is from Windows, say --encoding windows-1252; else save it in UTF-8."
        ),
        .csvUndefinedByte: FindingText(
            .refusesImport,
            "A byte that Windows-1252 does not define",
            "Find the true encoding."
        ),
        .csvUnclosedQuote: FindingText(
            .refusesImport,
            "The quote opened here is never closed",
            "Close or remove it."
        ),
        .csvTextAfterQuote: FindingText(
            .refusesImport,
            "Text follows a closing quote",
            "Double the quotes inside a field."
        ),
        .csvStrayQuote: FindingText(
            .keepsRow,
            "A quote stands inside an unquoted field and is taken literally",
            "Quote the field and double the quote."
        ),
        .csvMixedLineEnds: FindingText(
            .refusesImport,
            "Bare carriage returns in a file with line feeds",
            "Save it with one kind of line end."
        ),
        .csvRecordTooLong: FindingText(
            .refusesImport,
            "A record exceeds the size limit",
            "Look for an unclosed quote before it."
        ),
        .csvTooManyColumns: FindingText(
            .refusesImport,
            "A record exceeds the column limit",
            "Check the delimiter."
        ),
        .csvFieldCount: FindingText(
            .rejectsRow,
            "The number of fields differs from the header's",
            "Quote fields that hold a delimiter, or add what is missing."
        ),
        .csvUnnamedColumn: FindingText(
            .rejectsRow,
            "A value stands in a column without a name",
            "Name the column or empty it."
        ),
        .csvSplitInsideQuotes: FindingText(
            .refusesImport,
            "A part of the file ends inside a quoted field",
            "Read the file in one part."
        ),
    ]

    static let folderTexts: [FindingCode: FindingText] = [
        .folderMissing: FindingText(
            .refusesImport,
            "The folder cannot be read",
            "Check its path and permissions."
        ),
        .manifestMissing: FindingText(
            .refusesImport,
            "There is no manifest.csv here or in a folder of a year below",
            "Name a folder that holds a manifest.csv."
        ),
        .manifestProperty: FindingText(
            .refusesImport,
            "A property of the manifest is missing or cannot be read",
            "Write it as docs/definitions/tables.md says."
        ),
        .manifestUnknownProperty: FindingText(
            .informs,
            "A property of the manifest is not known and was passed over",
            "Check its spelling."
        ),
        .formatVersion: FindingText(
            .refusesImport,
            "The folder is of another format or version",
            "Export it as ewis-native, version 1."
        ),
        .fileMissing: FindingText(
            .refusesImport,
            "The manifest promises this file, but it is not in the folder",
            "Add it, or write file.<table>,absent."
        ),
        .fileIgnored: FindingText(
            .informs,
            "The manifest says that this file is absent, so it was not read",
            "Write file.<table>,full if it is to be read."
        ),
        .checksumMismatch: FindingText(
            .refusesImport,
            "The file is not the one that the manifest describes",
            "Copy or export the folder again."
        ),
        .rowCountMismatch: FindingText(
            .refusesImport,
            "The file has another number of rows than the manifest says",
            "It may have been cut short: copy or export the folder again."
        ),
        .duplicateColumn: FindingText(
            .refusesImport,
            "Two columns have the same name",
            "Rename or remove one."
        ),
        .missingColumn: FindingText(
            .refusesImport,
            "A required column is missing",
            "Add it, or check the header's spelling."
        ),
        .unknownColumn: FindingText(
            .keepsRow,
            "The table has no such column, so it was not read",
            "Check its spelling, or begin its name with x_ to have it kept."
        ),
        .codeMapField: FindingText(
            .keepsRow,
            "The code map names a field that is no code column",
            "Write table.column, such as attendance.category."
        ),
        .codeMapValue: FindingText(
            .keepsRow,
            "The code map leads to a value that the format does not have",
            "Use a code of docs/definitions/tables.md."
        ),
        .badMapping: FindingText(
            .refusesImport,
            "The mapping cannot be used",
            "Mend the line; docs/mapping.md explains."
        ),
        .dateOrderAssumed: FindingText(
            .keepsRow,
            "Day and month cannot be told apart in this column, month first was assumed",
            "State date_format in the mapping."
        ),
    ]
}
