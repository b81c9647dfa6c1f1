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

    /// Finds columns in a header; a name may be asked for more than once.
    ///
    /// - Throws: ``Failure`` that names the columns that are missing or stand there twice.
    init(_ wanted: [(name: String, kind: Kind)], header: [String], path: String) throws {
        columns = try wanted.map { name, kind in
            // Spaces around a name are seen by nobody who opens the file.
            let places = header.indices.filter { header[$0].trimmed == name.trimmed }
            guard let place = places.first else {
                throw Failure(
                    description:
                        "\(path):1: there is no column “\(name)”; there are \(header.map(\.trimmed).joined(separator: ", "))."
                )
            }
            guard places.count == 1 else {
                throw Failure(
                    description:
                        "\(path):1: the column “\(name)” stands there \(places.count) times."
                )
            }
            return Column(name: name, kind: kind, place: place)
        }
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
