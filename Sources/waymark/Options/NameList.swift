/// Names joined by commas, as they are typed on a command line.
enum NameList {
    /// The names without spaces around them; one with a comma in it stands in double quotes.
    static func names(in text: String) -> [String] {
        var names = [""]
        var isQuoted = false
        for letter in text {
            switch letter {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: names.append("")
            default: names[names.count - 1].append(letter)
            }
        }
        return names.map(\.trimmed).filter { !$0.isEmpty }
    }
}
