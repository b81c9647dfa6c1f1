import CSV
import Records

/// Plants one problem of each documented kind at the ends of a folder's files, on students of their own.
struct Dirt {
    let builder: StudentYearBuilder
    let folder: SnapshotFolder

    /// Students without any other fault who carry the planted rows.
    private static let names = ["Mildew", "Smudge", "Soot", "Grime"]
    /// Students in the file because of planted problems: the hosts, and five who are problems themselves.
    static let hostCount = names.count + 5
    static let firstNumber = 950_000

    /// A planted problem: where it stands and the code of the finding that it must lead to.
    struct Planted {
        let file: String
        /// The physical line; nil where the file as a whole is meant.
        let line: Int?
        let column: String
        let severity: String
        let code: String
        let what: String
    }

    /// What was planted.
    struct Log {
        var entries: [Planted] = []

        func write(to path: String) throws {
            var file = try CSVFileWriter(path: path)
            try file.record(["file", "line", "column", "severity", "code", "what"])
            for entry in entries {
                try file.record([
                    entry.file, entry.line.map { String($0) } ?? "", entry.column, entry.severity,
                    entry.code,
                    entry.what,
                ])
            }
            try file.close()
        }
    }

    /// Writes the hosts and their faults.
    func plant() throws -> Log {
        let rows = StudentRows(plan: builder.plan, calendar: builder.calendar, folder: folder)
        for (index, name) in Self.names.enumerated() {
            var host = Baseline(
                builder: builder,
                number: Self.firstNumber + index,
                firstName: name,
                lastName: "Testcase",
                grade: "11"
            )
            host.isNew = true
            guard var records = host.records() else { continue }
            adjust(&records, index)
            try rows.write(records)
        }
        var log = Log(entries: folder.noted)
        for problem in DirtList(builder: builder).problems {
            for (index, cells) in problem.rows.enumerated() {
                try folder.row(problem.table, cells)
                guard problem.faults.contains(index) else { continue }
                log.entries.append(
                    Planted(
                        file: problem.table.fileName,
                        line: folder.file(problem.table)?.lines ?? 0,
                        column: problem.column,
                        severity: problem.severity,
                        code: problem.code,
                        what: problem.what
                    )
                )
            }
        }
        log.entries.append(
            Planted(
                file: TableName.calendar.fileName,
                line: nil,
                column: "",
                severity: "warning",
                code: "school-silent",
                what: "the evening program records no attendance"
            )
        )
        return log
    }

    /// The second host came in October, the third left in January.
    private func adjust(_ records: inout StudentYear, _ index: Int) {
        let calendar = builder.calendar
        if index == 1 {
            records.stays[0].entry = calendar.days[25]
            records.days = []
            for place in records.courses.indices {
                records.courses[place].start = calendar.days[25]
            }
        }
        if index == 2 {
            records.stays[0].exit = calendar.days[80]
            records.stays[0].exitType = "transferred_in_state_public"
        }
    }
}
