import Indicators
import Records
import Scoring
import Screen

/// The tab Behavior: incidents with the student's part in them, and what followed.
enum BehaviorTab {
    static func write(_ page: StudentPage, into text: inout PageText) {
        let isUnknown = page.lines.contains { $0.reading == .unknown(.noDiscipline) }
        for line in page.lines where line.definition.topic == .behavior {
            guard let value = line.reading.value else { continue }
            let known = "\(line.definition.title): \(line.definition.text(of: value))"
            text.text(known + (line.detail.map { " (\($0))" } ?? ""))
        }
        if isUnknown {
            text.text(
                "Discipline records were not loaded for this year; that is not the same as none."
            )
        }
        writeIncidents(page, isUnknown: isUnknown, into: &text)
        writeActions(page.records[.disciplineActions], isUnknown: isUnknown, into: &text)
    }

    private static func writeIncidents(
        _ page: StudentPage,
        isUnknown: Bool,
        into text: inout PageText
    ) {
        text.heading("Incidents")
        guard let parts = page.records[.incidentParticipants], parts.count > 0 else {
            text.text(isUnknown ? "Not known." : "None recorded this year.", indent: 3)
            return
        }
        let widths = [PageText.Column(11), .init(10), .init(22), .init(max(0, text.width - 54))]
        text.titles(["date", "part", "behavior", "where"], widths)
        let incidents = rows(of: page.records[.incidents], key: "incident_id")
        let described = (0..<parts.count).map { row -> (String, [String?]) in
            let id = parts.cell(row: row, "incident_id") ?? ""
            let incident = incidents[id]
            let batch = page.records[.incidents]
            let date = incident.flatMap { batch?.cell(row: $0, "incident_date") }
            let place = incident.flatMap { batch?.cell(row: $0, "location") }
            let role = CodeWords.text(parts.cell(row: row, "role"))
            let behavior = CodeWords.text(parts.cell(row: row, "behavior"))
            return (date ?? "", [spoken(date), role, behavior, place])
        }
        for (_, cells) in described.sorted(by: { $0.0 > $1.0 }) {
            text.row(cells.map { TableCell($0 ?? unknownSign) }, widths)
        }
    }

    private static func writeActions(
        _ batch: RecordBatch?,
        isUnknown: Bool,
        into text: inout PageText
    ) {
        text.heading("Actions")
        guard let batch, batch.count > 0 else {
            text.text(isUnknown ? "Not known." : "None recorded this year.", indent: 3)
            return
        }
        let action = max(12, min(26, text.width - 46))
        let widths = [PageText.Column(11), .init(action), .init(9, .trailing), .init(11)]
        text.titles(["from", "action", "days out", "to"], widths)
        let days = batch.numbers(DisciplineActions.startDate)
        for row in (0..<batch.count).sorted(by: { (days[$1] ?? 0, $0) < (days[$0] ?? 0, $1) }) {
            let missed =
                batch.cell(row: row, "days_missed") ?? batch.cell(row: row, "days_assigned")
            let cells = [
                spoken(batch.cell(row: row, "start_date")),
                CodeWords.text(batch.cell(row: row, "action")), missed,
                spoken(batch.cell(row: row, "end_date")),
            ]
            text.row(cells.map { TableCell($0 ?? unknownSign) }, widths)
        }
    }

    private static func spoken(_ date: String?) -> String? {
        date.flatMap { SchoolDate($0)?.spoken }
    }

    private static func rows(of batch: RecordBatch?, key: String) -> [String: Int] {
        guard let batch else { return [:] }
        var rows: [String: Int] = [:]
        for row in 0..<batch.count {
            if let id = batch.cell(row: row, key) { rows[id] = row }
        }
        return rows
    }
}
