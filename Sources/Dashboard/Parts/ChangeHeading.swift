/// The heading of the column that compares with the run before.
enum ChangeHeading {
    /// A Greek letter has no near sign in ASCII, so there it is a word.
    static func text(ascii: Bool) -> String { ascii ? "Chg" : "Δ" }
}
