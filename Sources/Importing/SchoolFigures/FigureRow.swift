import CSV
import Records

/// Reads the rows of one file of figures.
struct FigureRow {
    let figures: [(measure: SchoolMeasure, place: Int)]
    private let file: String
    private let columns: FigureColumns
    private let header: [String]
    private let school: Int?
    private let year: Int?

    init(_ header: [String], _ file: String, _ columns: FigureColumns) {
        (self.header, self.file, self.columns) = (header, file, columns)
        figures = columns.figures(in: header, of: file)
        school = header.firstIndex(of: columns.school)
        year = header.firstIndex(of: columns.year)
    }

    /// Takes a row that has fewer cells than the header: what was not published that year is missing at its end.
    func take(
        _ record: [UInt8],
        _ line: Int,
        _ reading: inout SchoolFigureFile.Reading,
        _ log: inout FindingLog
    ) {
        guard let first = figures.first else { return }
        let cells = Self.cells(of: record)
        let needed = first.place + 1
        guard (needed..<max(needed, header.count)).contains(cells.count) else {
            return log.add(.csvFieldCount, file: file, line: line)
        }
        take(line, &reading, &log) { place in
            guard place < cells.count else { return nil }
            let text = cells[place].trimmingBlanks()
            return text.isEmpty ? nil : text
        }
    }

    /// The cells of a record whose quotes the reader has found to be in order.
    private static func cells(of record: [UInt8]) -> [String] {
        var cells: [[UInt8]] = [[]]
        var isQuoted = false
        for byte in record {
            switch byte {
            case 0x22: isQuoted.toggle()
            case 0x2C where !isQuoted: cells.append([])
            default: cells[cells.count - 1].append(byte)
            }
        }
        return cells.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Takes a row, whose cells are asked for by their place.
    func take(
        _ line: Int,
        _ reading: inout SchoolFigureFile.Reading,
        _ log: inout FindingLog,
        _ cell: (Int) -> String?
    ) {
        guard !figures.isEmpty else { return }
        guard let code = school.flatMap(cell), Self.isSchool(code) else {
            return log.add(.badIdentifier, file: file, line: line, column: columns.school)
        }
        guard let schoolYear = year.flatMap(cell).flatMap(Self.schoolYear) else {
            return log.add(.impossibleValue, file: file, line: line, column: columns.year)
        }
        for (measure, place) in figures {
            guard let text = cell(place) else {
                reading.empty += 1
                continue
            }
            let number = FixedDecimal(text.filter { $0 != "," })
            guard let number, FixedDecimal(0) <= number, number <= FixedDecimal(100) else {
                let code: FindingCode = number == nil ? .badDecimal : .impossibleValue
                log.add(code, file: file, line: line, column: header[place], severity: .warning)
                continue
            }
            reading.figures.append(
                SchoolFigure(
                    orgID: code,
                    schoolYear: schoolYear,
                    measure: measure,
                    percent: number
                )
            )
        }
    }

    /// Eight digits; a spreadsheet that has taken them for a number has lost their zeros.
    private static func isSchool(_ code: String) -> Bool {
        code.utf8.count == 8 && code.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// `2024-25`, or the year in which the school year ends.
    private static func schoolYear(_ text: String) -> SchoolYear? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first.flatMap({ Int($0) }), (1990...2100).contains(first) else {
            return nil
        }
        guard parts.count == 2 else { return parts.count == 1 ? SchoolYear(endingIn: first) : nil }
        let year = SchoolYear(endingIn: first + 1)
        return text == year.description || Int(parts[1]) == first + 1 ? year : nil
    }
}
