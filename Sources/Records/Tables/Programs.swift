/// Career, early-college and support programmes.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum Programs: RecordTable {
    public static let programID = Column<String>.identifier(
        "program_id",
        "The programme.",
        isKey: true
    )
    public static let programType = Column<ProgramType>.code(
        "program_type",
        "What kind it is.",
        isRequired: true
    )
    public static let name = Column<String>.text(
        "name",
        "The name.",
        isRequired: true
    )
    public static let stateProgramCode = Column<String>.text(
        "state_program_code",
        "Chapter 74 or DOE027 code."
    )
    public static let cipCode = Column<String>.text(
        "cip_code",
        "CIP code."
    )
    public static let sector = Column<String>.text(
        "sector",
        "Industry sector."
    )
    public static let partner = Column<String>.text(
        "partner",
        "Partner college or employer."
    )
    public static let orgID = Column<String>.identifier(
        "org_id",
        "The school."
    )

    public static let schema = TableSchema(
        .programs,
        "A programme that students take part in.",
        [
            programID.schema, programType.schema, name.schema, stateProgramCode.schema,
            cipCode.schema, sector.schema, partner.schema, orgID.schema,
        ]
    )
}
