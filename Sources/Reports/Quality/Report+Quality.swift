import Indicators
import Records
public import Scoring

/// A part of what is told of a district's data.
public enum QualityPart: String, CaseIterable, Sendable {
    /// What is loaded, from where and when.
    case loaded
    /// How fresh the records of each school are.
    case freshness
    /// Why students have no tier.
    case notAvailable = "not-available"
    /// Indicators that could not be had.
    case missing
    /// What the imports found.
    case findings
}

extension Report {
    /// A part of what is told of a district's data.
    public static func quality(_ quality: DataQuality, _ part: QualityPart) -> Report {
        let (title, columns, rows) =
            switch part {
            case .loaded: loaded(quality)
            case .freshness: freshness(quality)
            case .notAvailable: notAvailable(quality)
            case .missing: missing(quality)
            case .findings: findings(quality)
            }
        var context = [("district", quality.district), ("as_of", quality.asOf.description)]
        if part == .notAvailable || part == .missing {
            let run = quality.run.map { "run of \($0.asOf) by \($0.ruleSet)" }
            context.append(("run", run ?? "nothing has been scored: run `waymark score`"))
        }
        return Report(title: title, context: context, columns: columns, rows: rows)
    }

    private typealias Content = (title: String, columns: [ReportColumn], rows: [[ReportValue]])

    private static func loaded(_ quality: DataQuality) -> Content {
        let rows = quality.years.flatMap { year in
            year.tables.map { table -> [ReportValue] in
                [
                    .text(year.snapshot.schoolYear.description), .text(table.table.rawValue),
                    .integer(table.rows), .text(table.mode == .full ? "whole" : "added to"),
                    year.snapshot.asOf.map { .text($0.description) } ?? .unknown,
                    table.importNumber.map { .integer(Int($0)) } ?? .unknown,
                    table.importedAt.map { .text($0) } ?? .unknown,
                    .text(shortened(table)),
                    year.snapshot.sourceSystem.map { .text($0) } ?? .unknown,
                ]
            }
        }
        return (
            "Loaded",
            [
                ReportColumn("school_year", "Year"), ReportColumn("table", "Table"),
                ReportColumn("rows", "Rows", isNumeric: true), ReportColumn("mode", "Files are"),
                ReportColumn("exported", "Exported"),
                ReportColumn("import", "Import", isNumeric: true),
                ReportColumn("imported_at", "Last changed"), ReportColumn("files", "Files"),
                ReportColumn("source_system", "Source"),
            ],
            rows
        )
    }

    /// Twenty files of a folder would make the line unreadable.
    private static func shortened(_ table: DataQuality.Table) -> String {
        let files = table.files
        if files.contains(table.table.fileName) { return table.table.fileName }
        return files.count <= 2
            ? files.joined(separator: " ") : "\(files[0]) and \(files.count - 1) more"
    }

    private static func freshness(_ quality: DataQuality) -> Content {
        let rows = quality.schools.map { school -> [ReportValue] in
            [
                .text(school.id), .text(school.name),
                school.lastAttendance.map { .text($0.description) } ?? .unknown,
                school.schoolDaysBehind.map { .integer($0) } ?? .unknown,
                school.lastMark.map { .text($0.description) } ?? .unknown,
                .text(school.advice),
            ]
        }
        return (
            "Freshness of each school",
            [
                ReportColumn("org_id", "Code"), ReportColumn("school", "School"),
                ReportColumn("last_attendance", "Attendance until"),
                ReportColumn("school_days_behind", "Days behind", isNumeric: true),
                ReportColumn("last_mark", "Marks until"), ReportColumn("what_to_do", "What to do"),
            ],
            rows
        )
    }

    private static func notAvailable(_ quality: DataQuality) -> Content {
        let rows = quality.gaps.flatMap { gaps in
            gaps.reasons.map { reason -> [ReportValue] in
                [
                    .text(gaps.milestone.title), .integer(gaps.students),
                    .integer(reason.students), .text(reason.words),
                    .text(UnknownReason.remedy(for: reason.words)),
                ]
            }
        }
        return (
            "What makes students N/A",
            [
                ReportColumn("milestone", "Milestone"),
                ReportColumn("students", "Students", isNumeric: true),
                ReportColumn("not_available", "N/A", isNumeric: true),
                ReportColumn("reason", "Why"), ReportColumn("what_to_do", "What to do"),
            ],
            rows
        )
    }

    private static func missing(_ quality: DataQuality) -> Content {
        let rows = quality.gaps.flatMap { gaps in
            gaps.missing.map { missing -> [ReportValue] in
                [
                    .text(gaps.milestone.title),
                    .text(
                        Indicators.named(missing.indicator)?.definition.title ?? missing.indicator
                    ),
                    .text(missing.reason.words), .integer(missing.students),
                    .integer(missing.notAvailable), .text(missing.reason.remedy),
                ]
            }
        }
        return (
            "Indicators that are missing",
            [
                ReportColumn("milestone", "Milestone"), ReportColumn("indicator", "Indicator"),
                ReportColumn("reason", "Why"),
                ReportColumn("students", "Students", isNumeric: true),
                ReportColumn("not_available", "Of them N/A", isNumeric: true),
                ReportColumn("what_to_do", "What to do"),
            ],
            rows
        )
    }
}

extension DataQuality.School {
    /// What to do about it; empty where the school is up to date.
    public var advice: String {
        guard lastAttendance != nil else {
            return "No attendance is loaded: ask the school or its system for an export."
        }
        guard isBehind else { return "" }
        return
            "More than a school week behind: ask whether the school still records, and import again."
    }
}
