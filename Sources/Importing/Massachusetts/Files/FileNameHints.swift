import Records

/// What a file's name tells of its collection: `SIMS_Oct_2025.csv`, `scs-eoy-2025-26.csv`, `FY26_March.txt`, `20251001.csv`, `sims_eoy_24.csv`.
struct FileNameHints: Hashable {
    /// Which collection of the year it is.
    private(set) var collection: SIMSCollection?
    /// The school year.
    private(set) var schoolYear: SchoolYear?

    init(_ name: String) {
        let words = Self.words(name)
        let day = Self.day(words)
        collection = words.firstResult { Self.collections[$0] } ?? day.flatMap(Self.collection)
        schoolYear =
            day.map { schoolYear(of: $0) } ?? Self.pair(words) ?? Self.fiscal(words)
            ?? single(words) ?? Self.shortPair(words) ?? short(words)
    }

    /// `20251001` and `2025-10-01`.
    private static func day(_ words: [String]) -> SchoolDate? {
        for index in words.indices {
            let three = words[index...].prefix(3)
            let isSplit = three.map(\.utf8.count) == [4, 2, 2]
            let text = isSplit ? three.joined() : words[index]
            guard text.utf8.count == 8, let date = DateFormat.compact.date(text, latest: 2100),
                (1990...2100).contains(date.civil.year)
            else { continue }
            return date
        }
        return nil
    }

    /// The school year of a day; the end of the year is often collected in July, when the next one has begun.
    private func schoolYear(of day: SchoolDate) -> SchoolYear {
        let year = SchoolYear(containing: day)
        return collection == .endOfYear && day.civil.month >= 7 ? year.previous : year
    }

    /// The collection of the month that a day is in.
    private static func collection(on day: SchoolDate) -> SIMSCollection? {
        switch day.civil.month {
        case 10: .october
        case 3: .march
        case 6, 7: .endOfYear
        default: nil
        }
    }

    private static let collections: [String: SIMSCollection] = [
        "oct": .october, "october": .october, "fall": .october,
        "mar": .march, "march": .march,
        "eoy": .endOfYear, "jun": .endOfYear, "june": .endOfYear, "end": .endOfYear,
    ]

    /// Runs of letters and runs of digits, in lower case.
    private static func words(_ name: String) -> [String] {
        var words: [String] = []
        var kind = 0
        for character in name.lowercased() {
            let next = character.isLetter ? 1 : character.isNumber ? 2 : 0
            if next != 0 {
                if next == kind {
                    words[words.count - 1].append(character)
                } else {
                    words.append(String(character))
                }
            }
            kind = next
        }
        return words
    }

    private static func year(_ word: String) -> Int? {
        guard word.utf8.count == 4, let year = Int(word), (1990...2100).contains(year) else {
            return nil
        }
        return year
    }

    /// `2025-26` and `2025-2026`.
    private static func pair(_ words: [String]) -> SchoolYear? {
        for (first, second) in zip(words, words.dropFirst()) {
            guard let from = year(first), let to = Int(second) else { continue }
            if to == from + 1 || second.utf8.count == 2 && to == (from + 1) % 100 {
                return SchoolYear(endingIn: from + 1)
            }
        }
        return nil
    }

    /// `FY26` and `SY2026`.
    private static func fiscal(_ words: [String]) -> SchoolYear? {
        for (first, second) in zip(words, words.dropFirst()) where ["fy", "sy"].contains(first) {
            if let year = year(second) { return SchoolYear(endingIn: year) }
            if second.utf8.count == 2, let short = Int(second) {
                return SchoolYear(endingIn: 2000 + short)
            }
        }
        return nil
    }

    /// `24-25`, `2425` and `202425`: years that follow each other and can be no day and no month.
    private static func shortPair(_ words: [String]) -> SchoolYear? {
        var pairs = zip(words, words.dropFirst()).map { ($0, $1) }
        for word in words where word.utf8.count == 4 || word.utf8.count == 6 && word.hasPrefix("20")
        {
            pairs.append((String(word.dropLast(2).suffix(2)), String(word.suffix(2))))
        }
        let found = pairs.compactMap { first, second -> Int? in
            guard let from = twoDigits(first), let to = twoDigits(second), from > 14,
                to == from + 1
            else { return nil }
            return 2000 + to
        }
        return Set(found).count == 1 ? SchoolYear(endingIn: found[0]) : nil
    }

    /// `eoy_24` and `Oct24`: two digits right behind the collection, where no others stand that may be the year.
    private func short(_ words: [String]) -> SchoolYear? {
        let numbers = words.filter { Self.twoDigits($0) != nil }
        guard numbers.count == 1,
            let place = words.firstIndex(where: { Self.collections[$0] != nil }),
            place + 1 < words.count, let year = Self.twoDigits(words[place + 1]), year > 0
        else { return nil }
        return SchoolYear(endingIn: 2000 + year + (collection == .october ? 1 : 0))
    }

    private static func twoDigits(_ word: String) -> Int? {
        word.utf8.count == 2 ? Int(word) : nil
    }

    /// A single year is the calendar year of the collection, so that October's is in the next school year.
    private func single(_ words: [String]) -> SchoolYear? {
        guard let year = words.lazy.compactMap(Self.year).first else { return nil }
        return SchoolYear(endingIn: collection == .october ? year + 1 : year)
    }
}
