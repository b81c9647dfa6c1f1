import Scoring
import Screen

/// A filter while it is typed: what it means so far, or what is wrong with it.
struct FilterEntry: Sendable {
    /// The field in which it is typed.
    private(set) var field: TextField
    /// What is wrong; nil where it can be used.
    private(set) var problem: FilterProblem?
    /// What it means; nil where it is wrong.
    private(set) var filter: StudentFilter?
    /// What the list shows: what it means, without a word at the cursor that is wrong or may become a field.
    private(set) var shown: StudentFilter?
    /// What could stand at the cursor.
    private(set) var completion: FilterCompletion
    /// The candidate that Tab has put in; nil until it is pressed.
    private(set) var chosen: Int?
    /// Whether matches are only pointed out, and everybody stays listed.
    var pointsOut = false
    /// What was typed when Tab was pressed first.
    private var typed: TextField
    private var isStale = false
    /// How many filters ago the one was kept that stands here; 0 for what is typed anew.
    private var steps = 0
    /// What was typed before a kept filter took its place.
    private var own = ""

    init(_ text: String, _ fields: FilterFields) {
        field = TextField(text)
        typed = field
        completion = FilterCompletion(in: "", cursor: 0, fields)
        settle(fields)
        read(fields)
    }

    /// Changes what is typed.
    mutating func edit(_ fields: FilterFields, _ change: (inout TextField) -> Void) {
        let before = field.text
        change(&field)
        if field.text != before { steps = 0 }
        settle(fields)
        if isStale || field.text != before { read(fields) }
    }

    /// Puts the filter kept before in place of what is typed, or the one after; what was typed comes back after the latest.
    ///
    /// - Returns: whether there is such a one.
    mutating func recall(by step: Int, of history: FilterHistory, _ fields: FilterFields) -> Bool {
        let wanted = steps + step
        if steps == 0 { own = field.text }
        guard wanted >= 0, let text = wanted == 0 ? own : history[wanted] else { return false }
        edit(fields) { $0.text = text }
        steps = wanted
        return true
    }

    /// Puts the next candidate in the place of what stands at the cursor, or the one before.
    mutating func complete(by step: Int, _ fields: FilterFields) {
        let count = completion.candidates.count
        guard count > 0 else { return }
        let next = chosen.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
        chosen = next
        field = typed
        for _ in completion.range { _ = field.handle(.backspace) }
        field.insert(completion.candidates[next].text)
        // What was the only one is done, and Tab goes on with its values.
        if count == 1 { settle(fields) }
        read(fields)
    }

    /// The same, to be read anew at the next change.
    var again: FilterEntry {
        var entry = self
        entry.isStale = true
        return entry
    }

    private mutating func settle(_ fields: FilterFields) {
        (typed, chosen) = (field, nil)
        completion = FilterCompletion(in: field.text, cursor: field.cursor, fields)
    }

    private mutating func read(_ fields: FilterFields) {
        isStale = false
        do throws(FilterProblem) {
            let filter = try StudentFilter(field.text, fields)
            (self.filter, problem) = (filter, nil)
            shown = isFieldPending ? withoutWord(fields) ?? filter : filter
        } catch {
            (filter, problem) = (nil, error)
            shown = withoutWord(fields) ?? shown
        }
    }

    /// Whether the word at the cursor may become a field; the first word is searched for from its first letter.
    private var isFieldPending: Bool {
        completion.isFieldBegun && field.text.contains { FilterSigns.sign([$0], 0) != nil }
    }

    /// What it would mean without the word at the cursor; nil where that is wrong too.
    private func withoutWord(_ fields: FilterFields) -> StudentFilter? {
        let characters = Array(field.text)
        let start = min(completion.wordStart, characters.count)
        let rest = characters[start...].drop { !$0.isWhitespace }
        return try? StudentFilter(String(characters[..<start] + rest), fields)
    }
}
