/// Texts of findings about the state's collections.
extension FindingCode {
    static let stateTexts: [FindingCode: FindingText] = [
        .formUnknown: FindingText(
            .refusesImport,
            "The file is in none of the state's forms that can be told by its first line",
            "Check its header; --format says which form it is, columns in --codes name its columns, and --map reads any other file."
        ),
        .elementCount: FindingText(
            .refusesImport,
            "The DOEHEADER line names another number of elements than the rows have fields",
            "Export the file again."
        ),
        .stateYearUnknown: FindingText(
            .refusesImport,
            "Nothing tells the school year of the file",
            "Say --year, the calendar year in which it ends, such as 2026."
        ),
        .stateDistrictUnknown: FindingText(
            .refusesImport,
            "Nothing tells the district of the file",
            "Say --district, the first four digits of its code."
        ),
        .collectionAssumed: FindingText(
            .keepsRow,
            "Which collection it is was taken from its largest number of days in membership",
            "Say --collection october, march or end-of-year if that is wrong."
        ),
        .stateCodesUnmapped: FindingText(
            .keepsRow,
            "Codes that the table of codes does not have",
            "Look them up in the state's handbook and add them to a file for --codes."
        ),
        .stayDatesKnownByCollection: FindingText(
            .informs,
            "Entries and exits are known only to lie between two collections",
            "x_entry_from to x_exit_by of an enrollment say between which days; exact dates need an export of the school's own system."
        ),
        .statusUnlikely: FindingText(
            .keepsRow,
            "The enrollment status is one that the state does not take for this grade",
            "Check the status and the grade."
        ),
        .careerProgramMissing: FindingText(
            .keepsRow,
            "The type of career programme does not fit the grade or lacks its programme",
            "Types other than 00 are for grades 9 to 12; 02 to 05 need DOE043, 13 and 14 need DOE044."
        ),
        .schoolCodeDigits: FindingText(
            .keepsRow,
            "A school's code has eight digits, this one has not; a spreadsheet may have dropped zeros",
            "Export again with the column as text; it is not padded here, for that would be a guess."
        ),
        .studentVanished: FindingText(
            .keepsRow,
            "Students of an earlier collection are not in this one, so their stay ends without a reason",
            "Report them with their status, or give all files of the collection together."
        ),
        .studentNotKnown: FindingText(
            .dropsRow,
            "Rows of students who are not among the district's students of the year were left out",
            "Nothing needs to be done for former students; else import the year's students first."
        ),
        .otherSchoolYear: FindingText(
            .dropsRow,
            "Rows that say they are of another school year were left out",
            "Say --year to import that year."
        ),
        .jsonMalformed: FindingText(
            .refusesImport,
            "What begins on the line is no JSON object; the export may have broken off",
            "Export the resource again: one object on each line, or an array of them."
        ),
        .jsonListInObject: FindingText(
            .refusesImport,
            "The records stand in a list inside of an object, under a name that is not known",
            "Save the list itself, or call it items, data, results, records or value."
        ),
        .xmlMalformed: FindingText(
            .refusesImport,
            "The file is no XML from here on; the export may have broken off",
            "Export the interchange again."
        ),
        .xmlDocumentType: FindingText(
            .refusesImport,
            "The file has a document type or an entity of its own, which is never read",
            "Export the interchange again; Ed-Fi's files have none."
        ),
        .xmlEncoding: FindingText(
            .refusesImport,
            "The file is not UTF-8",
            "Export the interchange again, in UTF-8."
        ),
        .nestedTooDeep: FindingText(
            .refusesImport,
            "More than 64 elements or objects stand in one another",
            "Ed-Fi needs about ten: export the file again, and find out where this one is from."
        ),
        .recordTooLarge: FindingText(
            .refusesImport,
            "One record is larger than four megabytes, or one of its texts than one",
            "A student's needs a few thousand bytes: export the file again, and find out where this one is from."
        ),
        .edFiResourcesMissing: FindingText(
            .refusesImport,
            "None of the files has anything that is read of Ed-Fi",
            "Name the folder with the interchanges or with files that are named after their resources; docs/ed-fi.md lists them."
        ),
        .edFiEnrollmentsMissing: FindingText(
            .keepsRow,
            "None of the files has enrollments, without which no student is scored",
            "Add studentSchoolAssociations.jsonl or the StudentEnrollment interchange, unless they are in the store."
        ),
        .edFiPeriodsMissing: FindingText(
            .keepsRow,
            "Grades name grading periods that no file describes; they were taken for as long as the session of the section",
            "Add gradingPeriods to the export, so that the days of each are known."
        ),
        .edFiEventsOfOneDay: FindingText(
            .keepsRow,
            "Several events of a student at a place on one day were put together as one: the gravest, with what absences missed added up",
            "Nothing needs to be done unless there are many."
        ),
        .noStudentKnown: FindingText(
            .refusesImport,
            "Not one of the students is among the district's students of the year",
            "Import the year's students (SIMS) first or together with it, and check --district and --year."
        ),
    ]
}
