import Foundation
import TestSupport
import Testing

/// OneRoster bundles by the real program: into a store and again, strict, and what is written of them.
@Suite(.timeLimit(.minutes(Patience.minutes(10))))
struct OneRosterTests {
    private let folder: URL
    private var store: String { folder.appending(path: "waymark.db").path }

    init() throws { folder = try Places.scratch("oneroster") }

    private static let users = """
        sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
        u1,,,true,h,student,ana,{SASID:9900000001},Ana,Lopes,,10001,,,,,09,hush-1
        u2,,,TRUE,h,student,bo,,Bo,,,10002,,,,,09,hush-2
        t1,,,true,h,teacher,tea,,Tea,Cher,,,,,,,,hush-3
        """

    /// A made-up bundle of version 1.1, of which the second student lacks a family name.
    private func bundle(users: String = Self.users) throws -> URL {
        let place = folder.appending(path: "bundle")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let common = "sourcedId,status,dateLastModified,"
        let files = [
            "orgs.csv": common + "name,type,identifier,parentSourcedId\n"
                + "d,,,Made-up,district,,\nh,,,High,school,,d\n",
            "academicSessions.csv": common
                + "title,type,startDate,endDate,parentSourcedId,schoolYear\n"
                + "y,,,Year,schoolYear,2025-08-25,2026-06-15,,2026\n",
            "users.csv": users,
        ]
        let modes = [
            "academicSessions", "categories", "classes", "classResources", "courses",
            "courseResources", "demographics", "enrollments", "lineItems", "orgs", "resources",
            "results", "users",
        ].map { "file.\($0),\(files["\($0).csv"] == nil ? "absent" : "bulk")" }
        let manifest = ["propertyName,value", "manifest.version,1.0", "oneroster.version,1.1"]
        let lines = (manifest + modes).joined(separator: "\n")
        for (name, text) in files.merging(["manifest.csv": lines], uniquingKeysWith: { $1 }) {
            try Data(text.utf8).write(to: place.appending(path: name))
        }
        return place
    }

    private func importing(_ path: URL, _ options: String...) throws -> CommandResult {
        try Command.waymark(["import", path.path, "--store", store] + options)
    }

    @Test func theYearThatIsAskedForIsTheOneThatIsImported() throws {
        let result = try importing(try bundle(), "--year", "2025")
        #expect(result.status <= 1, "\(result.errors)")
        #expect(result.output.contains("Made-up, school year 2024-25"))
    }

    @Test func strictRulesTellOfTheManifestThatAFolderLacks() throws {
        let place = try bundle()
        try FileManager.default.removeItem(at: place.appending(path: "manifest.csv"))
        let result = try importing(place, "--strict")
        #expect(result.status == 2)
        #expect(result.errors.contains("[package.missing_manifest]"), "\(result.errors)")
    }

    @Test func aBundleIsKnownByItsManifestAndTheSameOneChangesNothing() throws {
        let first = try importing(try bundle())
        #expect(first.status == 1, "\(first.errors)")
        #expect(first.output.contains("Made-up, school year 2025-26"))
        #expect(first.output.contains("[oneroster-derived-enrollment]"))
        let second = try importing(try bundle(), "--format", "oneroster", "--format", "json")
        #expect(second.output.contains("\"created\" : 0"), "\(second.output)")
        let third = try importing(try bundle())
        #expect(third.output.contains("Nothing changed"))
    }

    @Test func strictRulesRefuseAndWriteNothing() throws {
        let result = try importing(try bundle(), "--strict")
        #expect(result.status == 2)
        #expect(
            result.errors.contains("users.csv:3: error: [row.missing_required_value] familyName:")
        )
        #expect(!result.errors.contains("Bo"))
        let people = try Command.waymark(["list", "schools", "--store", store])
        #expect(!people.output.contains("High"))
    }

    @Test func passwordsAreNeitherStoredNorShownNorWrittenWithTheRejects() throws {
        let rejects = folder.appending(path: "rejects")
        let result = try importing(try bundle(), "--rejects", rejects.path)
        #expect(!(result.output + result.errors).contains("hush"))
        let rejected = try String(
            contentsOf: rejects.appending(path: "users.csv"),
            encoding: .utf8
        )
        #expect(rejected.contains("10002"))
        #expect(!rejected.contains("hush"))
        #expect(!rejected.contains("password"))
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where name.hasPrefix("waymark.db") {
            let bytes = try Data(contentsOf: folder.appending(path: name))
            #expect(bytes.range(of: Data("hush".utf8)) == nil)
        }
    }

    @Test func settingsComeFromAMapFile() throws {
        let settings = folder.appending(path: "settings.yaml")
        try Data("district_id: \"99990000\"\nstudent_id: sourcedId\n".utf8).write(to: settings)
        let result = try importing(try bundle(), "--map", settings.path, "--format", "json")
        #expect(result.output.contains("99990000"))
        let wrong = folder.appending(path: "wrong.yaml")
        try Data("colour: red\n".utf8).write(to: wrong)
        let refused = try importing(try bundle(), "--map", wrong.path)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("wrong.yaml:1:"))
    }
}
