/// What a piece of text means; a terminal's palette decides how it looks.
///
/// No ink carries a fact by itself: the words or letters beside it always say the same.
public enum Ink: UInt8, CaseIterable, Hashable, Sendable {
    /// Ordinary text, in the terminal's own colours.
    case plain
    /// Text of second rank: units, hints, separators.
    case muted
    /// Titles of columns and sections.
    case heading
    /// The selected row; always reverse video, so that it is readable on any background.
    case selection
    /// The tier High.
    case tierHigh
    /// The tier Moderate.
    case tierModerate
    /// The tier Low.
    case tierLow
    /// No tier: not enough data.
    case tierNone
    /// Something to look at: a match, a sparkline, the place in a breadcrumb.
    case accent
    /// Something that went wrong or needs care.
    case warning
    /// The names of keys in the line of keys.
    case keys

    /// The letter that stands for this ink in `Frame.styledText`.
    public var letter: Character {
        switch self {
        case .plain: "."
        case .muted: "m"
        case .heading: "h"
        case .selection: "s"
        case .tierHigh: "H"
        case .tierModerate: "M"
        case .tierLow: "L"
        case .tierNone: "N"
        case .accent: "a"
        case .warning: "w"
        case .keys: "k"
        }
    }
}

/// How strongly text is shown, on top of its ink.
public struct Emphasis: OptionSet, Hashable, Sendable {
    /// The bits, one per kind of emphasis.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Bold, or bright where the terminal has no bold.
    public static let bold = Emphasis(rawValue: 1)
    /// Foreground and background exchanged.
    public static let reverse = Emphasis(rawValue: 2)
    /// A line under the text.
    public static let underline = Emphasis(rawValue: 4)
    /// Fainter than usual; never for facts, which must be readable everywhere.
    public static let dim = Emphasis(rawValue: 8)
}

/// The look of one cell: an ink and its emphasis.
public struct Style: Hashable, Sendable {
    /// What the text means.
    public var ink: Ink
    /// How strongly it is shown.
    public var emphasis: Emphasis

    /// Makes a style from an ink and, if wanted, an emphasis.
    public init(_ ink: Ink, _ emphasis: Emphasis = []) {
        self.ink = ink
        self.emphasis = emphasis
    }

    /// Ordinary text.
    public static let plain = Style(.plain)
    /// Ordinary text in bold.
    public static let bold = Style(.plain, .bold)
    /// Text of second rank.
    public static let muted = Style(.muted)
    /// A title.
    public static let heading = Style(.heading)
    /// The selected row.
    public static let selection = Style(.selection)
    /// Something to look at.
    public static let accent = Style(.accent)
    /// Something that needs care.
    public static let warning = Style(.warning)
    /// The name of a key.
    public static let keys = Style(.keys)
}
