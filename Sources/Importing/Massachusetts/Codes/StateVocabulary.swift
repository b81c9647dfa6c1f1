import Records

/// What the codes of each state element may mean.
enum StateVocabulary {
    /// The meanings that a table may have, or nil where any text will do.
    static func meanings(of table: String) -> Set<String>? {
        (known[table] ?? edFi[table]).map { Set($0) }
    }

    /// Meanings of the tables of Ed-Fi that are named after their descriptors.
    private static let edFi: [String: [String]] = [
        "Race": RaceEthnicity.vocabulary.codes,
        "StudentCharacteristic": StudentAttribute.vocabulary.codes + ["none"],
        "LimitedEnglishProficiency": StudentAttribute.vocabulary.codes + ["none"],
        "ProgramStatus": StudentAttribute.vocabulary.codes + ["none"],
        "CourseLevelCharacteristic": CourseLevel.vocabulary.codes + ["none"],
        "CourseAttemptResult": CourseResult.vocabulary.codes,
        "AssessmentFamily": AssessmentFamily.vocabulary.codes,
        "ReasonNotTested": ResultStatus.vocabulary.codes,
        "PerformanceLevel": ["true", "false", "none"],
        "ProgramName": ProgramType.vocabulary.codes,
        "ProgramType": ProgramType.vocabulary.codes,
        "Diagnosis": InterventionFocus.vocabulary.codes,
        "InterventionAttendance": SessionAttendance.vocabulary.codes,
    ]

    private static let known: [String: [String]] = [
        "DOE009": Gender.vocabulary.codes,
        "DOE010": RaceEthnicity.vocabulary.codes,
        "DOE012": ExitType.vocabulary.codes + [SIMSStatus.enrolled, SIMSStatus.servicesOnly],
        "DOE016": GradeLevel.vocabulary.codes,
        "DOE027": ProgramType.vocabulary.codes,
        "DOE031": ["true", "false", SIMSStatus.no],
        "SCS07": TermType.vocabulary.codes,
        "SCS08": SectionStatus.vocabulary.codes,
        "SCS09": CourseLevel.vocabulary.codes,
        "SCS12_passing": ["true", "false"],
        "SCS14": Pathway.vocabulary.codes,
        "sced": Subject.vocabulary.codes,
        "DAT": DisciplineActionType.vocabulary.codes,
        "OT": Behavior.vocabulary.codes,
        "RD": ["return_day", "last_day"],
        "mcas_meets": ["true", "false"],
        "mcas_status": ResultStatus.vocabulary.codes,
        "mcas_cd": RequirementStatus.vocabulary.codes + [SIMSStatus.no],
        "access_status": ResultStatus.vocabulary.codes,
        "DOE037": RequirementStatus.vocabulary.codes + [SIMSStatus.no],
    ]
}

/// Words of the table of enrollment statuses that are no exit types.
enum SIMSStatus {
    /// The student is enrolled.
    static let enrolled = "enrolled"
    /// The student receives services only, and belongs to another school.
    static let servicesOnly = "services_only"
    /// The status or requirement does not apply.
    static let no = "no"
}
