// Columns of version 1.2.1 after the three common ones: facts of the published binding (1EdTech OneRoster 1.2.1 CSV).
extension BundleColumn {
    private static let userRoles12 = [
        "aide", "counselor", "districtAdministrator", "guardian", "parent", "principal", "proctor",
        "relative", "siteAdministrator", "student", "systemAdministrator", "teacher",
    ]

    static let v1p2: [BundleFile: [BundleColumn]] = [
        .academicSessions: [
            .need("title"),
            .need("type", .word(["gradingPeriod", "semester", "schoolYear", "term"])),
            .need("startDate", .date), .need("endDate", .date),
            .init("parentSourcedId", .reference(.academicSessions)), .need("schoolYear", .year),
        ],
        .orgs: [
            .need("name"),
            .need(
                "type",
                .word(["department", "school", "district", "local", "state", "national"])
            ),
            .init("identifier"), .init("parentSourcedId", .reference(.orgs)),
        ],
        .courses: [
            .init("schoolYearSourcedId", .reference(.academicSessions)), .need("title"),
            .init("courseCode"), .init("grades", .list), .need("orgSourcedId", .reference(.orgs)),
            .init("subjects", .list), .init("subjectCodes", .list),
        ],
        .classes: [
            .need("title"), .init("grades", .list), .need("courseSourcedId", .reference(.courses)),
            .init("classCode"), .need("classType", .word(["homeroom", "scheduled"])),
            .init("location"), .need("schoolSourcedId", .reference(.orgs)),
            .need("termSourcedIds", .references(.academicSessions)), .init("subjects", .list),
            .init("subjectCodes", .list), .init("periods", .list),
        ],
        .users: [
            .need("enabledUser", .boolean), .need("username"), .init("userIds", .typedIDs),
            .need("givenName"), .need("familyName"), .init("middleName"), .init("identifier"),
            .init("email"), .init("sms"), .init("phone"),
            .init("agentSourcedIds", .references(.users)), .init("grades", .list),
            .init("password", .credential), .init("userMasterIdentifier"),
            .init("preferredGivenName"), .init("preferredMiddleName"),
            .init("preferredFamilyName"), .init("primaryOrgSourcedId", .reference(.orgs)),
            .init("pronouns"),
        ],
        .roles: [
            .need("userSourcedId", .reference(.users)),
            .need("roleType", .word(["primary", "secondary"])), .need("role", .word(userRoles12)),
            .init("beginDate", .date), .init("endDate", .date),
            .need("orgSourcedId", .reference(.orgs)),
            .init("userProfileSourcedId", .reference(.userProfiles)),
        ],
        .userProfiles: [
            .need("userSourcedId", .reference(.users)), .need("profileType"), .need("vendorId"),
            .init("applicationId"), .init("description"), .init("credentialType", .credential),
            .init("username", .credential), .init("password", .credential),
        ],
        .enrollments: [
            .need("classSourcedId", .reference(.classes)),
            .need("schoolSourcedId", .reference(.orgs)),
            .need("userSourcedId", .reference(.users)),
            .need("role", .word(["administrator", "proctor", "student", "teacher"])),
            .init("primary", .boolean), .init("beginDate", .date), .init("endDate", .date),
        ],
        .demographics: [
            .init("birthDate", .date),
            .init("sex", .word(["male", "female", "unspecified", "other"])),
            .init("americanIndianOrAlaskaNative", .boolean), .init("asian", .boolean),
            .init("blackOrAfricanAmerican", .boolean),
            .init("nativeHawaiianOrOtherPacificIslander", .boolean), .init("white", .boolean),
            .init("demographicRaceTwoOrMoreRaces", .boolean),
            .init("hispanicOrLatinoEthnicity", .boolean), .init("countryOfBirthCode"),
            .init("stateOfBirthAbbreviation"), .init("cityOfBirth"),
            .init("publicSchoolResidenceStatus"),
        ],
        .categories: [.need("title"), .init("weight", .integer)],
        .lineItems: [
            .need("title"), .init("description"), .need("assignDate", .date),
            .need("dueDate", .date), .need("classSourcedId", .reference(.classes)),
            .need("categorySourcedId", .reference(.categories)),
            .need("academicSessionSourcedId", .reference(.academicSessions)),
            .init("resultValueMin", .decimal), .init("resultValueMax", .decimal),
            .need("schoolSourcedId", .reference(.orgs)),
        ],
        .results: [
            .need("lineItemSourcedId", .reference(.lineItems)),
            .need("studentSourcedId", .reference(.users)),
            .need("scoreStatus", .word(scoreStatuses)), .init("score", .decimal),
            .need("scoreDate", .date), .init("comment"), .init("textScore"),
            .init("classSourcedId", .reference(.classes)), .init("inProgress", .boolean),
            .init("incomplete", .boolean), .init("late", .boolean), .init("missing", .boolean),
        ],
        .scoreScales: [
            .need("title"), .need("type"), .need("orgSourcedId", .reference(.orgs)),
            .need("courseSourcedId", .reference(.courses)),
            .need("classSourcedId", .reference(.classes)), .need("scoreScaleValue", .scale),
        ],
        .lineItemScoreScales: [
            .init("title"), .need("lineItemSourcedId", .reference(.lineItems)),
            .need("scoreScaleSourcedId", .reference(.scoreScales)),
        ],
        .resultScoreScales: [
            .init("title"), .need("resultSourcedId", .reference(.results)),
            .need("scoreScaleSourcedId", .reference(.scoreScales)),
        ],
        .lineItemLearningObjectiveIds: [
            .need("lineItemSourcedId", .reference(.lineItems)),
            .init("source", .word(["case", "unknown"])), .init("learningObjectiveId"),
        ],
        .resultLearningObjectiveIds: [
            .need("resultSourcedId", .reference(.results)),
            .init("source", .word(["case", "unknown"])), .init("learningObjectiveId"),
            .init("score", .decimal), .init("textScore"),
        ],
        .resources: [
            .need("vendorResourceId"), .init("title"), .init("roles", .words(userRoles12)),
            .init("importance", .word(["primary", "secondary"])), .init("vendorId"),
            .init("applicationId"),
        ],
        .classResources: [
            .init("title"), .need("classSourcedId", .reference(.classes)),
            .need("resourceSourcedId", .reference(.resources)),
        ],
        .courseResources: [
            .init("title"), .need("courseSourcedId", .reference(.courses)),
            .need("resourceSourcedId", .reference(.resources)),
        ],
        .userResources: [
            .init("userSourcedId", .reference(.users)), .init("orgSourcedId", .reference(.orgs)),
            .init("classSourcedId", .reference(.classes)),
            .init("resourceSourcedId", .reference(.resources)),
        ],
    ]

    static let scoreStatuses = [
        "exempt", "fully graded", "not submitted", "partially graded", "submitted",
    ]
}
