import Records

extension StateCodes {
    /// The codes that come with the program.
    ///
    /// - Throws: a mistake in them, which a test would have found.
    public static func shipped() throws(ImportError) -> StateCodes {
        try StateCodes(yaml: shippedText, file: "massachusetts.yaml")
    }

    /// The text of the codes that come with the program, to be copied and changed.
    public static var shippedText: String {
        String(decoding: PackageResources.massachusetts_yaml, as: UTF8.self)
    }

    /// The descriptors of Ed-Fi that come with the program, with those of a file in their place where it has some.
    ///
    /// - Parameter path: where the YAML file is; nil for none.
    /// - Returns: all of them.
    /// - Throws: that it cannot be read, or its first mistake with its line.
    public static func edFi(overlaidWith path: String? = nil) throws(ImportError) -> StateCodes {
        let shipped = try StateCodes(yaml: edFiText, file: "edfi.yaml")
        guard let path else { return shipped }
        return shipped.overlaid(with: try StateCodes(path: path))
    }

    /// The text of the descriptors that come with the program, to be copied and changed.
    public static var edFiText: String {
        String(decoding: PackageResources.edfi_yaml, as: UTF8.self)
    }

    /// The codes that come with the program, with those of a file in their place where it has some.
    ///
    /// - Parameter path: where the YAML file is.
    /// - Returns: all of them.
    /// - Throws: that it cannot be read, or its first mistake with its line.
    public static func shipped(overlaidWith path: String) throws(ImportError) -> StateCodes {
        try shipped().overlaid(with: StateCodes(path: path))
    }

    /// Reads codes from a file.
    private init(path: String) throws(ImportError) {
        let file = try MappingNode.file(path)
        try self.init(yaml: file.text, file: file.name)
    }

    /// Reads codes from text.
    ///
    /// - Parameters:
    ///   - text: YAML.
    ///   - file: what findings call it.
    /// - Throws: the first mistake with its line.
    public init(yaml text: String, file: String) throws(ImportError) {
        let root = MappingNode(try MappingNode.compose(text, file), file, "the codes")
        try root.allow(["dates", "names", "columns", "tables"])
        self.init()
        for (name, node) in try root.child("dates")?.pairs() ?? [] {
            guard let day = MonthDay(try node.text()) else {
                throw node.error("\(name) is a month and a day, such as \"10-01\"")
            }
            addDay(name, day)
        }
        for (code, node) in try root.child("names")?.pairs() ?? [] {
            addName(code, try node.text())
        }
        for (form, node) in try root.child("columns")?.pairs() ?? [] {
            for (column, names) in try node.pairs() {
                addColumns(form, column, try names.texts())
            }
        }
        for (table, node) in try root.child("tables")?.pairs() ?? [] {
            addTable(table, try Self.entries(table, node))
        }
    }

    private static func entries(
        _ table: String,
        _ node: MappingNode
    ) throws(ImportError) -> [String: String] {
        var entries: [String: String] = [:]
        let allowed = StateVocabulary.meanings(of: table)
        for (code, node) in try node.pairs() {
            let meaning = try node.text()
            // A misspelt meaning would otherwise show up as thousands of unmapped codes.
            if let allowed, !allowed.contains(meaning) {
                throw node.error("\(table) has no meaning \(meaning)")
            }
            entries[code] = meaning
        }
        return entries
    }
}
