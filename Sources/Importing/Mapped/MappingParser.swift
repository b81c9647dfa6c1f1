import CSV
import Records

extension Mapping {
    /// Reads a mapping.
    ///
    /// - Parameter path: where the YAML file is.
    /// - Throws: that it cannot be read, or its first mistake with its line.
    public init(path: String) throws(ImportError) {
        let file = try MappingNode.file(path)
        try self.init(yaml: file.text, file: file.name)
    }

    /// Reads a mapping from text.
    ///
    /// - Parameters:
    ///   - text: YAML.
    ///   - file: what findings call it.
    /// - Throws: the first mistake with its line.
    public init(yaml text: String, file: String) throws(ImportError) {
        let root = MappingNode(try MappingNode.compose(text, file), file, "the mapping")
        try root.allow(["mapping", "about", "source", "snapshot", "tables"])
        self.file = file
        name = try root.text("mapping") ?? file
        about = try root.text("about") ?? ""
        dialect = try root.child("source").map(Dialect.read) ?? Dialect()
        let snapshot = try root.required("snapshot")
        self.snapshot = try Snapshot.read(snapshot)
        mode = try Snapshot.TableMode.read(snapshot)
        entries = try root.required("tables").items().map(MappedTable.read)
    }
}

extension Dialect {
    fileprivate static func read(_ node: MappingNode) throws(ImportError) -> Dialect {
        try node.allow([
            "delimiter", "encoding", "null_words", "id_match", "header", "escape",
        ])
        var dialect = Dialect()
        if let delimiter = try node.text("delimiter") {
            let names: [String: UInt8] = ["tab": 9, "comma": 44, "semicolon": 59, "bar": 124]
            guard let byte = names[delimiter] ?? delimiter.utf8.first,
                names[delimiter] != nil || delimiter.utf8.count == 1
            else { throw node.error("delimiter is one character, or tab") }
            dialect.delimiter = byte
        }
        if let encoding = try node.text("encoding") {
            guard let known = CSVEncoding(rawValue: encoding) else {
                throw node.error("encoding is utf-8 or windows-1252")
            }
            dialect.encoding = known
        }
        if let words = try node.child("null_words") {
            dialect.nullWords = NullWords(try words.texts())
        }
        if let limit = try node.child("id_match") {
            guard let percent = Int(try limit.text()), (0...100).contains(percent) else {
                throw limit.error("id_match is a number of rows in a hundred, from 0 to 100")
            }
            dialect.idMatch = IDMatchLimit(percent: percent)
        }
        dialect.header = try node.child("header")?.texts()
        if let escape = try node.child("escape") {
            guard try escape.text() == "backslash" else {
                throw escape.error("escape is backslash, or is left out")
            }
            dialect.hasBackslashes = true
        }
        return dialect
    }
}

extension Snapshot.TableMode {
    fileprivate static func read(_ node: MappingNode) throws(ImportError) -> Self {
        guard let mode = try node.child("mode") else { return .full }
        guard let known = Self(rawValue: try mode.text()), known != .absent else {
            throw mode.error("mode is full or upsert")
        }
        return known
    }
}

extension Snapshot {
    fileprivate static func read(_ node: MappingNode) throws(ImportError) -> Snapshot {
        try node.allow([
            "district_id", "district_name", "school_year", "as_of", "attendance_mode", "exit_date",
            "synthetic", "source_system", "mode",
        ])
        guard let year = Int(try node.requiredText("school_year")), (1950...2100).contains(year)
        else { throw node.error("school_year is the calendar year in which the year ends") }
        var snapshot = Snapshot(
            districtID: try node.requiredText("district_id"),
            districtName: try node.text("district_name") ?? "",
            schoolYear: SchoolYear(endingIn: year),
            isSynthetic: try node.flag("synthetic"),
            sourceSystem: try node.text("source_system")
        )
        if let asOf = try node.text("as_of") {
            guard let date = SchoolDate(asOf) else { throw node.error("as_of is YYYY-MM-DD") }
            snapshot.asOf = date
        }
        if let mode = try node.text("attendance_mode") {
            guard let known = AttendanceMode(rawValue: mode) else {
                throw node.error("attendance_mode is exceptions or complete")
            }
            snapshot.attendanceMode = known
        }
        if let meaning = try node.text("exit_date") {
            guard let known = ExitDateMeaning(rawValue: meaning) else {
                throw node.error("exit_date is last_day or day_after")
            }
            snapshot.exitDateMeaning = known
        }
        return snapshot
    }
}
