internal import Records

/// The numbers of what marks point to, row by row.
struct MarkIDs {
    let students: [Int32]
    let sections: [Int32]
    let terms: [Int32]
    /// Students of the year.
    let studentCount: Int
}

/// Folds the marks that say how a student does (of grading periods, semesters, progress reports and finals) into one standing for
/// each student and section.
///
/// The day is settled before the first mark comes, so no mark is kept. Standings do not depend on the order of the marks: of
/// each kind the greatest ``MarkWord`` stands, and a student's term can only move on to a later one.
struct MarksBuilder: Sendable {
    /// The standings of each student.
    var standings = Runs<StandingEntry>()
    /// The marks that standings name; the first one is no mark.
    private(set) var words = Distinct<MarkWord>()
    /// Standings with a mark that has no number.
    private(set) var wide: [WideStanding] = []
    /// How many distinct marks get a number.
    private let limit: UInt32
    /// The latest quarter, trimester or semester with a mark of each student; −1 where there is none.
    private(set) var latestTerms: [Int32] = []
    private var order: TermOrder?
    private var open = (student: -1, section: Int32(-1), place: 0)

    init(distinctMarks limit: UInt32 = StandingEntry.numbers) {
        self.limit = limit
        _ = words.number(of: .none)
    }

    /// Folds marks posted by a day.
    mutating func fold(
        _ batch: RecordBatch,
        upTo day: Int32,
        _ ids: MarkIDs,
        terms: TermsBuilder
    ) {
        let (numbers, taught, spans) = (ids.students, ids.sections, ids.terms)
        let order = self.order ?? TermOrder(terms)
        self.order = order
        standings.reserve(owners: ids.studentCount)
        let missing = ids.studentCount - latestTerms.count
        if missing > 0 { latestTerms.append(contentsOf: repeatElement(-1, count: missing)) }
        let cells = Cells(batch)
        for row in numbers.indices where numbers[row] >= 0 && taught[row] >= 0 {
            let term = spans[row]
            let end = term >= 0 ? terms.ends[Int(term)] : nil
            guard let kind = cells.kind(row), let posted = cells.posted(row) ?? end, posted <= day
            else { continue }
            let word = cells.word(row, posted: posted, kind: kind)
            let student = Int(numbers[row])
            let isThisTerm = kind != .final && enter(term, student, order)
            let place = place(of: taught[row], student)
            add(word, kind, at: place, isThisTerm: isThisTerm)
        }
    }

    /// Takes note that a student has a mark of a term.
    ///
    /// - Returns: whether the term is the student's latest one so far.
    private mutating func enter(_ term: Int32, _ student: Int, _ order: TermOrder) -> Bool {
        guard term >= 0, order.places[Int(term)] >= 0 else { return false }
        let known = latestTerms[student]
        if known == term { return true }
        guard known >= 0 else {
            latestTerms[student] = term
            return true
        }
        let isSame = order.spans[Int(term)] == order.spans[Int(known)]
        guard order.places[Int(term)] > order.places[Int(known)] else { return isSame }
        latestTerms[student] = term
        if !isSame { endTerm(of: student) }
        return true
    }

    /// Forgets the marks of a term that a later one took the place of.
    private mutating func endTerm(of student: Int) {
        for place in standings.places(of: student) {
            if standings[place].isWide {
                wide[standings[place].widePlace].term = .none
            } else {
                standings[place].term = 0
            }
        }
    }

    /// The place of a student's standing in a section, a new one where there is none.
    private mutating func place(of section: Int32, _ student: Int) -> Int {
        if open.student == student, open.section == section { return open.place }
        let places = standings.places(of: student)
        var place = places.lowerBound
        while place < places.upperBound, standings[place].section != section { place += 1 }
        if place == places.upperBound {
            place = standings.append(StandingEntry(section: section), to: student)
        }
        open = (student, section, place)
        return place
    }

    private mutating func add(
        _ word: MarkWord,
        _ kind: MarkWord.Kind,
        at place: Int,
        isThisTerm: Bool
    ) {
        var entry = standings[place]
        if entry.isWide {
            wide[entry.widePlace].add(word, isFinal: kind == .final, isThisTerm: isThisTerm)
        } else if let number = words.number(of: word, below: limit) {
            if kind == .final {
                if word.bits > bits(entry.final) { entry.final = number }
            } else if word.bits > bits(entry.latest) {
                entry.latest = number
            }
            if isThisTerm, word.bits > bits(entry.term) { entry.term = number }
        } else {
            widen(&entry)
            wide[entry.widePlace].add(word, isFinal: kind == .final, isThisTerm: isThisTerm)
        }
        if kind != .progress { note(word.judgement, isFinal: kind == .final, &entry) }
        standings[place] = entry
    }

    private func note(_ judgement: Judgement, isFinal: Bool, _ entry: inout StandingEntry) {
        if judgement == .none { return }
        entry.said.formUnion(isFinal ? .judgedFinal : .judgedPeriod)
        if judgement == .failed { entry.said.formUnion(isFinal ? .failedFinal : .failedPeriod) }
    }

    private mutating func widen(_ entry: inout StandingEntry) {
        wide.append(
            WideStanding(
                final: words.rows[Int(entry.final)],
                latest: words.rows[Int(entry.latest)],
                term: words.rows[Int(entry.term)]
            )
        )
        entry.widePlace = wide.count - 1
    }

    private func bits(_ number: UInt32) -> UInt64 { words.rows[Int(number)].bits }
}

extension MarksBuilder {
    /// The columns of a batch that make a mark.
    private struct Cells {
        private let type: NumberColumn
        private let numeric: NumberColumn
        private let passing: NumberColumn
        private let postedOn: NumberColumn
        private let current: NumberColumn
        private let letter: TextColumn
        private let kinds = Self.kinds
        private let short = LetterMark.short

        init(_ batch: RecordBatch) {
            type = batch.numbers(Marks.markType)
            numeric = batch.numbers(Marks.numericMark)
            passing = batch.numbers(Marks.isPassing)
            postedOn = batch.numbers(Marks.postedOn)
            current = batch.numbers(Marks.isCurrent)
            letter = batch.text(Marks.letterMark)
        }

        /// The kind of a mark; nil for those that do not count or that a later one replaced.
        @inline(__always)
        func kind(_ row: Int) -> MarkWord.Kind? {
            guard type.isKnown[row], !current.isKnown[row] || current.values[row] != 0 else {
                return nil
            }
            let ordinal = Int(truncatingIfNeeded: type.values[row])
            return kinds.indices.contains(ordinal) ? kinds[ordinal] : nil
        }

        @inline(__always)
        func posted(_ row: Int) -> Int32? {
            postedOn.isKnown[row] ? postedOn.values[row].clamped : nil
        }

        @inline(__always)
        func word(_ row: Int, posted: Int32, kind: MarkWord.Kind) -> MarkWord {
            let start = row == 0 ? 0 : Int(letter.ends[row - 1])
            return MarkWord(
                posted: posted,
                kind: kind,
                numeric: numeric.isKnown[row] ? numeric.values[row].clamped : -1,
                letter: LetterMark(bytes: letter.bytes, in: start..<Int(letter.ends[row]), short),
                passing: passing.isKnown[row] ? (passing.values[row] == 0 ? 0 : 1) : -1
            )
        }

        /// By the place of ``Records/MarkType`` in its vocabulary.
        private static let kinds: [MarkWord.Kind?] = MarkType.allCases.map {
            switch $0 {
            case .progress: .progress
            case .gradingPeriod: .period
            case .semester: .semester
            case .final: .final
            default: nil
            }
        }
    }
}
