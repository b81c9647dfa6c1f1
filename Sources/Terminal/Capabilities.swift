/// What the terminal at hand can do.
public struct Capabilities: Hashable, Sendable {
    /// The colours it shows; 0 when it shows none or none are wanted.
    public var colours: Int
    /// Whether it takes UTF-8; if not, frames must be made with `ascii: true`.
    public var isUTF8: Bool
    /// Its columns now.
    public var columns: Int
    /// Its rows now.
    public var rows: Int

    /// Whether frames must be made for ASCII alone.
    public var ascii: Bool { !isUTF8 }
}

/// How many colours to use.
public enum ColourChoice: Hashable, Sendable {
    /// As many as the terminal has; none when the variable `NO_COLOR` is set and not empty.
    case automatic
    /// None: bold and reverse video only.
    case never
    /// At most this many: 8, 16 or 256.
    case atMost(Int)
}

/// What a user may choose about the terminal.
public struct TerminalOptions: Sendable {
    /// How many colours to use.
    public var colour = ColourChoice.automatic
    /// How inks look.
    public var palette = Palette.automatic
    /// Whether only ASCII is wanted, whatever the locale says.
    public var ascii = false
    /// Whether the hardware cursor is always shown, for screen readers and braille displays.
    public var plainCursor = false
    /// Whether the terminal tells what a mouse does, which takes marking text with it away from the terminal.
    public var mouse = false
    /// The terminal type; that of the variable `TERM` when nil.
    public var type: String?
    /// The locale; that of the environment when nil.
    public var locale: String?
    /// The descriptor to read keys from.
    public var input: Int32 = 0
    /// The descriptor to draw on.
    public var output: Int32 = 1

    /// The usual choices.
    public init() {}
}
