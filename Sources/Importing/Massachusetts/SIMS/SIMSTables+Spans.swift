import Records

/// What a student is or takes part in from one collection to another.
extension SIMSTables {
    /// Adds the statuses of a student for subgroup tables.
    mutating func addStatuses(_ rows: [[SIMSRow]]) {
        for (attribute, elements) in SIMSColumns.statuses {
            let spans = spans(rows) { row in
                elements.firstResult { element in
                    let meaning = row[element].flatMap { codes.meaning(element, $0) }
                    return meaning == SIMSStatus.no ? nil : meaning
                }
            }
            for span in spans {
                let cells = [
                    span.row.lasid, attribute.rawValue, span.from.description, span.value,
                    span.to?.description,
                ]
                add(.studentAttributes, cells, span.row.line)
            }
        }
    }

    /// Adds the programmes that a student takes part in.
    mutating func addPrograms(_ rows: [[SIMSRow]]) {
        for kind in SIMSColumns.programs {
            for span in spans(rows, { $0.applicable(kind.element) }) {
                let id = "\(kind.prefix)-\(StateID.make(span.value))"
                if programs.insert(id).inserted {
                    let type = kind.type?.rawValue ?? codes.meaningOrCode(kind.element, span.value)
                    let name = codes.names[span.value] ?? "\(kind.title) \(span.value)"
                    add(.programs, [id, type, name, span.value], span.row.line)
                }
                let attained = kind.isCareer ? span.row["DOE031"] : nil
                let meaning = attained.flatMap { codes.meaning("DOE031", $0) }
                let cells = [
                    span.row.lasid, id, span.from.description, span.to?.description,
                    span.to == nil
                        ? ParticipationStatus.enrolled.rawValue
                        : ParticipationStatus.exited.rawValue,
                    meaning == SIMSStatus.no ? nil : meaning,
                ]
                add(.programParticipations, cells, span.row.line)
            }
        }
    }

    /// A value that a student had from one collection to another.
    private struct Span {
        let value: String
        let from: SchoolDate
        var to: SchoolDate?
        var row: SIMSRow
    }

    /// The spans over which the rows of a student have one value; a collection without the student says nothing.
    private func spans(_ rows: [[SIMSRow]], _ value: (SIMSRow) -> String?) -> [Span] {
        var spans: [Span] = []
        for (index, rows) in rows.enumerated() where !rows.isEmpty {
            let found = rows.firstResult { row in value(row).map { ($0, row) } }
            let open = spans.indices.last { spans[$0].to == nil }
            if let open, spans[open].value == found?.0 {
                if let found { spans[open].row = found.1 }
                continue
            }
            let from = index == 0 ? firstDay : year.parts[index - 1].day.next
            if let open { spans[open].to = from.previous }
            if let found { spans.append(Span(value: found.0, from: from, row: found.1)) }
        }
        return spans
    }
}
