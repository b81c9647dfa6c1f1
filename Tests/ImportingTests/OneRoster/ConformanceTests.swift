import Foundation
import Records
import TestSupport
import Testing

@testable import Importing

/// A published case: whether a bundle loads under strict rules, and if not, what is said about it.
struct ConformanceCase: Decodable, Sendable, CustomTestStringConvertible {
    struct Diagnostic: Decodable, Sendable {
        let file: String
        let row: Int
        let field: String
        let target: String
    }

    let `case`: String
    let expect: String
    let codes: [String]
    let diagnostics: [Diagnostic]

    var testDescription: String { `case` }

    static let folder = Places.shared.appending(path: "data/oneroster-v1p2")

    /// All cases; none where the data is absent.
    static let all: [Self] = {
        guard let data = try? Data(contentsOf: folder.appending(path: "expected.json")) else {
            return []
        }
        return (try? JSONDecoder().decode([Self].self, from: data)) ?? []
    }()
}

@Suite(
    .enabled(
        if: Places.hasShared("data/oneroster-v1p2/expected.json"),
        "the conformance cases are not on this machine"
    )
)
struct ConformanceTests {
    private static var settings: OneRosterSettings {
        var settings = OneRosterSettings()
        settings.presentYear = SchoolYear(endingIn: 2026)
        return settings
    }

    /// A case without a manifest is not on disk as a folder, for it would be empty.
    private static func read(_ one: ConformanceCase, isStrict: Bool) throws -> Imported {
        let path = ConformanceCase.folder.appending(path: one.case).path
        if FileManager.default.fileExists(atPath: path) {
            return MadeUpBundle.read(path, settings: settings, isStrict: isStrict)
        }
        let empty = try TestFolder()
        return MadeUpBundle.read(empty.path, settings: settings, isStrict: isStrict)
    }

    @Test func thereAreCases() { #expect(ConformanceCase.all.count == 28) }

    @Test(arguments: ConformanceCase.all)
    func strictRulesSayExactlyWhatTheCaseExpects(one: ConformanceCase) throws {
        let result = try Self.read(one, isStrict: true)
        #expect((result.error == nil) == (one.expect == "ok"))
        var found = Set(result.log.examples.map(\.code))
        if let error = result.error { found.insert(error.finding.code) }
        found.remove(FindingCode.bundleRefused.rawValue)
        if one.expect == "ok" { found = found.filter { $0.contains(".") } }
        #expect(found == Set(one.codes))
        for diagnostic in one.diagnostics {
            let matching = result.log.examples.filter {
                $0.file == diagnostic.file && $0.line == diagnostic.row
                    && $0.column == diagnostic.field && $0.reason.contains(diagnostic.target)
            }
            #expect(!matching.isEmpty, "\(diagnostic)")
        }
    }

    @Test(arguments: ConformanceCase.all.filter { $0.expect == "ok" })
    func aValidBundleLoadsLenientlyWithoutAWarningAboutTheStandard(one: ConformanceCase) throws {
        let result = try Self.read(one, isStrict: false)
        #expect(result.error == nil)
        #expect(result.report?.rejected == 0)
        #expect(!result.log.examples.contains { $0.code.contains(".") })
    }
}
