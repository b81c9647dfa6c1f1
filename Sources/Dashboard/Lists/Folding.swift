import Scoring

/// How searches compare texts: lower case, accents folded.
enum Folding {
    static func folded(_ text: String) -> String { NameFolding.folded(text) }
}
