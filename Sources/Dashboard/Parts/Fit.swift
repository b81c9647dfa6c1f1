import Screen

/// Texts cut and padded to display columns, for pages that are made of lines.
enum Fit {
    /// The text in exactly so many columns: cut with an ellipsis or padded with blanks.
    static func text(
        _ text: String,
        _ width: Int,
        ascii: Bool,
        alignment: Alignment = .leading
    ) -> String {
        guard width > 0 else { return "" }
        let cut = clipped(text, width, ascii: ascii)
        let free = width - CharacterWidth.displayWidth(of: cut, ascii: ascii)
        let blanks = String(repeating: " ", count: max(0, free))
        return alignment == .trailing ? blanks + cut : cut + blanks
    }

    /// The text in at most so many columns, cut with an ellipsis.
    static func clipped(_ text: String, _ width: Int, ascii: Bool) -> String {
        if CharacterWidth.displayWidth(of: text, ascii: ascii) <= width { return text }
        var kept = ""
        var used = 0
        for character in text {
            let columns = CharacterWidth.displayWidth(of: String(character), ascii: ascii)
            if used + columns > width - 1 { break }
            kept.append(character)
            used += columns
        }
        return width > 0 ? kept + "…" : ""
    }

    /// The text broken between words into lines of at most so many columns.
    static func wrapped(_ text: String, _ width: Int, ascii: Bool) -> [String] {
        let width = max(1, width)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let candidate = line.isEmpty ? String(word) : "\(line) \(word)"
            if CharacterWidth.displayWidth(of: candidate, ascii: ascii) <= width || line.isEmpty {
                line = candidate
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines.map { clipped($0, width, ascii: ascii) }
    }

    /// Entries joined by a dot, broken into lines between entries; within one only where it must be.
    static func wrapped(list entries: [String], _ width: Int, ascii: Bool) -> [String] {
        var lines: [String] = []
        for (place, entry) in entries.enumerated() {
            let text = place == entries.count - 1 ? entry : "\(entry) ·"
            let joined = lines.last.map { "\($0) \(text)" }
            if let joined, CharacterWidth.displayWidth(of: joined, ascii: ascii) <= width {
                lines[lines.count - 1] = joined
            } else {
                lines += wrapped(text, width, ascii: ascii)
            }
        }
        return lines
    }

    /// As many whole entries of a list as fit, and how many more there are, such as `absent 13 % +2`.
    static func leading(of entries: [String], _ width: Int, ascii: Bool) -> String {
        let widths = entries.map { CharacterWidth.displayWidth(of: $0, ascii: ascii) }
        var needed = widths.reduce(0, +) + 3 * max(0, entries.count - 1)
        for kept in stride(from: entries.count, to: 0, by: -1) {
            let more = kept < entries.count ? " +\(entries.count - kept)" : ""
            if needed + more.utf8.count <= width {
                return entries[..<kept].joined(separator: " · ") + more
            }
            needed -= widths[kept - 1] + 3
        }
        return clipped(entries.joined(separator: " · "), width, ascii: ascii)
    }
}
