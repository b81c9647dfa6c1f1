import Foundation
import Records

@testable import Importing

/// A small made-up bundle; tests change a file of it.
enum MadeUpBundle {
    static let files12: [String: String] = [
        "academicSessions.csv": """
        sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
        y,,,Year,schoolYear,2025-08-25,2026-06-15,,2026
        q1,,,Quarter 1,gradingPeriod,2025-08-25,2025-10-31,s1,2026
        s1,,,Semester 1,semester,2025-08-25,2026-01-20,y,2026
        s2,,,Semester 2,semester,2026-01-21,2026-06-15,y,2026
        """,
        "orgs.csv": """
        sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
        d,,,Made-up,district,,
        h,,,High,school,250000100001,d
        m,,,Middle,school,,d
        """,
        "courses.csv": """
        sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
        alg,,,y,Algebra 1,ALG1,09,h,Math,02052
        eng,,,y,English 9,ENG9,09,h,English,
        """,
        "classes.csv": """
        sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
        c1,,,Algebra 1 A,09,alg,A1,scheduled,,h,"s1,s2",Math,02052,1
        c2,,,English 9 A,09,eng,E1,scheduled,,h,s1,English,,2
        """,
        "users.csv": """
        sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns
        u1,,,true,ana,{SASID:9900000001},Ana,Null,,10001,,,,,09,secret-1,,Annie,,,h,
        u2,,,true,bo,,Bo,Chen,,,,,,,"09,10",secret-2,,,,,h,
        t1,,,true,tea,,Tea,Cher,,,t@example.org,,,,,secret-3,,,,,h,
        g1,,,true,gua,,Gua,Rdian,,,,,,,,secret-4,,,,,,
        """,
        "roles.csv": """
        sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
        r1,,,u1,primary,student,2025-08-25,,h,
        r2,,,u2,primary,student,2025-09-08,2026-06-01,h,
        r3,,,t1,primary,teacher,,,h,
        r4,,,g1,primary,guardian,,,h,
        """,
        "enrollments.csv": """
        sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
        e1,,,c1,h,u1,student,,2025-09-02,2026-06-16
        e2,,,c2,h,u1,student,,2025-08-25,2026-01-21
        e3,,,c1,h,t1,teacher,true,,
        """,
        "demographics.csv": """
        sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus
        u1,,,2011-03-01,female,false,true,false,false,true,false,false,,,,
        u2,,,2010-03-01,other,false,false,false,false,true,false,true,,,,
        """,
    ]

    /// The bundle's files as 1.1 has them: roles stand with the users.
    static let files11: [String: String] = {
        var files = files12
        files["roles.csv"] = nil
        files["demographics.csv"] = files["demographics.csv"]?.replacing("other", with: "male")
        files["users.csv"] = """
            sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
            u1,,,true,h,student,ana,{SASID:9900000001},Ana,Null,,10001,,,,,09,secret-1
            u2,,,true,h,student,bo,,Bo,Chen,,,,,,,"09,10",secret-2
            t1,,,true,h,teacher,tea,,Tea,Cher,,,t@example.org,,,,,secret-3
            """
        return files
    }()

    /// A manifest that says the same of all files that are there.
    static func manifest(
        _ files: [String: String],
        _ version: BundleVersion,
        _ mode: String
    ) -> String {
        var lines = ["propertyName,value", "manifest.version,1.0"]
        lines.append("oneroster.version,\(version.rawValue)")
        for file in version.files {
            let isThere = files[file.fileName] != nil
            lines.append("file.\(file.rawValue),\(isThere ? mode : "absent")")
        }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    /// Writes the bundle with some files changed, added, or (where nil) left out.
    static func write(
        _ changes: [String: String?] = [:],
        version: BundleVersion = .v1p2,
        mode: String = "bulk"
    ) throws -> TestFolder {
        var files = version == .v1p1 ? files11 : files12
        for (name, text) in changes { files[name] = text }
        if files["manifest.csv"] == nil { files["manifest.csv"] = manifest(files, version, mode) }
        let folder = try TestFolder()
        for (name, text) in files { try folder.write(name, text) }
        return folder
    }

    /// Imports the bundle with some files changed.
    static func with(
        _ changes: [String: String?] = [:],
        version: BundleVersion = .v1p2,
        mode: String = "bulk",
        settings: OneRosterSettings = OneRosterSettings(),
        isStrict: Bool = false,
        existing: (any RecordSource)? = nil,
        waiting: WaitingLimit = .usual
    ) throws -> Imported {
        let folder = try write(changes, version: version, mode: mode)
        return read(
            folder.path,
            settings: settings,
            isStrict: isStrict,
            existing: existing,
            waiting: waiting
        )
    }

    static func read(
        _ path: String,
        settings: OneRosterSettings = OneRosterSettings(),
        isStrict: Bool = false,
        existing: (any RecordSource)? = nil,
        waiting: WaitingLimit = .usual
    ) -> Imported {
        var result = Imported()
        do {
            var source = try OneRosterSource(
                OneRosterBundle(path: path, isStrict: isStrict),
                settings: settings,
                isStrict: isStrict
            )
            source.waiting = waiting
            result.report = try Importer.read(
                source,
                existing: existing,
                into: &result.sink,
                log: &result.log
            )
        } catch let error as ImportError {
            result.error = error
        } catch {
            result.error = ImportError(.bundleUnreadable, file: "\(error)")
        }
        return result
    }
}
