import Screen
import Testing

@testable import Dashboard

/// Keys that a person has put elsewhere.
@Suite struct BindingsTests {
    @Test func aChangedKeyDoesTheActionAndTheUsualOneNoLonger() throws {
        let bindings = try Bindings(checking: ["movers": ["F4"], "page-down": ["PgDn", "F8"]])
        #expect(bindings.action(for: .function(4), in: .schools) == .movers)
        #expect(bindings.action(for: .character("m"), in: .schools) == nil)
        #expect(bindings.action(for: .function(8), in: .help) == .pageDown)
        #expect(bindings.action(for: .control("f"), in: .help) == nil)
    }

    @Test func footerAndHelpShowTheChangedKey() throws {
        let bindings = try Bindings(checking: ["search": ["F3"]])
        var walk = Walk(Model(roster: SampleRoster.harborPoint(), rows: 60, bindings: bindings))
        #expect(walk.text.contains("F3 find"))
        walk.press(.character("?"))
        #expect(walk.text.contains("F3"))
        walk.press(.escape, .function(3))
        #expect(walk.model.prompt?.kind == .search)
    }

    @Test func everyKeyIsFoundByItsName() {
        for action in Actions.all {
            for key in action.keys { #expect(KeyName.key(named: KeyName.text(of: key)) == key) }
        }
        #expect(KeyName.key(named: "ctrl-g") == .control("g"))
        #expect(KeyName.key(named: "PGDN") == .pageDown)
        #expect(KeyName.key(named: "é") == .character("é"))
        for name in ["", "Ctrl-", "Ctrl-7", "F0", "F21", "Hyper-X"] {
            #expect(KeyName.key(named: name) == nil, "\(name)")
        }
    }

    @Test func keysThatTerminalsCannotTellApartAreTheSameKey() {
        #expect(KeyName.key(named: "Ctrl-I") == .tab)
        #expect(KeyName.key(named: "Ctrl-M") == .enter)
        #expect(KeyName.key(named: "Ctrl-H") == .backspace)
    }

    @Test func anUnknownActionOrKeyIsNamed() {
        #expect(throws: BindingProblem.noSuchAction("fly")) {
            try Bindings(checking: ["fly": ["x"]])
        }
        #expect(throws: BindingProblem.noSuchKey("Hyper-X", action: .down)) {
            try Bindings(checking: ["down": ["Hyper-X"]])
        }
    }

    @Test func aKeyThatWouldMeanTwoThingsIsRefused() throws {
        #expect(throws: BindingProblem.twice(.character("k"), .down, .up, .home)) {
            try Bindings(checking: ["down": ["k"]])
        }
        _ = try Bindings(checking: ["down": ["k"], "up": ["j"]])
    }

    @Test func theWayOutCannotBeTakenAway() {
        for name in ["quit", "help", "escape", "back", "open", "interrupt"] {
            #expect(throws: BindingProblem.self) { try Bindings(checking: [name: []]) }
        }
    }

    @Test func aLetterCannotBeTakenFromWhatIsTyped() {
        #expect(throws: BindingProblem.typed(.character("x"), .accept)) {
            try Bindings(checking: ["accept": ["x"]])
        }
    }

    @Test func problemsSayWhatToDo() {
        #expect("\(BindingProblem.noSuchAction("fly"))".contains("waymark keys"))
        #expect("\(BindingProblem.noSuchKey("q+", action: .down))".contains("such as"))
    }
}
