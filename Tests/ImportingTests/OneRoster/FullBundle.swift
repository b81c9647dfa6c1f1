@testable import Importing

/// A bundle that has every file of its version with every cell filled in, and keeps all rules: each column of it can be damaged.
enum FullBundle {
    /// The files of 1.2 without their manifest.
    static let files12: [String: String] = [
        "academicSessions.csv": """
        sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
        y,,,2025-26,schoolYear,2025-08-25,2026-06-15,y,2026
        s1,,,Fall,semester,2025-08-25,2026-01-20,y,2026
        q1,,,Quarter 1,gradingPeriod,2025-08-25,2025-10-31,s1,2026
        """,
        "orgs.csv": """
        sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
        d,,,Made-up,district,1,d
        h,,,High,school,2,d
        """,
        "courses.csv": """
        sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
        alg,,,y,Algebra 1,ALG1,"09,10",h,Math,02052
        """,
        "classes.csv": """
        sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
        c1,,,Algebra 1 A,09,alg,A1,scheduled,Room 1,h,s1,Math,02052,"1,2"
        """,
        "users.csv": """
        sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
        u1,,,true,ana,{SASID:9900000001},Ana,Alder,Bea,10001,a@example.org,1,2,u1,09,,m1,Annie,B,Al,h,she
        """,
        "roles.csv": """
        sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
        r1,,,u1,primary,student,2025-08-25,2026-06-15,h,p1
        """,
        "userProfiles.csv": """
        sourcedId,status,dateLastModified,userSourcedId,profileType,vendorId,applicationId,description,credentialType,username,password
        p1,,,u1,platform,v,a,some,k,n,w
        """,
        "enrollments.csv": """
        sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
        e1,,,c1,h,u1,student,false,2025-09-02,2026-01-21
        """,
        "demographics.csv": """
        sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus
        u1,,,2011-03-01,female,false,true,false,false,false,false,false,US,MA,Town,01
        """,
        "categories.csv": """
        sourcedId,status,dateLastModified,title,weight
        k1,,,Quarter,20
        """,
        "lineItems.csv": """
        sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,academicSessionSourcedId,resultValueMin,resultValueMax,schoolSourcedId
        l1,,,Mark,Mark of a quarter,2025-09-02,2025-10-31,c1,k1,q1,0,100,h
        """,
        "results.csv": """
        sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment,textScore,classSourcedId,inProgress,incomplete,late,missing
        x1,,,l1,u1,fully graded,88.5,2025-10-31,Good,B,c1,false,false,false,false
        """,
        "scoreScales.csv": """
        sourcedId,status,dateLastModified,title,type,orgSourcedId,courseSourcedId,classSourcedId,scoreScaleValue
        z1,,,Letters,letter,h,alg,c1,"{A:94},{B:84}"
        """,
        "lineItemScoreScales.csv": """
        sourcedId,status,dateLastModified,title,lineItemSourcedId,scoreScaleSourcedId
        lz1,,,Scale,l1,z1
        """,
        "resultScoreScales.csv": """
        sourcedId,status,dateLastModified,title,resultSourcedId,scoreScaleSourcedId
        xz1,,,Scale,x1,z1
        """,
        "lineItemLearningObjectiveIds.csv": """
        sourcedId,status,dateLastModified,lineItemSourcedId,source,learningObjectiveId
        lo1,,,l1,case,o1
        """,
        "resultLearningObjectiveIds.csv": """
        sourcedId,status,dateLastModified,resultSourcedId,source,learningObjectiveId,score,textScore
        xo1,,,x1,unknown,o1,1,done
        """,
        "resources.csv": """
        sourcedId,status,dateLastModified,vendorResourceId,title,roles,importance,vendorId,applicationId
        m1,,,v1,Book,"student,teacher",primary,v,a
        """,
        "classResources.csv": """
        sourcedId,status,dateLastModified,title,classSourcedId,resourceSourcedId
        cm1,,,Book,c1,m1
        """,
        "courseResources.csv": """
        sourcedId,status,dateLastModified,title,courseSourcedId,resourceSourcedId
        am1,,,Book,alg,m1
        """,
        "userResources.csv": """
        sourcedId,status,dateLastModified,userSourcedId,orgSourcedId,classSourcedId,resourceSourcedId
        um1,,,u1,h,c1,m1
        """,
    ]

    /// Files that 1.1 has otherwise.
    private static let own11: [String: String] = [
        "users.csv": """
        sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
        u1,,,true,h,student,ana,{SASID:9900000001},Ana,Alder,Bea,10001,a@example.org,1,2,u1,09,
        """,
        "categories.csv": """
        sourcedId,status,dateLastModified,title
        k1,,,Quarter
        """,
        "lineItems.csv": """
        sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,gradingPeriodSourcedId,resultValueMin,resultValueMax
        l1,,,Mark,Mark of a quarter,2025-09-02,2025-10-31,c1,k1,q1,0,100
        """,
        "results.csv": """
        sourcedId,status,dateLastModified,lineItemSourcedId,studentSourcedId,scoreStatus,score,scoreDate,comment
        x1,,,l1,u1,fully graded,88.5,2025-10-31,Good
        """,
    ]

    /// The files of a version, as bulk or, with a state in each row, as delta.
    static func files(_ version: BundleVersion, _ mode: String) -> [String: String] {
        var files: [String: String] = [:]
        for file in version.files {
            let text =
                (version == .v1p1 ? own11[file.fileName] : nil) ?? files12[file.fileName] ?? ""
            files[file.fileName] =
                mode == "delta"
                ? text.replacing(
                    ",,,",
                    with: ",active,2026-01-15T08:00:00.000Z,",
                    maxReplacements: 99
                )
                : text
        }
        return files
    }
}

/// One file of a bundle as rows of cells that can be changed one by one.
struct BundleText {
    var header: [String]
    var rows: [[String]]

    init(_ text: String) {
        let lines = text.split(separator: "\n").map { Self.cells(String($0)) }
        header = lines.first ?? []
        rows = Array(lines.dropFirst())
    }

    /// The cells of a line; those of lists are quoted.
    private static func cells(_ line: String) -> [String] {
        var (cells, isQuoted) = ([""], false)
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    /// The text again, with lines that end as they are told to.
    func text(lineEnd: String = "\r\n") -> String {
        ([header] + rows).map { cells in
            cells.map { $0.contains { ",\"\n\r".contains($0) } ? "\"\($0)\"" : $0 }
                .joined(separator: ",") + lineEnd
        }.joined()
    }

    /// With another cell in the last row.
    func with(_ cell: String, at column: Int) -> Self {
        var changed = self
        changed.rows[rows.count - 1][column] = cell
        return changed
    }
}
