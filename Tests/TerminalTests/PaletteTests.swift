import Screen
import Testing

@testable import Terminal

@Suite struct PaletteTests {
    @Test func everyNameHasItsPalette() {
        #expect(PaletteName.allCases.map { Palette.named($0) } == Palette.all)
        #expect(PaletteName.allCases.map(\.rawValue) == Palette.all.map(\.name))
    }

    @Test(arguments: Palette.all)
    func theSelectionIsReverseVideoAndHighIsBold(palette: Palette) {
        #expect(palette.look(of: .selection).emphasis.contains(.reverse))
        #expect(palette.look(of: .tierHigh).emphasis.contains(.bold))
        #expect(palette.look(of: .plain) == Palette.Look())
    }

    @Test(arguments: Palette.all)
    func factsAreNeverDim(palette: Palette) {
        for ink in Ink.allCases { #expect(!palette.look(of: ink).emphasis.contains(.dim)) }
    }

    @Test(arguments: Palette.all)
    func noTierIsRedOrGreen(palette: Palette) {
        let redAndGreen: Set<Int> = [1, 2, 9, 10]
        for ink in [Ink.tierHigh, .tierModerate, .tierLow, .tierNone] {
            let look = palette.look(of: ink)
            let few = [look.sixteen, look.eight].compactMap { $0 }
            #expect(redAndGreen.isDisjoint(with: few))
        }
    }

    @Test(arguments: Palette.all)
    func onSlowLinesOnlyTiersHaveColours(palette: Palette) {
        let slow = palette.tiersAlone
        for ink in Ink.allCases {
            switch ink {
            case .tierHigh, .tierModerate, .tierLow, .tierNone, .selection:
                #expect(slow.look(of: ink) == palette.look(of: ink))
            case .heading, .keys: #expect(slow.look(of: ink).rich == nil)
            case .plain, .muted, .accent, .warning: #expect(slow.look(of: ink) == Palette.Look())
            }
        }
    }

    @Test(arguments: [
        (16, 0x000000), (231, 0xFFFFFF), (166, 0xD75F00), (32, 0x0087D7), (232, 0x080808),
        (255, 0xEEEEEE),
    ])
    func aTerminalOfRedGreenAndBlueGetsTheSameColour(number: Int, components: Int) {
        #expect(Palette.components(of: number) == components)
        let look = Palette.Look(number, 5, 5)
        #expect(look.foreground(colours: 1 << 24) == components)
        #expect(look.foreground(colours: 256) == number)
        #expect(look.foreground(colours: 16) == 5 && look.foreground(colours: 2) == nil)
    }

    @Test func noPaletteNamesAColourThatTerminalsMayHaveChanged() {
        for palette in Palette.all {
            for ink in Ink.allCases {
                if let rich = palette.look(of: ink).rich { #expect((16...255).contains(rich)) }
            }
        }
    }

    @Test func trueColourHelpsWhereTheNameOfTheTerminalTellsOfFew() {
        let names = TerminalTypes.names
        #expect(names("screen", "truecolor") == ["screen-256color", nil])
        #expect(names("xterm", "24bit") == ["xterm-256color", nil])
        for (type, colours) in [
            ("screen", nil), ("xterm-256color", "truecolor"), ("xterm-direct", "truecolor"),
            ("", "truecolor"), (nil, "truecolor"), ("xterm", "yes"),
        ] as [(String?, String?)] {
            #expect(names(type, colours) == [nil])
        }
        var options = TerminalOptions()
        options.type = "vt100"
        #expect(TerminalTypes.candidates(options) == ["vt100"])
    }

    @Test func thePalettesHaveNamesOfTheirOwn() {
        #expect(Palette.all.map(\.name) == ["automatic", "dark", "light", "contrast", "mono"])
    }
}
