/// Texts of findings about rows of OneRoster, and about what is made of them.
extension FindingCode {
    static let bundleRowTexts: [FindingCode: FindingText] = [
        .bundleMissingValue: FindingText(
            .rejectsRowOrField,
            "A required value is missing",
            "Fill it in."
        ),
        .bundleGUID: FindingText(
            .rejectsRowOrField,
            "Not a sourcedId: 1 to 255 of letters, digits and . - _ / @ are allowed",
            "Correct it in the source system."
        ),
        .bundleDate: FindingText(
            .rejectsRowOrField,
            "Not a date of the form YYYY-MM-DD",
            "Export dates so; settings can say which of day and month comes first."
        ),
        .bundleDateTime: FindingText(
            .rejectsRowOrField,
            "Not a time of the form YYYY-MM-DDTHH:MM:SS.sssZ",
            "Export times so."
        ),
        .bundleBoolean: FindingText(
            .rejectsRowOrField,
            "Neither true nor false",
            "Write true or false in lower case."
        ),
        .bundleInteger: FindingText(
            .rejectsRowOrField,
            "Not a whole number",
            "Write digits only."
        ),
        .bundleFloat: FindingText(
            .rejectsRowOrField,
            "Not a number",
            "Write digits with a decimal point."
        ),
        .bundleList: FindingText(
            .rejectsRowOrField,
            "Not a list as OneRoster writes it",
            "Separate values by single commas."
        ),
        .bundleYear: FindingText(
            .rejectsRowOrField,
            "Not a year of four digits",
            "Write the year in which the school year ends."
        ),
        .bundleEnum: FindingText(
            .rejectsRowOrField,
            "Not one of OneRoster's words for this column",
            "Use one of them, or an extension that begins with ext:."
        ),
        .bundleForbidden: FindingText(
            .keepsRow,
            "A bulk file must leave this column blank",
            "Leave it blank, or send the file as delta."
        ),
        .bundleDeltaRequired: FindingText(
            .keepsRow,
            "A delta file must fill in this column",
            "Fill it in; a row without status is taken as active."
        ),
        .bundleDuplicateID: FindingText(
            .rejectsRow,
            "Another row of the file has the same sourcedId; the first counts",
            "Keep the right one."
        ),
        .bundleNoTarget: FindingText(
            .keepsRow,
            "The record that this id points to is not in its file",
            "Add it, or correct the id."
        ),
        .bundleNoTargetFile: FindingText(
            .keepsRow,
            "The file that this id points to is not in the bundle",
            "Add the file."
        ),
        .bundleOrgType: FindingText(
            .keepsRow,
            "The organization is not of the type that belongs here",
            "Point to a school."
        ),
        .bundleSessionType: FindingText(
            .keepsRow,
            "The session is not of the type that belongs here",
            "Point to a session of the right type."
        ),
        .bundlePrimaryRoles: FindingText(
            .keepsRow,
            "A user has several primary roles in one organization",
            "Make all but one secondary."
        ),
        .bundlePrimaryOrg: FindingText(
            .keepsRow,
            "A user has no role in the primary organization",
            "Add the role, or correct primaryOrgSourcedId."
        ),
        .bundleResultStudent: FindingText(
            .keepsRow,
            "The result's student is not enrolled in the line item's class",
            "Add the enrollment, or correct the result."
        ),
        .bundleResultClass: FindingText(
            .keepsRow,
            "The result's class is not that of its line item",
            "Correct one of them."
        ),
        .bundleScoreLow: FindingText(
            .keepsRow,
            "The score is below the line item's least value",
            "Correct one of them."
        ),
        .bundleScoreHigh: FindingText(
            .keepsRow,
            "The score is above the line item's greatest value",
            "Check it; extra credit is kept."
        ),
        .bundleScoreRange: FindingText(
            .keepsRow,
            "The line item's least value is not below its greatest",
            "Correct it."
        ),
        .bundleScoreScale: FindingText(
            .keepsRow,
            "The score scale is not written as {letter:number}",
            "Correct it."
        ),
    ]

    static let bundleRecordTexts: [FindingCode: FindingText] = [
        .bundleRefused: FindingText(
            .refusesImport,
            "The bundle breaks rules of OneRoster, and --strict was asked for",
            "Mend what is said above, or import without --strict."
        ),
        .bundleNoYear: FindingText(
            .keepsRow,
            "The bundle does not tell its school year, so the present one was assumed",
            "Say school_year in the settings file (--map) if it is another."
        ),
        .bundleYearBegins: FindingText(
            .keepsRow,
            "schoolYear is the year in which the school year begins, where OneRoster has the one in which it ends; the sessions' dates were believed",
            "Write the year in which the school year ends."
        ),
        .bundleIdentifier: FindingText(
            .keepsRow,
            "The identifier is none that records can have, or several students have it, so the student is known by the sourcedId",
            "Give each student one of letters, digits and . _ @ : - and at most 64 of them, or say student_id: sourcedId in the settings file (--map)."
        ),
        .bundleNoDistrict: FindingText(
            .refusesImport,
            "The bundle has no organization of type district",
            "Say district_id in the settings file (--map)."
        ),
        .bundleOtherYear: FindingText(
            .informs,
            "Records of another school year than the one imported were left out",
            "Import the bundle once for each of those years with --year, or with school_year in the settings file."
        ),
        .bundleDerived: FindingText(
            .informs,
            "OneRoster has no school enrollments; they were derived from classes, or from roles where there is no class",
            "Import the real entry and exit dates if you have them."
        ),
        .bundleMadeTerm: FindingText(
            .informs,
            "The bundle has no sessions of this year, so one term for the whole year was made",
            "Export academicSessions."
        ),
        .bundleMadeCourse: FindingText(
            .keepsRow,
            "The bundle has no course of this id, so one was made from the class",
            "Export courses."
        ),
        .bundleUnknownRole: FindingText(
            .keepsRow,
            "Users without a role are taken neither for students nor for staff",
            "Export roles."
        ),
        .bundleCategory: FindingText(
            .informs,
            "Results of a category that stands for no mark were left out",
            "Name the category under marks in the settings file (--map)."
        ),
        .bundleNoMark: FindingText(
            .informs,
            "Results without a score, or replaced by a later one, were left out",
            "Nothing needs to be done."
        ),
        .bundleNotInFile: FindingText(
            .informs,
            "Students of the store are not in this bulk file; they were kept",
            "Check that they have left."
        ),
        .bundleRetired: FindingText(
            .informs,
            "Records marked tobedeleted were ended, not deleted",
            "Nothing needs to be done."
        ),
        .bundleRetiredKept: FindingText(
            .keepsRow,
            "The record marked tobedeleted has nothing that could end, so it was kept",
            "Nothing needs to be done."
        ),
    ]
}
