/// Texts of findings about bundles of OneRoster: files, manifest and headers.
extension FindingCode {
    static let bundleFileTexts: [FindingCode: FindingText] = [
        .bundleUnclosedQuote: FindingText(
            .refusesImport,
            "The quote opened here is never closed",
            "Close or remove it."
        ),
        .bundleUnescapedQuote: FindingText(
            .keepsRow,
            "A quote stands inside a field without quotes",
            "Quote the field and double the quote."
        ),
        .bundleTextAfterQuote: FindingText(
            .refusesImport,
            "Text follows a closing quote",
            "Double the quotes inside a field."
        ),
        .bundleBareReturn: FindingText(
            .keepsRow,
            "A line ends with a carriage return alone",
            "End lines with CR LF or LF."
        ),
        .bundleLineBreak: FindingText(
            .keepsRow,
            "OneRoster allows no line break inside a field",
            "Remove it."
        ),
        .bundleUnreadable: FindingText(
            .refusesImport,
            "The file cannot be read as CSV in UTF-8",
            "Export it again in UTF-8; if it is from Windows, say --encoding windows-1252."
        ),
        .bundleNoManifest: FindingText(
            .refusesImport,
            "The bundle has no manifest.csv in its root",
            "Export the whole bundle again."
        ),
        .bundleUnknownFile: FindingText(
            .keepsRow,
            "OneRoster knows no such file, so it was not read",
            "Remove or rename it; names are case-sensitive."
        ),
        .bundleMisnamedFile: FindingText(
            .keepsRow,
            "The file has another name than OneRoster gives it and was recognised by its header",
            "Rename it."
        ),
        .bundleDuplicateFile: FindingText(
            .refusesImport,
            "The archive has two entries of this name",
            "Pack the bundle again."
        ),
        .bundleNestedFolder: FindingText(
            .refusesImport,
            "The archive has folders; OneRoster files stand in its root",
            "Pack the files without their folder."
        ),
        .bundleUnsafeEntry: FindingText(
            .refusesImport,
            "The archive has an entry that leads outside it or is a link",
            "Pack plain files only; do not unpack this archive."
        ),
        .bundleEncryptedEntry: FindingText(
            .refusesImport,
            "The archive is encrypted",
            "Decrypt it first."
        ),
        .bundleTooLarge: FindingText(
            .refusesImport,
            "The archive grows beyond the limit when unpacked",
            "Check its origin; unpack it yourself and import the folder if it is genuine."
        ),
        .bundleBadArchive: FindingText(
            .refusesImport,
            "The archive is damaged or of a kind that is not read",
            "Pack the bundle again as a plain ZIP."
        ),
        .bundleManifestHeader: FindingText(
            .keepsRow,
            "The manifest's header is not propertyName,value",
            "Correct it."
        ),
        .bundleManifestMissing: FindingText(
            .keepsRow,
            "The manifest lacks a property",
            "Add it."
        ),
        .bundleManifestDuplicate: FindingText(
            .keepsRow,
            "The manifest says a property twice; the first counts",
            "Remove one."
        ),
        .bundleManifestUnknown: FindingText(
            .keepsRow,
            "OneRoster has no such property; it was passed over",
            "Remove it or correct its spelling."
        ),
        .bundleFileMode: FindingText(
            .keepsRow,
            "A file is absent, bulk or delta, nothing else; one that is there is taken as bulk",
            "Correct it."
        ),
        .bundleManifestVersion: FindingText(
            .keepsRow,
            "The manifest's version is not 1.0",
            "Correct it."
        ),
        .bundleVersion: FindingText(
            .refusesImport,
            "The bundle's version is neither 1.1 nor 1.2",
            "Export it in one of these versions."
        ),
        .bundleFileMissing: FindingText(
            .keepsRow,
            "The manifest promises this file, but it is not there",
            "Add it, or call it absent."
        ),
        .bundleFileUnexpected: FindingText(
            .keepsRow,
            "The manifest calls this file absent, so it was not read",
            "Declare it as bulk or delta."
        ),
        .bundleNoHeader: FindingText(
            .keepsRow,
            "The file has no header",
            "Export it again."
        ),
        .bundleDuplicateHeader: FindingText(
            .keepsRow,
            "Two columns have the same name; the first counts",
            "Rename or remove one."
        ),
        .bundleEmptyHeader: FindingText(
            .keepsRow,
            "A column has no name",
            "Remove it."
        ),
        .bundleRowWidth: FindingText(
            .rejectsRow,
            "The row has another number of fields than the header",
            "Quote fields that contain a comma."
        ),
        .bundleMissingColumn: FindingText(
            .keepsRow,
            "A column of OneRoster is missing",
            "Add it."
        ),
        .bundleHeaderOrder: FindingText(
            .keepsRow,
            "The columns are not in OneRoster's order; they were found by name",
            "Put them in order."
        ),
        .bundleMetadataPlace: FindingText(
            .keepsRow,
            "An extension column stands before the end",
            "Move it to the end."
        ),
        .bundleMetadataName: FindingText(
            .keepsRow,
            "The column is none of OneRoster's and does not begin with metadata., so it was not read",
            "Name it metadata.something."
        ),
        .bundleHeaderSpelling: FindingText(
            .keepsRow,
            "The column's name is misspelt; the one that was meant is clear",
            "Correct it."
        ),
    ]
}
