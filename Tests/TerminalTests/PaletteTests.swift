import Screen
import Terminal
import Testing

@Suite struct PaletteTests {
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

    @Test func thePalettesHaveNamesOfTheirOwn() {
        #expect(Palette.all.map(\.name) == ["automatic", "dark", "light", "contrast", "mono"])
    }
}
