import Records

/// What is kept of one row of a SIMS file.
struct SIMSRow: Sendable {
    /// The line that it comes from, counted through all files.
    let line: Int
    /// A cell for each of the elements.
    let cells: [String?]

    /// The elements that native tables have a place for.
    static let elements = [
        "DOE001", "DOE002", "DOE003", "DOE004", "DOE005", "DOE006", "DOE009", "DOE010", "DOE012",
        "DOE015", "DOE016", "DOE017", "DOE018", "DOE019", "DOE020", "DOE022", "DOE024", "DOE025",
        "DOE027", "DOE029", "DOE031", "DOE032", "DOE034", "DOE035", "DOE037", "DOE039", "DOE041",
        "DOE043", "DOE044", "DOE052",
    ]

    private static let places = Dictionary(
        uniqueKeysWithValues: elements.enumerated().map { ($1, $0) }
    )

    /// Keeps what is needed of a row.
    ///
    /// - Parameters:
    ///   - record: the row.
    ///   - genders: what the file's codes of gender stand for, where its `DOEHEADER` says so.
    init(_ record: StateRecord, genders: [String: String] = [:]) {
        line = record.line
        cells = Self.elements.map { element in
            guard element == "DOE009", let code = record[element], let word = genders[code] else {
                return record[element]
            }
            // The words are MALE, FEMALE and NONBINARY; their first letters are the state's codes.
            return String(word.prefix(1))
        }
    }

    /// A row that was packed.
    init(_ grid: CellGrid, _ row: Int) {
        line = grid.lines[row]
        cells = (0..<grid.columnCount).map { column in
            grid.range(row, column).isEmpty ? nil : grid.text(row, column)
        }
    }

    subscript(_ element: String) -> String? { Self.places[element].flatMap { cells[$0] } }

    var lasid: String? { self["DOE001"] }
    var school: String? { self["DOE015"] }

    /// Days that an element counts; nil where it says that they do not apply.
    ///
    /// `555` stands for no day at all and `500` for "not applicable", so that neither is ever a number of days.
    func days(_ element: String) -> String? {
        switch self[element] {
        case "555": "0"
        case "500", nil: nil
        case let days?: days
        }
    }

    /// A code that may say that it does not apply.
    func applicable(_ element: String) -> String? {
        guard let code = self[element], code != "500", code.contains(where: { $0 != "0" }) else {
            return nil
        }
        return code
    }
}
