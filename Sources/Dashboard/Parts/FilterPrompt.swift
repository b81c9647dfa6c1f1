import Scoring
import Screen

/// The three lines in which a filter is typed: what could stand at the cursor, the filter, and what it means or what is wrong.
enum FilterPrompt {
    /// The rows that it takes of the body; its last one stands where the line of keys does.
    static func rowsAbove(_ model: Model) -> Int {
        if case .filter = model.prompt { 2 } else { 0 }
    }

    static func draw(_ entry: FilterEntry, in model: Model, into frame: inout Frame) {
        let last = model.rows - 1
        frame.fill(Rect(row: last - 2, column: 0, width: model.columns, height: 3))
        drawCandidates(entry, into: &frame, row: last - 2)
        PromptLine.draw(.filter(entry), in: model, into: &frame, row: last - 1)
        if let problem = entry.problem {
            draw(problem, entry, into: &frame, row: last)
        } else {
            let words = entry.shown?.words(in: model.roster) ?? []
            let text = words.isEmpty ? hint : words.joined(separator: ", ")
            let style: Style = words.isEmpty ? .muted : .accent
            frame.write(" \(text)", row: last, column: 0, width: model.columns, style: style)
            let used = CharacterWidth.displayWidth(of: text, ascii: model.ascii) + 1
            drawKeys(in: model, into: &frame, row: last, used: used)
        }
    }

    /// The keys of the prompt, where they have room.
    private static func drawKeys(in model: Model, into frame: inout Frame, row: Int, used: Int) {
        let runs = KeyLine.useful(in: .filter).flatMap { KeyLine.piece($0, model.bindings) }
        let width = runs.reduce(0) {
            $0 + CharacterWidth.displayWidth(of: $1.text, ascii: model.ascii)
        }
        guard used + 2 + width <= model.columns else { return }
        frame.write(runs, row: row, column: model.columns - width, width: width)
    }

    private static let hint = "A name or id, or fields: tier:high att<90 -smith"

    /// A rule with as many candidates on it as fit, from the one that Tab has put in.
    private static func drawCandidates(_ entry: FilterEntry, into frame: inout Frame, row: Int) {
        frame.rule(row: row)
        let candidates = entry.completion.candidates
        // Where nothing is typed yet, the names alone show how much there is.
        let isOpen = entry.completion.range.isEmpty && entry.chosen == nil
        var column = 2
        for place in candidates.indices.dropFirst(entry.chosen ?? 0) {
            let candidate = candidates[place]
            let meaning = candidate.meaning.isEmpty || isOpen ? "" : " \(candidate.meaning)"
            let style: Style = place == entry.chosen ? .selection : .bold
            let runs = [
                Screen.Run(" "), Screen.Run(candidate.text, style),
                Screen.Run("\(meaning) ", .muted),
            ]
            let width = CharacterWidth.displayWidth(
                of: runs.map(\.text).joined(),
                ascii: frame.ascii
            )
            guard column + width <= frame.width || column == 2 else { return }
            frame.write(runs, row: row, column: column, width: max(0, frame.width - column))
            column += width + 1
        }
    }

    /// A caret under the place, and the sentence beside it; where it has no room there, in place of the candidates.
    private static func draw(
        _ problem: FilterProblem,
        _ entry: FilterEntry,
        into frame: inout Frame,
        row: Int
    ) {
        let message = problem.message
        let column = column(of: problem, entry, in: frame)
        let width = CharacterWidth.displayWidth(of: message, ascii: frame.ascii)
        frame.write("^", row: row, column: column, width: 1, style: .warning)
        let room = frame.width - column - 2
        // Where something is only missing yet, what could stand there says more than the end of the sentence.
        let isUnfinished = !entry.completion.candidates.isEmpty && room >= 32
        if width <= room || isUnfinished {
            frame.write(message, row: row, column: column + 2, width: room, style: .warning)
        } else if width + 2 <= column {
            let start = column - width - 1
            frame.write(message, row: row, column: start, width: width, style: .warning)
        } else {
            let line = Rect(row: row - 2, column: 0, width: frame.width, height: 1)
            frame.fill(line)
            frame.write(" \(message)", row: row - 2, column: 0, width: line.width, style: .warning)
        }
    }

    /// The column of a problem; a long filter is shown in part, so it is counted from the cursor.
    private static func column(
        of problem: FilterProblem,
        _ entry: FilterEntry,
        in frame: Frame
    ) -> Int {
        let text = entry.field.text
        let cursor = FilterProblem("", at: entry.field.cursor..<entry.field.cursor)
        let distance =
            problem.place(in: text, ascii: frame.ascii).column
            - cursor.place(in: text, ascii: frame.ascii).column
        return min(max(0, (frame.cursor?.column ?? 0) + distance), max(0, frame.width - 1))
    }
}
