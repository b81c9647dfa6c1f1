/// Graduation rules as data, by class.
///
/// The meaning given to each column is its documentation.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public enum GraduationRequirements: RecordTable {
    public static let ruleSet = Column<String>.identifier(
        "rule_set",
        "The rule set.",
        isKey: true
    )
    public static let requirementID = Column<String>.identifier(
        "requirement_id",
        "The requirement.",
        isKey: true
    )
    public static let cohortFrom = Column<Int64>.integer(
        "cohort_from",
        "The first class it holds for.",
        possible: 1990...2200
    )
    public static let cohortTo = Column<Int64>.integer(
        "cohort_to",
        "The last class it holds for.",
        possible: 1990...2200
    )
    public static let kind = Column<RequirementKind>.code(
        "kind",
        "What kind it is."
    )
    public static let title = Column<String>.text(
        "title",
        "The title."
    )
    public static let unitsRequired = Column<FixedDecimal>.decimal(
        "units_required",
        "Units needed.",
        possible: 0...200
    )
    public static let subject = Column<Subject>.code(
        "subject",
        "The subject."
    )
    public static let sourceUrl = Column<String>.text(
        "source_url",
        "Where the rule is published."
    )

    public static let schema = TableSchema(
        .graduationRequirements,
        "One requirement of a rule set.",
        [
            ruleSet.schema, requirementID.schema, cohortFrom.schema, cohortTo.schema, kind.schema,
            title.schema, unitsRequired.schema, subject.schema, sourceUrl.schema,
        ]
    )
}
