import TestSupport
import Testing

/// `waymark calculate` by rules, by the real program.
@Suite struct CalculateTests {
    private func calculate(_ arguments: String...) throws -> CommandResult {
        try Command.waymark(["calculate"] + arguments)
    }

    @Test(arguments: [
        ("80", "M Moderate"), ("79.9", "H High"), ("89.99", "M Moderate"), ("90", "L Low"),
    ])
    func aValueBelowAtAndAboveAThresholdGetsItsTier(_ rate: String, _ tier: String) throws {
        let result = try calculate(
            "--grade",
            "9",
            "attendance_rate=\(rate)",
            "course_failures_term=0",
            "gpa=3.2"
        )
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("by rules waymark-default 1.0: \(tier)."))
    }

    @Test func whatIsNotGivenIsUnknownAndNeverLow() throws {
        let result = try calculate("--grade", "9", "suspensions=0")
        #expect(result.output.contains("– N/A."))
        #expect(result.output.contains("Unknown is not low risk."))
        #expect(result.output.contains("Not given: "))
    }

    @Test(arguments: [
        (["--grade", "13", "gpa=2"], "give K or a number"), (["gpa=2"], "give --grade"),
        (["--grade", "9", "gpa=9"], "out of its bounds"), (["--grade", "9", "gpa=x"], "a number"),
        (["--grade", "9", "race=1"], "the name of an indicator"),
        (["--grade", "9", "gpa"], "give name=value"),
    ])
    func whatCannotBeReadIsToldWithoutTheValue(_ arguments: [String], _ words: String) throws {
        let result = try Command.waymark(["calculate"] + arguments)
        #expect(result.status != 0)
        #expect(result.errors.contains(words), "\(result.errors)")
    }
}
