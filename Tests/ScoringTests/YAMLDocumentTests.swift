import Testing

@testable import Scoring

private func problem(_ bytes: [UInt8]) -> String {
    do throws(RuleSetRefusal) {
        _ = try YAMLDocument.root(of: bytes)
        return "accepted"
    } catch {
        return error.description
    }
}

private func problem(_ yaml: String) -> String { problem(Array(yaml.utf8)) }

@Suite struct YAMLDocumentTests {
    @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n"])
    func aFileThatSaysNothingIsRefused(yaml: String) {
        #expect(
            problem(yaml) == """
                1:1: error: [empty-file] The file says nothing. Start from a copy of a shipped rule set.
                """
        )
    }

    @Test func aSyntaxErrorIsRefusedWithItsPlace() {
        #expect(
            problem("id: a\ngroups: [1, 2\n") == """
                3:1: error: [yaml-syntax] The YAML cannot be read here: did not find expected ',' or ']'. \
                Look at the indentation, quotes and brackets on this line and the one above.
                """
        )
        #expect(problem("a: b\n\tc: d\n").hasPrefix("2:1: error: [yaml-syntax]"))
        #expect(problem("a: 'b\n").contains("[yaml-syntax]"))
        #expect(problem("a: 1\n---\nb: 2\n").hasPrefix("2:1: error: [yaml-syntax]"))
        #expect(problem("a: *b\n").hasPrefix("1:4: error: [yaml-syntax]"))
    }

    @Test func aKeyGivenTwiceIsRefused() {
        #expect(
            problem("a: 1\nb:\n  c: 1\n  c: 2\n") == """
                3:3: error: [duplicate-key] The key `c` is given more than once in the same place. Keep one.
                """
        )
    }

    @Test func bytesThatAreNotUTF8AreRefusedWithTheirPlace() {
        #expect(
            problem(Array("id: a\ntitle: é".utf8) + [0xE9] + Array("\n".utf8)) == """
                2:9: error: [not-utf8] The byte here is not UTF-8. Save the file as UTF-8.
                """
        )
        #expect(problem([0xFF, 0xFE, 0x61, 0x00]).hasPrefix("1:1: error: [not-utf8]"))
    }

    @Test(arguments: [UInt8(0), 1, 0x1B, 0x7F])
    func controlCharactersAreRefusedWithTheirPlace(byte: UInt8) {
        #expect(
            problem(Array("a: b\nc: ".utf8) + [byte])
                == "2:4: error: [control-character] There is a control character here. Delete it."
        )
    }

    @Test func anchorsAndAliasesAreRefusedBeforeTheyMultiply() {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for number in 1...30 {
            let list = Array(repeating: "*a\(number - 1)", count: 10).joined(separator: ", ")
            bomb += "a\(number): &a\(number) [\(list)]\n"
        }
        bomb += "? *a30\n: x\n"
        #expect(
            problem(bomb) == """
                1:5: error: [anchor] Anchors and aliases (`&name`, `*name`) are not read. \
                Write the repeated part out; in prose put a space after the `&`.
                """
        )
        #expect(problem("? [&a x]\n: b\n").contains("[anchor]"))
        #expect(problem("{a: {b: &c d}}").contains("[anchor]"))
    }

    @Test(arguments: [
        "source: Balfanz, Herzog & Mac Iver\n", "source: R&D\n", "a: b # see &c\n",
    ])
    func anAmpersandInProseIsNoAnchor(yaml: String) {
        #expect(problem(yaml) == "accepted")
    }

    @Test func aFileTooLargeIsRefused() {
        let line =
            "1:1: error: [too-large] The file has more than 1 MiB or more than 50,000 values. "
            + "Split it into several rule sets."
        #expect(problem("a: " + String(repeating: "x", count: 1 << 20)) == line)
        #expect(problem("[" + String(repeating: "1,", count: 50_001) + "]") == line)
        #expect(problem("[" + String(repeating: "1,", count: 49_000) + "]") == "accepted")
    }

    @Test(arguments: [("[", "]"), ("{a: ", "}"), ("- ", "")])
    func deepNestingIsRefusedAndDoesNotCrash(open: String, close: String) {
        let deep =
            String(repeating: open, count: 100_000) + "x"
            + String(repeating: close, count: 100_000)
        #expect(problem(deep).contains("error: ["))
    }

    @Test func everyBeginningOfAShippedFileIsReadOrRefusedWithoutACrash() {
        let yaml = ShippedRuleSets.yaml("ma-high-school") ?? []
        #expect(yaml.count > 1000)
        for length in stride(from: 0, to: yaml.count, by: 61) {
            let start = Array(yaml[..<length])
            do throws(RuleSetRefusal) {
                let ruleSet = try RuleSet.read(start, lookup: Fakes.lookup)
                #expect((1...2).contains(ruleSet.groups.count))
            } catch {
                #expect(!error.problems.isEmpty)
            }
        }
    }
}
