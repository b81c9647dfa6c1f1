/// A bar of characters whose length stands for a count.
enum Bar {
    /// A bar that is as long, compared with the width, as a count compared with the most.
    ///
    /// Who is one of many still has a sliver, so that nobody reads an empty line as nobody.
    static func text(_ count: Int, of most: Int, width: Int, ascii: Bool) -> String {
        guard count > 0, most > 0, width > 0 else { return "" }
        let eighths = max(1, Int((Double(count) / Double(most) * Double(width * 8)).rounded()))
        // Parts of a block have no likeness in ASCII.
        if ascii { return String(repeating: "#", count: max(1, eighths / 8)) }
        let whole = String(repeating: "█", count: eighths / 8)
        return eighths % 8 == 0 ? whole : whole + String(parts[eighths % 8 - 1])
    }

    private static let parts = Array("▏▎▍▌▋▊▉")
}
