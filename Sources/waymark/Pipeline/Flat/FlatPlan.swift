import CSV

/// Which columns of a flat table are read, and as what.
struct FlatPlan: Sendable {
    /// What the cells of a column are.
    enum Kind: Sendable {
        /// Numbers, at times unknown.
        case number
        /// Words of which there are few.
        case label
        /// Ids, of which only a stable number is kept.
        case key
        /// Words, of which one is looked for: 1 for those who have it, 0 for those who have another.
        case word(String)
    }

    /// A column of the file.
    struct Column: Sendable {
        var name: String
        var kind: Kind
        /// Its place in the header.
        var place: Int
    }

    /// The columns, in the order in which they were asked for.
    var columns: [Column]
    /// What stands for unknown besides the empty cell.
    var unknown: UnknownValues

    /// Finds columns in a header; a name may be asked for more than once.
    ///
    /// Where no column has the name of a number, `NAME=WORD` is one of those who have that word in the column NAME.
    ///
    /// - Throws: ``Failure`` that names the columns that are missing or stand there twice.
    init(
        _ wanted: [(name: String, kind: Kind)],
        unknown: UnknownValues = UnknownValues(),
        header: [String],
        path: String
    ) throws {
        self.unknown = unknown
        let header = FlatHeader(names: header.map(\.trimmed), path: path)
        columns = try wanted.map { name, kind in
            if let place = try header.place(of: name) {
                return Column(name: header.names[place], kind: kind, place: place)
            }
            if case .number = kind, let sign = name.lastIndex(of: "="),
                let place = try header.place(of: String(name[..<sign]))
            {
                let word = String(name[name.index(after: sign)...]).trimmed
                return Column(
                    name: "\(header.names[place])=\(word)",
                    kind: .word(word),
                    place: place
                )
            }
            throw header.missing(name)
        }
    }
}

/// The names of a file's columns, without the spaces around them, which nobody sees who opens the file.
private struct FlatHeader {
    let names: [String]
    let path: String

    /// The place of a column by its name; where none is called exactly so, capitals do not matter.
    func place(of name: String) throws -> Int? {
        let name = name.trimmed
        var places = names.indices.filter { names[$0] == name }
        if places.isEmpty {
            places = names.indices.filter { names[$0].lowercased() == name.lowercased() }
        }
        guard places.count <= 1 else {
            throw Failure(
                description:
                    "\(path):1: the column “\(name)” stands there \(places.count) times; give each a name of its own."
            )
        }
        return places.first
    }

    /// The failure for a column that is not there, with those that are.
    func missing(_ name: String) -> Failure {
        let shown = 40
        let listed = names.prefix(shown).joined(separator: ", ")
        let more = names.count > shown ? " and \(names.count - shown) more" : ""
        let hint =
            names.count == 1
            ? " Names of columns must stand in the first line, above the rows." : ""
        return Failure(
            description:
                "\(path):1: there is no column “\(name)”; there are \(listed)\(more).\(hint)"
        )
    }
}

/// Something wrong with a cell or a record, with its place and never its value.
struct FlatProblem: Error {
    /// The physical line, from 1.
    var line: Int
    /// The column's name; nil for the whole record.
    var column: String?
    /// What is wrong.
    var reason: String

    /// The failure that the reader sees.
    func failure(_ path: String) -> Failure {
        let place = column.map { " column “\($0)”:" } ?? ""
        return Failure(description: "\(path):\(line):\(place) \(reason)")
    }
}
