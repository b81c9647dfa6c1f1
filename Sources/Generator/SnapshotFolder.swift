import CSV
import FoundationEssentials
import Records

/// A folder of one school year being written: its open files and its manifest.
final class SnapshotFolder {
    let path: String
    private let files: [TableFile]
    private let places: [Int?]
    /// Rows written so far that importers must remark on.
    var noted: [Dirt.Planted] = []

    /// A dirty folder has a table for some of the planted problems, and one file as Windows programs write it.
    init(_ path: String, isDirty: Bool) throws {
        self.path = path
        try FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true
        )
        let headers = FolderTables.headers + (isDirty ? [FolderTables.summaryHeader] : [])
        files = try headers.map { table, header in
            var options = CSVWriterOptions()
            if isDirty, table == .staff {
                options.lineEnd = .carriageReturnLineFeed
                options.writesOrderMark = true
            }
            return try TableFile(table, folder: path, header: header, options: options)
        }
        let tables = files.map(\.table)
        places = TableName.allCases.map { tables.firstIndex(of: $0) }
    }

    /// The file of a table of the folder.
    func file(_ table: TableName) -> TableFile? {
        places[table.loadOrder].map { files[$0] }
    }

    func row(_ table: TableName, _ cells: [String]) throws {
        try file(table)?.row(cells)
    }

    /// Closes all files and writes the manifest with their row counts.
    func finish(_ plan: DistrictPlan, _ schools: Schools, _ calendar: SchoolCalendar) throws {
        var manifest = try CSVFileWriter(path: "\(path)/manifest.csv")
        try manifest.record(["propertyName", "value"])
        let day = min(calendar.asOf, calendar.isComplete ? calendar.days[179] : calendar.asOf)
        let properties = [
            ("format.name", "ewis-native"), ("format.version", "1.0"),
            ("district.id", plan.districtCode), ("district.name", plan.districtName),
            ("schoolYear", String(calendar.year)), ("asOfDate", day.description),
            ("source.systemName", "waymark generate"), ("synthetic", "true"),
            ("attendance.mode", plan.attendanceMode.rawValue), ("exitDate.meaning", "last_day"),
        ]
        for (name, value) in properties { try manifest.record([name, value]) }
        for school in schools.all {
            let last = calendar.recordedThrough?.description ?? ""
            try manifest.record(["attendance.recordedThrough.\(school.code)", last])
        }
        for table in TableName.allCases {
            guard let file = file(table) else {
                try manifest.record(["file.\(table.rawValue)", "absent"])
                continue
            }
            try file.close()
            try manifest.record(["file.\(table.rawValue)", "full"])
            try manifest.record(["file.\(table.rawValue).rows", String(file.rows)])
        }
        try manifest.close()
    }
}
