/// The palettes by name; how they look is the terminal's own affair.
public enum PaletteName: String, CaseIterable, Hashable, Sendable {
    /// Colours of middle brightness, for any background.
    case automatic
    /// For dark backgrounds.
    case dark
    /// For light backgrounds.
    case light
    /// Weight and line in place of colours.
    case contrast
    /// Bold and reverse video alone.
    case mono
}
