import Records

extension RosterMaker {
    /// A line item of a category that stands for a mark.
    private struct MarkItem {
        let section: String
        let term: String
        let type: MarkType
        let scale: ResultScale
    }

    /// What there is one mark for, as numbers of ids: a district's year has millions.
    private struct MarkKey: Hashable {
        let student: Int32
        let section: Int32
        let term: Int32
        let type: MarkType
    }

    /// A mark that was made: its row, and its day.
    private struct MadeMark {
        let row: Int32
        let day: SchoolDate?
    }

    private struct Mark {
        let cells: [String?]
        let day: SchoolDate?
    }

    /// What a line item stands for.
    private enum ItemMeaning {
        case mark(MarkItem)
        case category(String)
        case otherYear
    }

    private static let markLabels = [
        ("student_id", "studentSourcedId"), ("section_id", "classSourcedId"),
        ("term_id", "lineItemSourcedId"), ("mark_type", "lineItemSourcedId"),
        ("numeric_mark", "score"), ("letter_mark", "textScore"), ("posted_on", "scoreDate"),
        ("is_current", "status"),
    ].map { (native: $0.0, source: $0.1) }

    /// Results of categories that stand for marks; of several for one mark the latest, and the others are counted.
    mutating func makeMarks() throws(ImportError) {
        guard let reading = reading(.results) else { return }
        let items = try markItems()
        var marks: [MarkKey: MadeMark] = [:]
        var ids = TextIndex()
        var made = grid(.marks, .results, Self.markLabels)
        var unmapped: [String: Int] = [:]
        var (unknown, scoreless, replaced, others, retired) = (0, 0, 0, 0, 0)
        let unread = try reading.forEachRecord { row, _ throws(ImportError) in
            guard let id = reading.raw(row, "lineItemSourcedId"), let meaning = items[id] else {
                unknown += 1
                return
            }
            switch meaning {
            case .category(let title): unmapped[title, default: 0] += 1
            case .otherYear: others += 1
            case .mark(let item):
                guard let mark = mark(item, row, reading) else {
                    scoreless += 1
                    return
                }
                if reading.isRetired(row) { retired += 1 }
                // What is taken back later waits with the others, so that memory has only numbers.
                let numbers = mark.cells.prefix(3).map { ids.number(of: $0 ?? "") }
                let key = MarkKey(
                    student: numbers[0],
                    section: numbers[1],
                    term: numbers[2],
                    type: item.type
                )
                let other = marks[key]
                if let other {
                    replaced += 1
                    guard isLater(mark.day, other.day) else { return }
                    made.drop(other.row)
                }
                marks[key] = MadeMark(
                    row: Int32(truncatingIfNeeded: made.added),
                    day: mark.day
                )
                made.append(mark.cells, line: row.line)
            }
        }
        lost[.marks] = unread
        if !made.isEmpty { grids[.marks] = made }
        for (title, count) in unmapped {
            note(.bundleCategory, .results, detail: "category \(title.prefix(60))", count: count)
        }
        if unknown > 0 {
            note(.bundleNoMark, .results, detail: "line item not here", count: unknown)
        }
        if scoreless > 0 { note(.bundleNoMark, .results, detail: "no score", count: scoreless) }
        if replaced > 0 { note(.bundleNoMark, .results, detail: "replaced", count: replaced) }
        if others > 0 { note(.bundleOtherYear, .results, count: others) }
        if retired > 0 { note(.bundleRetired, .results, count: retired) }
    }

    /// The later day counts, and without one the later row.
    private func isLater(_ day: SchoolDate?, _ before: SchoolDate?) -> Bool {
        guard let day, let before else { return true }
        return day >= before
    }

    /// A result without a whole score is no mark yet.
    private func mark(
        _ item: MarkItem,
        _ row: BundleRow,
        _ reading: BundleReading
    ) -> Mark? {
        let isRetired = reading.isRetired(row)
        let status = reading.value(row, "scoreStatus")
        let isOpen = ["exempt", "not submitted", "partially graded"].contains(status)
        let score = reading.value(row, "score").flatMap { FixedDecimal($0) }
        let letter = reading.raw(row, "textScore")
        guard !isOpen, reading.value(row, "inProgress") != "true", score != nil || letter != nil
        else { return nil }
        let day = reading.date(row, "scoreDate")
        let cells: [String?] = [
            studentID(reading.raw(row, "studentSourcedId") ?? ""), NativeWords.id(item.section),
            NativeWords.id(item.term), item.type.rawValue,
            score.flatMap(item.scale.mark)?.description, letter, day?.description,
            isRetired ? "false" : nil,
        ]
        return Mark(cells: cells, day: day)
    }

    private func markItems() throws(ImportError) -> [String: ItemMeaning] {
        var items: [String: ItemMeaning] = [:]
        guard let reading = reading(.lineItems) else { return items }
        let types = try categoryTitles()
        _ = try reading.forEachRecord { row, id throws(ImportError) in
            let title =
                reading.raw(row, "categorySourcedId").flatMap { types[$0] } ?? "without title"
            guard let type = MarkCategories.markType(title, own: source.settings.categories) else {
                items[id] = .category(title)
                return
            }
            let section = reading.raw(row, "classSourcedId") ?? ""
            let session =
                reading.value(row, "academicSessionSourcedId")
                ?? reading.value(row, "gradingPeriodSourcedId")
            guard let term = markTerm(session, section) else {
                items[id] = .otherYear
                return
            }
            items[id] = .mark(
                MarkItem(
                    section: section,
                    term: term,
                    type: type,
                    scale: ResultScale(
                        reading.value(row, "resultValueMin").flatMap { FixedDecimal($0) },
                        reading.value(row, "resultValueMax").flatMap { FixedDecimal($0) }
                    )
                )
            )
        }
        return items
    }

    /// The session of a line item, that of its class where it has none, or the one term that was made; nil for another year's.
    private func markTerm(_ session: String?, _ section: String) -> String? {
        if let madeTerm { return madeTerm }
        guard let session else { return classes[section]?.term }
        let mayBeStored = bundle.tables[.academicSessions]?.mode != .bulk
        return sessions[session] != nil || mayBeStored ? session : nil
    }

    private func categoryTitles() throws(ImportError) -> [String: String] {
        var titles: [String: String] = [:]
        guard let reading = reading(.categories) else { return titles }
        _ = try reading.forEachRecord { row, id throws(ImportError) in
            titles[id] = reading.raw(row, "title")
        }
        return titles
    }
}

extension TextIndex {
    /// The number of an id.
    fileprivate mutating func number(of id: String) -> Int32 {
        Int32(truncatingIfNeeded: insert(id))
    }
}
