import Foundation
import Indicators
import Scoring
import Screen
import Terminal
import Testing

@testable import Dashboard

/// Each screen as it looks at 80×24 and 120×40: its text, its colours, and what is left of them where there are none.
///
/// A new screen is one line of the table. Other suites have goldens of what is special: small windows, odd data, failures.
@Suite struct ScreensTests {
    /// A screen by the name of its files, and the way to it.
    struct Scene: Sendable, CustomTestStringConvertible {
        let name: String
        let walk: @Sendable (inout Walk) throws -> Void
        var start = Model.Start.schools
        var roster: Roster? = SampleRoster.harborPoint()
        var hasTour = false

        var testDescription: String { name }
    }

    struct Size: Sendable, CustomTestStringConvertible {
        let columns: Int
        let rows: Int

        var testDescription: String { "\(columns)x\(rows)" }
    }

    static let scenes =
        [
            Scene(name: "home", walk: { _ in }, start: .home(school: nil, counselor: nil)),
            Scene(
                name: "tour",
                walk: { _ in },
                start: .home(school: nil, counselor: nil),
                hasTour: true
            ),
            Scene(name: "schools") { _ in },
            Scene(name: "students", walk: openStudents),
            Scene(name: "breakdown-grade") {
                $0.press(.character("0"), .right, .right, .character("f"), .down)
            },
            Scene(name: "breakdown-attendance") {
                $0.press(.character("0"))
                $0.model.openBreakdown(by: .indicator("attendance_rate"))
                $0.send(.input(.wake))
            },
            Scene(name: "marks") {
                $0.press(.character("0"), .character(" "), .down, .character(" "))
            },
            Scene(name: "menu-trigger") { $0.press(.character("0"), .character("F")) },
            Scene(name: "columns") {
                $0.press(.character("0"), .character("c"), .down, .down, .down)
                $0.press(.character(" "), .character("K"))
            },
            Scene(name: "palette") {
                $0.press(.character("0"), .character(":"))
                $0.type("so")
            },
            Scene(name: "filter-value") { type("tier:hi", into: &$0) },
            Scene(name: "filter-long") { type("grade:9..10 tier:high att<90 -sample", into: &$0) },
            Scene(name: "filter-wrong") { type("grade:9..10 tier:hihg", into: &$0) },
            Scene(name: "student-overview", walk: openStudent),
        ] + tabs + stations + [
            Scene(name: "help-students") { $0.press(.character("0"), .character("?")) },
            Scene(name: "meaning") {
                $0.press(.character("0"))
                for _ in 0..<5 { $0.press(.right) }
                $0.press(.character("i"))
            },
            Scene(name: "empty-store", walk: { _ in }, roster: nil),
        ]

    private static let tabs = (2...6).map { tab in
        Scene(name: "student-tab\(tab)") {
            openStudent(&$0)
            $0.press(.character(Character("\(tab)")))
        }
    }

    private static let stations = [
        Scene(
            name: "movers",
            walk: {
                $0.press(.character("m"))
                $0.send(.movers(SampleMovers.comparison(), ticket: $0.ticket))
            },
            roster: SampleRoster.harborPoint(others: 20)
        ),
        Scene(
            name: "accuracy",
            walk: {
                $0.press(.character("A"))
                $0.send(.accuracy(try SampleMovers.accuracy(), ticket: $0.ticket))
            },
            roster: SampleRoster.harborPoint(others: 5)
        ),
        Scene(
            name: "data-quality",
            walk: {
                $0.press(.character("D"))
                $0.send(.quality(SampleQuality.report(), ticket: $0.ticket))
            },
            roster: SampleRoster.harborPoint(others: 5)
        ),
        Scene(name: "runs") {
            let points = RunsTests.points(4)
            $0.send(.trend(TierTrend(points, upTo: points[3].run)))
            $0.press(.character("7"), .down)
        },
        Scene(name: "calculator") {
            $0.press(.character("="))
            let bytes = ShippedRuleSets.yaml(ShippedRuleSets.usual) ?? []
            let lookup = IndicatorLookup(
                names: Indicators.all.map(\.id),
                find: Indicators.named
            )
            let ticket = $0.effects.compactMap(\.ticket).last ?? -1
            $0.send(.rules(try RuleSet.read(bytes, lookup: lookup), ticket: ticket))
            $0.press(.down, .enter)
            $0.type("84")
            $0.press(.enter)
        },
    ]

    @Sendable private static func openStudents(_ walk: inout Walk) {
        walk.press(.character("s"))
        walk.type("harbor")
        walk.press(.enter)
    }

    @Sendable private static func openStudent(_ walk: inout Walk) {
        walk.press(.character("0"), .character("/"))
        walk.type("haddad sami")
        walk.press(.enter, .enter)
        walk.send(.student(SamplePage.haddad(), ticket: walk.ticket))
    }

    private static func type(_ filter: String, into walk: inout Walk) {
        walk.press(.character("0"), .character("/"))
        walk.type(filter)
    }

    @Test(arguments: scenes, [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
    func eachScreenLooksAsItWasLookedAt(_ scene: Scene, _ size: Size) throws {
        var walk = Walk(
            Model(
                roster: scene.roster,
                columns: size.columns,
                rows: size.rows,
                start: scene.start,
                hasTour: scene.hasTour
            )
        )
        try scene.walk(&walk)
        let frame = view(walk.model)
        let name = "\(scene.name)-\(size.columns)x\(size.rows)"
        try Golden.expect(frame, is: name)
        try Golden.expectLooks(frame, is: name)
    }

    /// What no golden says by itself: wherever colour tells a tier, a letter or a word does too.
    @Test(arguments: scenes)
    func noTierIsToldByColourAlone(_ scene: Scene) throws {
        var walk = Walk(Model(roster: scene.roster, start: scene.start))
        try scene.walk(&walk)
        let frame = view(walk.model)
        let words: [Ink: [String]] = [
            .tierHigh: ["H", "High"], .tierModerate: ["M", "Mod"], .tierLow: ["L", "Low"],
            .tierNone: ["–", "N/A"],
        ]
        for row in 0..<frame.height {
            for (ink, signs) in words
            where (0..<frame.width).contains(where: { frame[row, $0].style.ink == ink }) {
                let titles = (0...row).map { frame.line($0) }.joined(separator: "\n")
                #expect(signs.contains { titles.contains($0) }, "\(scene.name), row \(row)")
            }
        }
    }

    @Test func everyScreenIsInTheTable() throws {
        var seen: Set<PlaceKind> = []
        for scene in Self.scenes {
            var walk = Walk(Model(roster: scene.roster, start: scene.start))
            try scene.walk(&walk)
            seen.insert(walk.model.place.kind)
            if let prompt = walk.model.prompt { seen.insert(prompt.kind) }
        }
        // A search of schools and a typed value are lines of their own suites.
        #expect(Set(PlaceKind.allCases).subtracting(seen) == [.search, .value])
    }
}
