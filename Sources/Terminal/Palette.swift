public import Screen

/// How the inks look, as data: numbers of xterm's 256 colours, with stand-ins for fewer.
///
/// No palette tells two tiers apart by red against green. Orange, yellow and blue stay distinct with
/// every common kind of colour blindness (Okabe and Ito, "Color Universal Design", 2008), and bold
/// sets High apart without any colour.
public struct Palette: Hashable, Sendable {
    /// The look of one ink.
    ///
    /// Colours are nil for the terminal's own.
    public struct Look: Hashable, Sendable {
        /// The foreground among 256 colours.
        public var rich: Int?
        /// The foreground among 16 colours.
        public var sixteen: Int?
        /// The foreground among 8 colours.
        public var eight: Int?
        /// What is added to every text in this ink.
        public var emphasis: Emphasis

        /// Makes a look; without colours it is emphasis alone.
        public init(
            _ rich: Int? = nil,
            _ sixteen: Int? = nil,
            _ eight: Int? = nil,
            emphasis: Emphasis = []
        ) {
            self.rich = rich
            self.sixteen = sixteen
            self.eight = eight
            self.emphasis = emphasis
        }

        /// The foreground for a number of colours; nil for the terminal's own.
        ///
        /// A terminal with more than 256 takes red, green and blue in place of a number.
        func foreground(colours: Int) -> Int? {
            switch colours {
            case 257...: rich.map(Palette.components)
            case 256: rich
            case 16..<256: sixteen
            case 8..<16: eight
            default: nil
            }
        }
    }

    /// The name to choose it by.
    public let name: String
    private let looks: [Ink: Look]

    /// Makes a palette; inks that are not named look like plain text.
    public init(name: String, looks: [Ink: Look]) {
        self.name = name
        self.looks = looks
    }

    /// The look of an ink.
    ///
    /// The selection is reverse video in every palette.
    public func look(of ink: Ink) -> Look {
        var look = looks[ink] ?? Look()
        if ink == .selection { look.emphasis.insert(.reverse) }
        return look
    }

    /// The same tiers and nothing else: all other text is in the terminal's own colours, and only what stands still is bold.
    ///
    /// For slow lines, where each change of colour costs as many bytes as a short word.
    public var tiersAlone: Palette {
        let still: Set<Ink> = [.heading, .keys, .selection]
        let tiers: Set<Ink> = [.tierHigh, .tierModerate, .tierLow, .tierNone]
        var kept = looks.filter { tiers.contains($0.key) }
        for ink in still { kept[ink] = Look(emphasis: looks[ink]?.emphasis ?? []) }
        return Palette(name: name, looks: kept)
    }

    /// Red, green and blue, eight bits each, of a number among xterm's colours from 16 to 255.
    static func components(of colour: Int) -> Int {
        if colour >= 232 {
            let grey = 8 + 10 * (min(colour, 255) - 232)
            return grey << 16 | grey << 8 | grey
        }
        let place = max(0, colour - 16)
        let levels = [place / 36, place / 6 % 6, place % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
        return levels[0] << 16 | levels[1] << 8 | levels[2]
    }

    /// Colours of middle brightness, readable on dark and on light backgrounds.
    public static let automatic = Palette(
        name: "automatic",
        looks: marks.merging([
            .tierHigh: Look(166, 5, 5, emphasis: .bold), .tierModerate: Look(136),
            .tierLow: Look(32, 6), .accent: Look(32, 6), .warning: Look(166, 5, 5, emphasis: .bold),
        ]) { $1 }
    )

    /// For dark backgrounds.
    public static let dark = Palette(
        name: "dark",
        looks: marks.merging([
            .tierHigh: Look(215, 13, 5, emphasis: .bold), .tierModerate: Look(228, 11, 3),
            .tierLow: Look(117, 14, 6), .tierNone: Look(250), .muted: Look(250),
            .accent: Look(117, 14, 6), .warning: Look(215, 13, 5, emphasis: .bold),
        ]) { $1 }
    )

    /// For light backgrounds.
    public static let light = Palette(
        name: "light",
        looks: marks.merging([
            .tierHigh: Look(130, 5, 5, emphasis: .bold), .tierModerate: Look(94, 0, 0),
            .tierLow: Look(25, 4, 4), .tierNone: Look(240), .muted: Look(240),
            .accent: Look(25, 4, 4), .warning: Look(130, 5, 5, emphasis: .bold),
        ]) { $1 }
    )

    /// High contrast: the terminal's own colours throughout, with tiers told apart by weight and line.
    public static let contrast = Palette(
        name: "contrast",
        looks: marks.merging([
            .tierHigh: Look(emphasis: [.bold, .underline]),
            .tierModerate: Look(emphasis: .underline),
            .warning: Look(emphasis: [.bold, .underline]),
        ]) { $1 }
    )

    /// No colours: bold and reverse video only.
    public static let mono = Palette(name: "mono", looks: marks)

    /// All palettes that can be chosen by name.
    public static let all = [automatic, dark, light, contrast, mono]

    /// The palette of a name.
    public static func named(_ name: PaletteName) -> Palette {
        switch name {
        case .automatic: automatic
        case .dark: dark
        case .light: light
        case .contrast: contrast
        case .mono: mono
        }
    }

    /// What all palettes have in common and what is left where there are no colours.
    private static let marks: [Ink: Look] = [
        .heading: Look(emphasis: .bold), .keys: Look(emphasis: .bold),
        .selection: Look(emphasis: .reverse), .tierHigh: Look(emphasis: .bold),
        .accent: Look(emphasis: .bold), .warning: Look(emphasis: .bold),
    ]
}
