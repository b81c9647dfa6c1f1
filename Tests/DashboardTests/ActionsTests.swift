import Screen
import Testing

@testable import Dashboard

@Suite struct ActionsTests {
    @Test func eachActionIsInTheTableOnce() {
        #expect(
            Actions.all.map(\.id).sorted { $0.rawValue < $1.rawValue }
                == ActionID.allCases.sorted { $0.rawValue < $1.rawValue }
        )
    }

    @Test(arguments: Actions.all)
    func eachActionHasAKeyAPlaceAndASentence(_ action: Action) {
        #expect(!action.keys.isEmpty)
        #expect(!action.places.isEmpty)
        #expect(!action.name.isEmpty)
        #expect(action.help.hasSuffix("."))
    }

    @Test(arguments: PlaceKind.allCases)
    func noKeyMeansTwoThingsInOnePlace(_ kind: PlaceKind) {
        let keys = Actions.valid(in: kind).flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
        for action in Actions.valid(in: kind) {
            for key in action.keys {
                #expect(Bindings.usual.action(for: key, in: kind) == action.id)
            }
        }
    }

    @Test func noActionNeedsAFunctionKeyOrAKeyThatTerminalsTake() {
        for action in Actions.all {
            let free = action.keys.filter {
                switch $0 {
                case .function, .control("s"), .control("q"), .control("a"): false
                default: true
                }
            }
            #expect(!free.isEmpty, "\(action.id)")
        }
    }

    @Test func noPrintableKeyIsTakenFromWhatIsTyped() {
        for kind in [PlaceKind.search, .filter, .menu, .value] {
            for action in Actions.valid(in: kind) {
                for key in action.keys {
                    if case .character = key { Issue.record("\(action.id) takes a letter") }
                }
            }
        }
    }

    @Test(arguments: [PlaceKind.empty, .schools, .students, .student])
    func helpShowsEveryActionOfItsPlaceWithItsKeys(_ kind: PlaceKind) {
        let lines = HelpScreen.lines(HelpPlace(subject: kind), in: Model(roster: nil, columns: 300))
            .map { $0.map(\.text).joined() }
        for action in Actions.valid(in: kind) {
            let key = KeyName.text(of: action.keys[0])
            #expect(
                lines.contains { $0.contains(key) && $0.contains(action.help) },
                "\(action.id)"
            )
        }
    }

    @Test func helpOfListsAlsoShowsTheKeysOfPrompts() {
        let text = HelpScreen.lines(
            HelpPlace(subject: .students),
            in: Model(roster: nil, columns: 300)
        )
        .map { $0.map(\.text).joined() }.joined(separator: "\n")
        for action in Actions.valid(in: .search) + Actions.valid(in: .menu) {
            #expect(text.contains(action.help), "\(action.id)")
        }
    }

    @Test(arguments: PlaceKind.allCases)
    func theLineOfKeysNamesOnlyKeysThatWork(_ kind: PlaceKind) {
        let valid = Set(Actions.valid(in: kind).map(\.id))
        for id in KeyLine.useful(in: kind) { #expect(valid.contains(id), "\(id)") }
    }

    @Test func keysHaveNamesThatCanBeReadAloud() {
        #expect(KeyName.text(of: .control("f")) == "Ctrl-F")
        #expect(KeyName.text(of: .character(" ")) == "Space")
        #expect(KeyName.text(of: .backTab) == "Shift-Tab")
        #expect(KeyName.text(of: .function(5)) == "F5")
        for action in Actions.all {
            #expect(KeyName.texts(of: action).utf8.allSatisfy { $0 < 0x80 })
        }
    }
}
