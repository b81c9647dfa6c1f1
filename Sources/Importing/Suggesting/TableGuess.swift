import Records

/// How the columns of a file may stand for those of a table.
struct TableGuess {
    /// A column of the table and the column of the file for it.
    struct Match {
        /// The place in the table's schema.
        let place: Int
        /// The place in the file.
        let source: Int
    }

    let table: TableName
    private(set) var matches: [Match] = []
    /// Columns whose names say so and whose cells do not.
    private(set) var doubtful: [Match] = []
    /// Students' names in one column, `Last, First`, where the table needs them apart.
    private(set) var fullName: Int?

    /// Ids alone tell no table from another.
    private static let ids: Set<String> = [
        Students.studentID.name, Organizations.orgID.name, Students.stateStudentID.name,
    ]

    init(_ table: TableName, _ file: FileSample, _ synonyms: Synonyms) {
        self.table = table
        for (place, column) in table.schema.columns.enumerated()
        where !column.name.hasSuffix("_raw") {
            let named = file.columns.indices
                .map {
                    (source: $0, score: synonyms.match(file.columns[$0].name, table, column.name))
                }
                .filter { $0.score > 0 }
            let best = named.filter { Self.fits(file.columns[$0.source], column) }
                .max { $0.score < $1.score }
            if let best {
                matches.append(Match(place: place, source: best.source))
            } else if let odd = named.first {
                doubtful.append(Match(place: place, source: odd.source))
            }
        }
        if table == .students { addNames(file, synonyms) }
    }

    private mutating func addNames(_ file: FileSample, _ synonyms: Synonyms) {
        fullName = file.columns.indices.first { index in
            synonyms.isMeant(file.columns[index].name, by: "full_name")
                && file.columns[index].mostly(.nameWithComma)
        }
        // Ten digits are the state's number, whatever the column is called; unless it is the id that is used here already.
        let state = Students.schema.index(of: Students.stateStudentID.name)
        guard let state, !matches.contains(where: { $0.place == state }) else { return }
        let found = file.columns.indices.first { index in
            file.columns[index].mostly(.stateID) && !matches.contains { $0.source == index }
        }
        if let found { matches.append(Match(place: state, source: found)) }
    }

    /// Whether what stands in a column of a file can be what a column of a table holds.
    private static func fits(_ sample: ColumnSample, _ column: ColumnSchema) -> Bool {
        guard sample.filled > 0 else { return true }
        switch column.type {
        case .date: return sample.mostly(.day)
        case .integer: return sample.mostly(.number) && !sample.mostly(.day)
        case .decimal:
            return (sample.mostly(.number) || sample.mostly(.markWithLetter))
                && !sample.mostly(.day)
        case .code: return !sample.counts.isEmpty && !sample.mostly(.markWithLetter)
        case .identifier: return !sample.mostly(.day) && !sample.mostly(.markWithLetter)
        case .text, .timestamp, .boolean: return true
        }
    }

    /// Columns that a row must have and for which there is none in the file.
    var missing: [ColumnSchema] {
        let schema = table.schema
        return schema.columns.indices.filter { place in
            let column = schema.columns[place]
            let isName = ["first_name", "last_name"].contains(column.name) && fullName != nil
            return column.isRequired && column.defaultText == nil && !isName
                && !(matches + doubtful).contains { $0.place == place }
        }
        .map { schema.columns[$0] }
    }

    /// Whether it is worth a draft: nearly all that is required is there, and more than ids.
    var isLikely: Bool {
        let telling = matches.count { !Self.ids.contains(table.schema.columns[$0.place].name) }
        return missing.isEmpty
            ? telling + (fullName == nil ? 0 : 1) >= 1
            : missing.count == 1 && telling >= 2
    }

    /// Whether the file has several rows for one of the table, so that equal ones are made once.
    func isDistinct(in students: Bool) -> Bool {
        students && table.schema.index(of: Students.studentID.name) == nil
    }
}
