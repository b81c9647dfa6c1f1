import Scoring

/// How searches compare texts: lower case, accents folded.
enum Folding {
    static func folded(_ text: String) -> String {
        String(decoding: NameFolding.fold(text), as: UTF8.self)
    }
}
