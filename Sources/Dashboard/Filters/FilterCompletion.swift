import Scoring

/// What could stand at the cursor of a filter that is being typed.
struct FilterCompletion: Hashable, Sendable {
    /// One possibility.
    struct Candidate: Hashable, Sendable {
        /// What is typed for it.
        var text: String
        /// What it means.
        var meaning: String
    }

    /// The characters before the cursor that a candidate takes the place of.
    let range: Range<Int>
    /// Where the word begins in which the cursor stands.
    let wordStart: Int
    /// Whether the word may become the name of a field.
    let isFieldBegun: Bool
    /// All that fits what stands there, the best first.
    let candidates: [Candidate]

    /// - Parameters:
    ///   - text: the filter so far.
    ///   - cursor: how many of its characters stand before the cursor.
    ///   - fields: the fields of the roster.
    init(in text: String, cursor: Int, _ fields: FilterFields) {
        let word = Word(Array(text.prefix(cursor)))
        range = word.start..<cursor
        wordStart = word.first
        if let name = word.field {
            let field = fields.field(name) ?? fields.field(beginning: name)
            candidates = field.map { Self.values(of: $0, word.typed, fields) } ?? []
            isFieldBegun = false
        } else {
            candidates = Self.fields(word.typed, fields)
            let best = candidates.first?.text ?? ""
            isFieldBegun = !word.typed.isEmpty && best.hasPrefix(word.typed.lowercased())
        }
    }

    private static func fields(_ typed: String, _ fields: FilterFields) -> [Candidate] {
        let wanted = typed.lowercased()
        return fields.all.compactMap { field in
            let names = field.completions
            let fitting =
                names.first { $0.hasPrefix(wanted) } ?? names.first { $0.contains(wanted) }
            guard let fitting else { return nil }
            return Candidate(text: fitting + suffix(field), meaning: field.title)
        }
        .sorted { left, right in
            // Those that begin with what is typed come before those that only contain it.
            left.text.hasPrefix(wanted) && !right.text.hasPrefix(wanted)
        }
    }

    /// Numbers are compared in several ways, so their sign is left to the person.
    private static func suffix(_ field: FilterField) -> String {
        switch field.kind {
        case .indicator, .level, .triggerCount, .newOrWorse, .withheld: ""
        default: ":"
        }
    }

    private static func values(
        of field: FilterField,
        _ typed: String,
        _ fields: FilterFields
    ) -> [Candidate] {
        let wanted = Folding.folded(typed.filter { !FilterSigns.quotes.contains($0) })
        return FilterValues(fields: fields).all(field)
            .filter { value in
                let words = Folding.folded("\(value.text) \(value.meaning)")
                return wanted.isEmpty || " \(words)".contains(" \(wanted)")
                    || words.contains("\"\(wanted)")
            }
            .map { value in
                let isSame = value.meaning.lowercased() == value.text.lowercased()
                return Candidate(text: value.text, meaning: isSame ? "" : value.meaning)
            }
    }
}

extension FilterCompletion {
    /// What is being typed before the cursor: a field's name, or a value of one.
    private struct Word {
        /// Where the word begins.
        var first = 0
        /// Where the part of it begins that is being typed.
        var start = 0
        /// The field before it; nil where it is a field itself, or a name.
        var field: String?
        /// What stands there already.
        var typed: String

        init(_ characters: [Character]) {
            var isQuoted = false
            var place = 0
            while place < characters.count {
                let character = characters[place]
                if FilterSigns.quotes.contains(character) {
                    isQuoted.toggle()
                } else if !isQuoted {
                    if character.isWhitespace {
                        (first, start, field) = (place + 1, place + 1, nil)
                    } else if field == nil, let sign = FilterSigns.sign(characters, place) {
                        field = String(characters[start..<place].drop { $0 == "-" || $0 == "!" })
                        place += sign.length - 1
                        start = place + 1
                    } else if field != nil, Self.separates(characters, place) {
                        start = place + 1
                    } else if place == start, character == "-" || character == "!" {
                        start = place + 1
                    }
                }
                place += 1
            }
            typed = String(characters[min(start, characters.count)...])
        }

        /// Whether another value begins after a place.
        private static func separates(_ characters: [Character], _ place: Int) -> Bool {
            if characters[place] == "." { return place > 0 && characters[place - 1] == "." }
            return characters[place] == "," || characters[place] == "|"
        }
    }
}
