/// The attributes of a person that never enter a score or a trigger, by the names they go by.
///
/// They serve filters for those entitled and the subgroup tables. A test result such as ACCESS is a record of progress and
/// may be an indicator; the status of being an English learner may not.
enum ForbiddenNames {
    /// The name of an attribute.
    private struct Name {
        /// Its place in the list; of several that an identifier has, the first is told.
        let place: Int
        let words: [String]
    }

    /// Names of attributes by their first words; each is looked for as whole words of an identifier.
    private static let names: [String: [Name]] = Dictionary(
        grouping: [
            "race", "racial", "ethnicity", "ethnic", "hispanic", "gender", "sex", "nonbinary",
            "lowincome",
            "income", "poverty", "economically_disadvantaged", "economic_status", "socioeconomic",
            "ses", "deprivation", "imd", "frl", "free_lunch", "reduced_lunch", "lunch_status",
            "lunch_type", "title_i", "disability", "disabled", "special_education", "special_need",
            "special_educational_need", "sped", "iep", "section_504", "504", "english_learner",
            "ell",
            "esl", "lep", "el_status",
            "is_el", "el_level", "el_program", "language", "homeless", "housing", "foster",
            "immigrant", "immigration", "migrant", "refugee", "citizenship", "national_origin",
            "nationality", "nacionality", "birthplace", "place_of_birth", "placeof_birth",
            "birth_place", "country_of_birth", "birth_country", "native_country", "military",
            "religion", "religious", "sexual_orientation", "lgbtq",
        ].enumerated().map { Name(place: $0, words: $1.split(separator: "_").map(String.init)) },
        by: { $0.words[0] }
    )

    /// Words that name an attribute where they are the whole name; an international baccalaureate and a lunch detention do not.
    private static let wholeNames: Set<String> = ["el", "lunch", "international"]

    /// The forbidden attribute that an identifier names, or nil where it names none.
    static func attribute(in identifier: String) -> String? {
        if let attribute = attribute(among: words(of: identifier)) { return attribute }
        // Capitals inside a word split it (`NationalITy`), so it is read without them too.
        let small = identifier.lowercased()
        return small == identifier ? nil : attribute(among: words(of: small))
    }

    private static func attribute(among words: [String]) -> String? {
        let own = words.first == "local" ? words.dropFirst() : words[...]
        if own.count == 1, let name = own.first, wholeNames.contains(name) { return name }
        let forms = words.map(forms)
        let found = forms.indices.flatMap { start in
            forms[start].flatMap { names[$0] ?? [] }.filter { stands($0, in: forms[start...]) }
        }
        return found.min { $0.place < $1.place }?.words.joined(separator: "_")
    }

    /// Whether a text is a name rather than prose; the title of a paper may well say `language`.
    static func isIdentifier(_ text: String) -> Bool {
        text.utf8.count <= 100 && text.contains { $0.isLetter }
            && text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || ("0"..."9").contains($0)
                    || "_.-".unicodeScalars.contains($0)
            }
    }

    /// The words of `lowIncome` or `low-income`; the arts of a language are a subject.
    private static func words(of identifier: String) -> [String] {
        var spaced = ""
        var wasSmall = false
        for letter in identifier {
            if wasSmall && letter.isUppercase { spaced += " " }
            wasSmall = letter.isLowercase
            spaced.append(letter)
        }
        let words = spaced.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
        return words.indices.filter {
            !(words[$0] == "language" && words.indices.contains($0 + 1) && words[$0 + 1] == "arts")
        }.map { words[$0] }
    }

    /// A word without what surveys put before it: the round and who was asked (`X1SEX`, `BYRACE`).
    private static func withoutRound(_ word: String) -> String {
        var rest = Substring(word)
        if rest.hasPrefix("by") { return String(rest.dropFirst(2)) }
        guard let first = rest.popFirst(), first.isLetter, rest.first?.isNumber == true else {
            return word
        }
        return String(rest.drop { $0.isNumber })
    }

    /// Whether words begin with those of a name.
    private static func stands(_ name: Name, in words: ArraySlice<[String]>) -> Bool {
        name.words.count <= words.count && zip(name.words, words).allSatisfy { $1.contains($0) }
    }

    /// What a word may be a form of: itself, what it is the plural of, and what a survey put its round before.
    private static func forms(of word: String) -> [String] {
        var forms = [word]
        if word.hasSuffix("s") { forms.append(String(word.dropLast())) }
        if word.hasSuffix("ies") { forms.append(word.dropLast(3) + "y") }
        let rest = withoutRound(word)
        return rest == word ? forms : forms + [rest]
    }
}
