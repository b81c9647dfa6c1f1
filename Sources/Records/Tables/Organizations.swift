/// Districts, schools and programmes.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Organizations: RecordTable {
    public static let orgID = Column<String>.identifier(
        "org_id",
        "The organization code, eight digits as text; the first four are the district.",
        isKey: true
    )
    public static let name = Column<String>.text(
        "name",
        "The name as it is shown.",
        isRequired: true
    )
    public static let orgType = Column<OrganizationType>.code(
        "org_type",
        "What kind of organization it is.",
        isRequired: true
    )
    public static let parentOrgID = Column<String>.identifier(
        "parent_org_id",
        "The organization it belongs to, for a school its district."
    )
    public static let gradeLow = Column<GradeLevel>.code(
        "grade_low",
        "The lowest grade taught."
    )
    public static let gradeHigh = Column<GradeLevel>.code(
        "grade_high",
        "The highest grade taught."
    )
    public static let ncesID = Column<String>.text(
        "nces_id",
        "The federal (NCES) number."
    )

    public static let schema = TableSchema(
        .organizations,
        "A district, school, programme or collaborative.",
        [
            orgID.schema, name.schema, orgType.schema, parentOrgID.schema, gradeLow.schema,
            gradeHigh.schema, ncesID.schema,
        ]
    )
}
