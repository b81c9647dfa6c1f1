// Columns of version 1.1 where they differ from those of 1.2.1; the three common ones come first here too.
extension BundleColumn {
    static let v1p1: [BundleFile: [BundleColumn]] = [
        .users: [
            .need("enabledUser", .boolean), .need("orgSourcedIds", .references(.orgs)),
            .need("role", .word(userRoles11)), .need("username"), .init("userIds", .typedIDs),
            .need("givenName"), .need("familyName"), .init("middleName"), .init("identifier"),
            .init("email"), .init("sms"), .init("phone"),
            .init("agentSourcedIds", .references(.users)), .init("grades", .list),
            .init("password", .credential),
        ],
        .lineItems: [
            .need("title"), .init("description"), .need("assignDate", .date),
            .need("dueDate", .date), .need("classSourcedId", .reference(.classes)),
            .need("categorySourcedId", .reference(.categories)),
            .need("gradingPeriodSourcedId", .reference(.academicSessions)),
            .need("resultValueMin", .decimal), .need("resultValueMax", .decimal),
        ],
        .results: [
            .need("lineItemSourcedId", .reference(.lineItems)),
            .need("studentSourcedId", .reference(.users)),
            .need("scoreStatus", .word(scoreStatuses)), .need("score", .decimal),
            .need("scoreDate", .date), .init("comment"),
        ],
        .categories: [.need("title")],
        .demographics: (v1p2[.demographics] ?? []).map { column in
            column.name == "sex"
                ? .init("sex", .fixedWord(["male", "female"], later: ["unspecified", "other"]))
                : column
        },
        .resources: (v1p2[.resources] ?? []).map { column in
            column.name == "roles" ? .init("roles", .words(userRoles11)) : column
        },
    ]

    private static let userRoles11 = [
        "administrator", "aide", "guardian", "parent", "proctor", "relative", "student", "teacher",
    ]
}
