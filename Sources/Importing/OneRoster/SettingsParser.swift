import Records

extension OneRosterSettings {
    /// Reads settings.
    ///
    /// - Parameter path: where the YAML file is.
    /// - Throws: that it cannot be read, or its first mistake with its line.
    public init(path: String) throws(ImportError) {
        let file = try MappingNode.file(path)
        try self.init(yaml: file.text, file: file.name)
    }

    /// Reads settings from text.
    ///
    /// - Parameters:
    ///   - text: YAML.
    ///   - file: what findings call it.
    /// - Throws: the first mistake with its line.
    public init(yaml text: String, file: String) throws(ImportError) {
        let root = MappingNode(try MappingNode.compose(text, file), file, "the settings")
        try root.allow([
            "mapping", "about", "district_id", "district_name", "school_year", "student_id",
            "dates",
            "marks",
        ])
        districtID = try root.text("district_id")
        districtName = try root.text("district_name")
        if let node = try root.child("school_year") {
            guard let year = Int(try node.text()), (1950...2100).contains(year) else {
                throw node.error("school_year is the year in which it ends, such as 2026")
            }
            schoolYear = SchoolYear(endingIn: year)
        }
        if let id: StudentID = try root.word("student_id") { studentID = id }
        if let order: DateOrder = try root.word("dates") { dates = order }
        for (title, node) in try root.child("marks")?.pairs() ?? [] {
            guard let type = MarkType(rawValue: try node.text()) else {
                let known = MarkType.allCases.map(\.rawValue).joined(separator: ", ")
                throw node.error("a category stands for one of \(known)")
            }
            categories[title] = type
        }
    }
}

extension MappingNode {
    /// One of some words, or nil where the name is not there.
    fileprivate func word<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String
    ) throws(ImportError) -> Word? {
        guard let child = try child(name) else { return nil }
        guard let word = Word(rawValue: try child.text()) else {
            let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw child.error("\(name) is one of \(known)")
        }
        return word
    }
}
