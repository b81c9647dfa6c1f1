import Foundation
import Records
import Testing

@testable import Importing

/// Files of the state, Ed-Fi and OneRoster whose ids point nowhere are refused before anything is loaded, and say which ids were meant.
struct IDMatchOfSourcesTests {
    private static let students = (10..<40).map { (local: "001\($0)", state: "99000000\($0)") }

    /// Stored students of a state year.
    private func stored() throws -> Collector {
        let rows = Self.students.map { SIMSText.student($0.local, $0.state) }
        return try StateFiles.read([("SIMS_EOY_2026.csv", SIMSText.withNames(rows))]).sink
    }

    /// Imports a state file against the stored students, and looks at its ids again where it is refused.
    private func state(
        _ name: String,
        _ text: String,
        limit: IDMatchLimit = .usual
    ) throws -> (error: ImportError?, match: IDMatch?, log: FindingLog) {
        let (folder, stored) = (try TestFolder(), try stored())
        let codes = try StateCodes.shipped()
        let file = try StateFile(path: try folder.write(name, text), codes: codes)
        var options = StateBundle.Options()
        (options.year, options.district) = (2026, "9999")
        var bundle = try StateBundle([file], options: options, codes: codes)
        bundle.idMatch = limit
        var (sink, log) = (Collector(), FindingLog())
        do {
            _ = try Importer.read(bundle, existing: stored, into: &sink, log: &log)
        } catch let error as ImportError {
            return (error, try bundle.idMatch(for: error, existing: stored), log)
        }
        return (nil, nil, log)
    }

    private func results(_ ids: [String], column: String = "sasid") -> String {
        let rows = ids.enumerated().map { "2026,\($1),08,501,M,row\($0)" }
        return (["adminyear,\(column),grade,escaleds,eperflev,serial"] + rows)
            .joined(separator: "\n")
    }

    @Test func resultsUnderLocalIDsAreToldToHoldLocalIDs() throws {
        let (error, match, _) = try state("mcas_2026.csv", results(Self.students.map(\.local)))
        #expect(error?.finding.code == "state-no-student-known")
        #expect(error?.finding.column == "sasid")
        let words = try #require(match?.words)
        #expect(
            words.contains("Of 30 cells of sasid, 0 (0 %) match the state_student_id of students.")
        )
        #expect(words.contains("the column holds local ids, and state_student_id is asked for"))
        #expect(match?.unmatchedCount == 30)
    }

    @Test func resultsOfWhichOneInTenIsNobodysStillPass() throws {
        var ids = Self.students.map(\.state) + (0..<11).map { "98000000\($0 + 10)" }
        let refused = try state("mcas_2026.csv", results(ids))
        #expect(refused.error?.finding.code == "too-many-orphans")
        #expect(refused.match?.unmatchedCount == 11)
        #expect(refused.match?.better == nil)
        let allowed = try state("mcas_2026.csv", results(ids), limit: IDMatchLimit(percent: 70))
        #expect(allowed.error == nil)
        #expect(allowed.log.count(.studentNotKnown) == 11)
        ids.removeLast()
        #expect(try state("mcas_2026.csv", results(ids)).error == nil)
    }

    @Test func aScheduleThatIsKeyedByAnotherColumnSaysWhich() throws {
        let names = (1...14).map { "SCS" + ($0 < 10 ? "0" : "") + String($0) }
        let rows = Self.students.enumerated().map { number, student in
            "\(number),,99990505,ALG,02052,\(student.local),01,02,02,1.0,1.0,01,97,00"
        }
        let text = ([names.joined(separator: ",")] + rows).joined(separator: "\n")
        let (error, match, _) = try state("SCS_EOY_2026.csv", text)
        #expect(error?.finding.code == "too-many-orphans")
        #expect(error?.finding.column == "SCS01")
        #expect(match?.better?.column == "SCS06")
        #expect(match?.unmatchedCount == 30)
        #expect(try state("SCS_EOY_2026.csv", text, limit: IDMatchLimit(percent: 0)).error == nil)
    }

    @Test func eventsUnderStateIDsAreToldToHoldStateIDs() throws {
        let folder = try TestFolder()
        var files = EdFiExport.files
        let numbers = 0..<12
        files["students"] = numbers.map {
            "{\"studentUniqueId\": \"L\($0)\", \"firstName\": \"A\", \"lastSurname\": \"B\"}"
        }.joined(separator: "\n")
        files["studentEducationOrganizationAssociations"] = numbers.map {
            """
            {"studentReference": {"studentUniqueId": "L\($0)"}, "studentIdentificationCodes": [{"studentIdentificationSystemDescriptor": "x#State", "identificationCode": "99000000\($0 + 10)"}]}
            """
        }.joined(separator: "\n")
        files["studentSchoolAssociations"] = numbers.map {
            """
            {"studentReference": {"studentUniqueId": "99000000\($0 + 10)"}, "schoolReference": {"schoolId": 255901001}, "entryDate": "2021-08-23", "entryGradeLevelDescriptor": "x#Ninth grade"}
            """
        }.joined(separator: "\n")
        for name in [
            "localEducationAgencies", "schools", "calendarDates", "students", "sessions",
            "studentEducationOrganizationAssociations", "studentSchoolAssociations",
        ] { try folder.write("\(name).jsonl", files[name] ?? "") }
        var export = try EdFiFolder([folder.path], codes: StateCodes.edFi())
        func refusal() throws -> ImportError? {
            var (sink, log) = (Collector(), FindingLog())
            do {
                _ = try Importer.read(export, into: &sink, log: &log)
            } catch let error as ImportError {
                return error
            }
            return nil
        }
        let error = try #require(try refusal())
        #expect(error.finding.code == "too-many-orphans")
        let match = try #require(try export.idMatch(for: error, existing: Collector()))
        #expect(match.words.contains("the column holds state ids, and local ids are asked for"))
        #expect(match.unmatchedCount == 12)
        export.idMatch = IDMatchLimit(percent: 0)
        #expect(try refusal() == nil)
    }

    @Test func aBundleWhoseEnrollmentsNameUsersOtherwiseSaysHow() throws {
        let users = (0..<12).map { "u\($0),,,true,name\($0),,A,B,,\($0)00,,,,,09,,,,,,h," }
        let roles = (0..<12).map { "r\($0),,,u\($0),primary,student,2025-08-25,,h," }
        let seats = (0..<12).map { "e\($0),,,c1,h,name\($0),student,,," }
        func file(_ name: String, _ rows: [String]) -> String {
            let header = (MadeUpBundle.files12[name] ?? "").prefix { $0 != "\n" }
            return ([String(header)] + rows).joined(separator: "\n")
        }
        let folder = try MadeUpBundle.write([
            "users.csv": file("users.csv", users), "roles.csv": file("roles.csv", roles),
            "enrollments.csv": file("enrollments.csv", seats),
            "demographics.csv": file("demographics.csv", []),
        ])
        var source = try OneRosterSource(OneRosterBundle(path: folder.path))
        func refusal() throws -> ImportError? {
            var (sink, log) = (Collector(), FindingLog())
            do {
                _ = try Importer.read(source, into: &sink, log: &log)
            } catch let error as ImportError {
                return error
            }
            return nil
        }
        let error = try #require(try refusal())
        #expect(error.finding.code == "too-many-orphans")
        #expect(error.finding.file == "enrollments.csv")
        let match = try #require(try source.idMatch(for: error, existing: Collector()))
        #expect(match.words.contains("100 % of them match username: the column holds username"))
        #expect(!match.words.contains("name7"))
        #expect(match.unmatchedCount == 12)
        source.idMatch = IDMatchLimit(percent: 0)
        #expect(try refusal() == nil)
    }

    @Test func idsThatAreNoColumnAreNotCounted() throws {
        let cells = IDCells(file: "a.csv") { body in body(2, "b", "x") }
        let match = try IDMatch(
            cells,
            column: "a",
            target: .sections,
            known: KnownIDs(of: .sections)
        )
        #expect(match.words.hasPrefix("No column of a.csv holds these ids as they are"))
        #expect(match.unmatchedCount == 0)
    }
}
