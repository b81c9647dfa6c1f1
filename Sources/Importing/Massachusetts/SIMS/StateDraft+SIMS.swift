import CSV
import Records

extension StateDraft {
    /// Reads the collections of SIMS.
    mutating func readSIMS(
        _ parts: [StateBundle.Part],
        _ log: inout FindingLog
    ) throws(ImportError) {
        guard !parts.isEmpty else { return }
        var year = SIMSYear(in: room)
        for part in parts {
            if part.isAssumed {
                log.add(.collectionAssumed, file: part.file.name, detail: part.collection.rawValue)
            }
            let day = codes.day(part.collection.dayName, of: snapshot.schoolYear)
            year.begin(part.collection, on: day)
            var tally = CodeTally()
            var doubts: [(code: FindingCode, line: Int, column: String)] = []
            try read(part.file, oddTo: .students) { record, draft in
                let row = SIMSRow(record, genders: part.file.header.genders)
                for element in SIMSColumns.coded {
                    tally.look(element, row[element], draft.codes)
                }
                if let school = row.school {
                    draft.meet(school, line: row.line, column: part.file.label("DOE015"))
                }
                for (code, element) in SIMSRules.findings(row, draft.codes) {
                    doubts.append((code, row.line, part.file.label(element)))
                }
                year.take(row)
                draft.students.take(row["DOE002"], row.lasid)
            }
            for doubt in doubts { report(doubt.code, doubt.line, doubt.column, &log) }
            tally.report(part.file.name, to: &log)
        }
        do throws(CSVError) {
            try make(year, parts, &log)
        } catch {
            throw ImportError(error, file: pages.firstName)
        }
    }

    private mutating func make(
        _ year: SIMSYear,
        _ parts: [StateBundle.Part],
        _ log: inout FindingLog
    ) throws(CSVError) {
        // Rows that could not be kept cannot be read either.
        let tables = try SIMSTables(year, codes, firstDay: firstDay, in: room)
        for (table, rows) in tables.made {
            open(table)
            made[table]?.append(rows)
        }
        if tables.hasMoves {
            log.add(.stayDatesKnownByCollection, file: pages.firstName)
        }
        for (place, count) in tables.vanished.sorted(by: { $0.key < $1.key }) {
            let collection = year.parts[place].collection
            let file = parts.first { $0.collection == collection }?.file.name ?? pages.firstName
            log.add(.studentVanished, file: file, detail: "\(count) students", count: count)
        }
    }
}
