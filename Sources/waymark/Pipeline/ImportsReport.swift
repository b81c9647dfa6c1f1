import Records
import Reports
import Store

/// The history of imports as a report.
enum ImportsReport {
    /// - Parameters:
    ///   - imports: the imports.
    ///   - isShort: whether long lists of tables and files are only counted.
    /// - Returns: a row for each.
    static func report(_ imports: [PastImport], isShort: Bool) -> Report {
        Report(
            title: "Imports",
            context: [],
            columns: [
                ReportColumn("import", "Import", isNumeric: true), ReportColumn("made", "Made"),
                ReportColumn("district", "District"), ReportColumn("school_years", "Years"),
                ReportColumn("tables", "Tables"),
                ReportColumn("created", "Created", isNumeric: true),
                ReportColumn("updated", "Updated", isNumeric: true),
                ReportColumn("removed", "Removed", isNumeric: true),
                ReportColumn("findings", "Findings", isNumeric: true),
                ReportColumn("undo", "Undo"), ReportColumn("files", "Files"),
                ReportColumn("software", "Software"),
            ],
            rows: imports.map { values($0, isShort) }
        )
    }

    /// What an undo has done.
    static func words(undoing past: PastImport) -> String {
        let changed = past.scopes.filter(\.hasChanges)
        var text = "Import \(past.number) of \(past.createdAt) is undone.\n"
        for scope in changed {
            let back = scope.updated + scope.removed
            text += "  \(scope.schoolYear) \(scope.table.rawValue): "
            text += "\(scope.created) rows taken out, \(back) as they were before\n"
        }
        return text + "Runs stay as they were made; run `waymark score` for new ones.\n"
    }

    private static func values(_ past: PastImport, _ isShort: Bool) -> [ReportValue] {
        let changed = past.scopes.filter(\.hasChanges)
        func sum(_ count: KeyPath<ImportOutcome.Scope, Int>) -> ReportValue {
            .integer(changed.reduce(0) { $0 + $1[keyPath: count] })
        }
        return [
            .integer(Int(past.number)), .text(past.createdAt),
            .text(distinct(past.scopes.map(\.districtID))),
            .text(distinct(past.scopes.map(\.schoolYear.description))),
            .text(distinct(changed.map(\.table).sorted().map(\.rawValue), isShort ? 3 : .max)),
            sum(\.created), sum(\.updated), sum(\.removed),
            .integer(past.findings.reduce(0) { $0 + $1.count }), .text(words(past.undoing)),
            .text(distinct(past.files.map(\.name), isShort ? 3 : .max)),
            .text(past.softwareVersion),
        ]
    }

    private static func distinct(_ texts: [String], _ most: Int = .max) -> String {
        var seen: Set<String> = []
        let all = texts.filter { seen.insert($0).inserted }
        guard all.count > most else { return all.joined(separator: " ") }
        return "\(all[0]) and \(all.count - 1) more"
    }

    private static func words(_ undoing: PastImport.Undoing) -> String {
        switch undoing {
        case .possible: "possible"
        case .done(let time): "undone \(time)"
        case .after(let later): "after import \(later)"
        case .notKept: "not kept"
        }
    }
}
