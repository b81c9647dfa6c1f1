import Scoring
import Testing

@testable import Dashboard

/// What is wrong with a filter, at its column.
@Suite struct FilterProblemTests {
    @Test(arguments: [
        ("grade:9..10 tier:hihg att<90", 18, "high, moderate, low and na"),
        ("foo:1", 1, "There is no field “foo”"),
        ("atendance_rate<90", 1, "Did you mean “att”?"),
        ("tier:", 6, "There are high"),
        ("tier:high,", 11, "stands a value"),
        ("tier>high", 5, "no order"),
        ("tier:high..low", 6, "no spans"),
        ("att<", 5, "stands a value"),
        ("att<9x", 5, "no number"),
        ("att<90,95", 8, "one value"),
        ("att<90.1234567", 5, "six places"),
        ("att:95..90", 5, "low to high"),
        ("att:..", 5, "stands a value"),
        ("att:1..2..3", 9, "two bounds"),
        ("att:99999999999999999999", 5, "no number"),
        ("f:one", 3, "f>=2"),
        ("grade:13", 7, "PK, K, 1 to 12"),
        ("grade:UG..12", 7, "no place in the order"),
        ("school:nowhere", 8, "Harbor Point High"),
        ("school:\"\"", 8, "stands a value"),
        ("counselor:me", 11, "R. Cole"),
        ("counselor:nobody", 11, "A. Osei"),
        ("trigger:nothing", 9, "course_failures_term"),
        ("new:30x", 5, "30d or 4w"),
        ("new:0d", 5, "30d or 4w"),
        ("new:yes,no", 9, "one value"),
        ("new>3d", 4, "no order"),
        ("change:up", 8, "worse, better"),
        ("milestone:moon", 11, "graduation"),
        ("-sped", 2, "Lists do not carry special education"),
        ("race:white", 1, "never enters a score"),
        ("tardies>2", 1, "do not carry Tardies"),
        ("why:absent", 1, "trigger:"),
        ("smith -", 7, "what to leave out"),
        ("\"smith", 1, "not closed"),
        ("\"smith\"x", 8, "closing quote"),
        (":high", 1, "stands a field"),
        ("< 3", 1, "stands a field"),
        ("a|b>3", 1, "stands a field"),
        ("smith||jones", 1, "a part of a name"),
        ("name>3", 5, "stands “:”"),
    ])
    func isToldAtItsColumn(_ sample: (text: String, column: Int, words: String)) {
        let problem = FilterSamples.problem(sample.text)
        #expect(problem?.column == sample.column, "\(sample.text): \(problem?.message ?? "fine")")
        #expect(problem?.message.contains(sample.words) == true, "\(problem?.message ?? "fine")")
        #expect(problem?.message.hasSuffix(".") == true || problem?.message.hasSuffix("?") == true)
    }

    @Test func caretsStandUnderThePlaceAlsoAfterWideCharacters() {
        let problem = FilterSamples.problem("李 é tier:x")
        #expect(problem?.pointing(at: "李 é tier:x") == "李 é tier:x\n          ^")
        let long = FilterSamples.problem("tier:purple")
        #expect(long?.pointing(at: "tier:purple") == "tier:purple\n     ^^^^^^")
    }

    @Test func controlCharactersOfAFilterDoNotReachTheTerminal() {
        let text = "\u{1B}[31m tier:x"
        let pointed = FilterSamples.problem(text)?.pointing(at: text) ?? ""
        #expect(!pointed.contains("\u{1B}"))
        #expect(pointed.contains("tier:x"))
    }

    @Test(arguments: 0..<20)
    func anyTextIsReadOrRefusedWithinItself(_ seed: Int) {
        var numbers = Numbers(seed: UInt64(seed) &* 7919 &+ 5)
        let pieces = [
            "tier", "att", "f", "grade", "school", "new", "id", ":", "<", ">=", "!=", "..", ",",
            "|", "-", "\"", " ", "9", "high", "90.5", "unknown", "é", "漢", "👩", "%", "K", "!",
        ]
        for _ in 0..<400 {
            let text = (0..<numbers.next(9)).map { _ in pieces[numbers.next(pieces.count)] }
                .joined()
            guard let problem = FilterSamples.problem(text) else { continue }
            #expect(problem.range.lowerBound <= text.count, "\(text)")
            #expect(problem.range.upperBound <= text.count, "\(text)")
            #expect(problem.message.count > 10)
        }
    }
}
