/// Who the students are.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Students: RecordTable {
    public static let studentID = Column<String>.identifier(
        "student_id",
        "The local student id (LASID).",
        isKey: true
    )
    public static let stateStudentID = Column<String>.identifier(
        "state_student_id",
        "The state id (SASID), ten digits as text, unique in the district."
    )
    public static let firstName = Column<String>.text(
        "first_name",
        "Given name.",
        isRequired: true
    )
    public static let middleName = Column<String>.text(
        "middle_name",
        "Middle name."
    )
    public static let lastName = Column<String>.text(
        "last_name",
        "Family name.",
        isRequired: true
    )
    public static let preferredFirstName = Column<String>.text(
        "preferred_first_name",
        "The name the student goes by; shown in place of the given name."
    )
    public static let birthDate = Column<SchoolDate>.date(
        "birth_date",
        "Day of birth; over-age is taken from it."
    )
    public static let gender = Column<Gender>.code(
        "gender",
        "For subgroup tables only; never scored."
    )
    public static let raceEthnicity = Column<RaceEthnicity>.code(
        "race_ethnicity",
        "For subgroup tables only; never scored."
    )
    public static let homeLanguage = Column<String>.text(
        "home_language",
        "For subgroup tables only; never scored."
    )
    public static let expectedGraduationYear = Column<Int64>.integer(
        "expected_graduation_year",
        "The spring in which the student's class graduates.",
        possible: 1990...2100
    )
    public static let grade9EntryYear = Column<Int64>.integer(
        "grade9_entry_year",
        "The school year in which the student first entered grade 9.",
        possible: 1990...2100
    )

    public static let schema = TableSchema(
        .students,
        "A student of the district in the school year.",
        [
            studentID.schema, stateStudentID.schema, firstName.schema, middleName.schema,
            lastName.schema, preferredFirstName.schema, birthDate.schema, gender.schema,
            raceEthnicity.schema, homeLanguage.schema, expectedGraduationYear.schema,
            grade9EntryYear.schema,
        ]
    )
}
