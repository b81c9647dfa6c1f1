@testable import Scoring

/// What the reading of a rule file says, all problems of it as they are printed.
func problems(_ yaml: String) -> String {
    problems(Array(yaml.utf8))
}

func problems(_ bytes: [UInt8]) -> String {
    do throws(RuleSetRefusal) {
        _ = try RuleSet.read(bytes, lookup: Fakes.lookup)
        return "accepted"
    } catch {
        return error.description
    }
}
