import Foundation
import Indicators
import Scoring
import Screen
import Testing

@testable import Dashboard

/// Every sign that the program itself draws has a form in ASCII.
@Suite struct SignsTests {
    private static let rooms = [
        "Dashboard", "Indicators", "Scoring", "Screen", "Records", "Reports", "Store", "waymark",
    ]

    /// The lines of a room's source files, without comments.
    private func lines(of room: String) throws -> [(file: String, text: Substring)] {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(
                path: "Sources/\(room)"
            )
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        var lines: [(String, Substring)] = []
        while let file = files?.nextObject() as? URL {
            // Its table names signs of other people's data as well.
            guard file.pathExtension == "swift", file.lastPathComponent != "AsciiFallback.swift"
            else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            for line in text.split(separator: "\n") where !line.contains("//") {
                lines.append((file.lastPathComponent, line))
            }
        }
        return lines
    }

    @Test(arguments: rooms)
    func noSignOfOursBecomesAQuestionMark(_ room: String) throws {
        let lines = try lines(of: room)
        #expect(!lines.isEmpty)
        for (file, line) in lines {
            for sign in line where !sign.isASCII && !sign.isLetter {
                var frame = Frame(width: 4, height: 1, ascii: true)
                frame.write(String(sign), row: 0)
                #expect(!frame.text.contains("?"), "\(sign) of \(file)")
            }
        }
    }

    @Test func theColumnOfChangesHasAWordInASCII() {
        for ascii in [true, false] {
            var walk = Walk(Model(roster: SampleRoster.harborPoint(), ascii: ascii))
            walk.press(.character("0"))
            #expect(view(walk.model).line(2).hasSuffix(ascii ? " Chg" : " Δ"))
            walk.press(.character("1"))
            #expect(walk.text.contains(ascii ? " Chg Tier" : " Δ   Tier"))
            walk.press(.character("4"))
            walk.send(.movers(SampleMovers.comparison(), ticket: walk.ticket))
            #expect(walk.text.contains(ascii ? "   Chg  Tier" : "   Δ    Tier"))
            #expect(!walk.text.contains("?    Tier"))
        }
    }

    @Test func everyIndicatorHasABriefNameForLists() {
        for definition in Indicators.all.map(\.definition) {
            let brief = IndicatorWords.brief(of: definition.id, in: nil)
            #expect(brief.count <= IndicatorWords.longestBrief, "\(brief)")
            #expect(!brief.hasSuffix("…"), "\(definition.id)")
        }
        let briefs = Indicators.all.map { IndicatorWords.brief(of: $0.definition.id, in: nil) }
        #expect(Set(briefs).count == briefs.count)
        #expect(IndicatorWords.brief(of: "local.a_very_long_measure_of_ours", in: nil).count == 16)
    }
}
