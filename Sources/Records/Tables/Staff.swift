/// Teachers, counselors and others who work with students.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Staff: RecordTable {
    public static let staffID = Column<String>.identifier(
        "staff_id",
        "The local id of the member of staff.",
        isKey: true
    )
    public static let lastName = Column<String>.text(
        "last_name",
        "Family name."
    )
    public static let firstName = Column<String>.text(
        "first_name",
        "Given name."
    )
    public static let email = Column<String>.text(
        "email",
        "Work address."
    )
    public static let role = Column<StaffRole>.code(
        "role",
        "What the person does."
    )
    public static let orgID = Column<String>.identifier(
        "org_id",
        "The school where the person mainly works.",
        references: .organizations
    )

    public static let schema = TableSchema(
        .staff,
        "A member of staff.",
        [
            staffID.schema, lastName.schema, firstName.schema, email.schema, role.schema,
            orgID.schema,
        ]
    )
}
