import Records

/// Where two ways of reading the same records disagree.
struct ReadingComparison {
    /// A sentence for each indicator that differs, with counts and some students; they are made up.
    private(set) var differences: [String] = []
    /// How many readings of each indicator were known, and how many of those were not zero.
    private(set) var known: [String: (known: Int, notZero: Int, unknown: Int)] = [:]

    /// Compares the readings of one store as of one day.
    mutating func compare(_ swift: SwiftReadings, _ sql: SQLReadings, at place: String) {
        if swift.students != sql.students {
            let odd = swift.students.symmetricDifference(sql.students).sorted().prefix(5)
            differences.append("\(place): active students differ: \(odd.joined(separator: ", "))")
        }
        for id in swift.values.keys.sorted() {
            compare(id, swift.values[id] ?? [:], sql.values[id] ?? [:], at: place)
        }
    }

    private mutating func compare(
        _ id: String,
        _ swift: [String: Ratio?],
        _ sql: [String: Ratio?],
        at place: String
    ) {
        var odd: [String] = []
        for (student, value) in swift {
            count(value, of: id)
            guard let found = sql[student] else {
                odd.append("\(student) missing in SQL"); continue
            }
            if found != value {
                odd.append("\(student) \(text(value)) in Swift, \(text(found)) in SQL")
            }
        }
        guard !odd.isEmpty else { return }
        let shown = odd.sorted().prefix(4).joined(separator: "; ")
        differences.append("\(place) \(id): \(odd.count) of \(swift.count) differ: \(shown)")
    }

    private mutating func count(_ value: Ratio?, of id: String) {
        var tally = known[id] ?? (0, 0, 0)
        tally.known += value == nil ? 0 : 1
        tally.unknown += value == nil ? 1 : 0
        tally.notZero += (value.map { $0 != Ratio(0) } ?? false) ? 1 : 0
        known[id] = tally
    }

    private func text(_ value: Ratio?) -> String {
        value.map { "\($0.numerator)/\($0.denominator)" } ?? "unknown"
    }
}
