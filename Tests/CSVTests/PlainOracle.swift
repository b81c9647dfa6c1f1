@testable import CSV

/// The rules of a record written down once more, as plainly as can be, to judge the reader by.
///
/// For files with LF and CRLF, a comma and a known number of columns, header already taken.
struct PlainOracle {
    var rows: [[String]] = []
    var lines: [Int] = []
    var malformed: [Int] = []
    var blankLines = 0
    var error: CSVCode?

    init(_ text: String, columns: Int, firstLine: Int) {
        // A CRLF is one Character in Swift, and means the same as LF everywhere.
        let characters = text.map { $0 == "\r\n" ? "\n" : $0 }
        var (at, line) = (0, firstLine)
        while at < characters.count {
            let start = line
            var fields: [String] = []
            repeat {
                guard let field = Self.field(characters, &at, &line, &error) else { return }
                fields.append(field)
                at += 1
            } while at <= characters.count && at > 0 && Self.isComma(characters, at - 1)
            line += 1
            let isBlank = fields == [""] && !Self.wasQuoted(characters, at)
            if isBlank, columns > 1 {
                blankLines += 1
            } else if fields.count == columns {
                rows.append(fields)
                lines.append(start)
            } else {
                malformed.append(start)
            }
        }
    }

    private static func isComma(_ characters: [Character], _ at: Int) -> Bool {
        at < characters.count && characters[at] == ","
    }

    private static func wasQuoted(_ characters: [Character], _ at: Int) -> Bool {
        at >= 2 && characters[at - 2] == "\""
    }

    /// The field at a place; leaves the place on the comma or line end after it, or at the end.
    private static func field(
        _ characters: [Character],
        _ at: inout Int,
        _ line: inout Int,
        _ error: inout CSVCode?
    ) -> String? {
        var contents = ""
        guard at < characters.count, characters[at] == "\"" else {
            while at < characters.count, characters[at] != ",", characters[at] != "\n" {
                contents.append(characters[at])
                at += 1
            }
            return contents
        }
        at += 1
        while true {
            guard at < characters.count else {
                error = .unclosedQuote
                return nil
            }
            if characters[at] == "\"" {
                at += 1
                guard at < characters.count, characters[at] == "\"" else { break }
            }
            if characters[at] == "\n" { line += 1 }
            contents.append(characters[at])
            at += 1
        }
        guard at == characters.count || characters[at] == "," || characters[at] == "\n" else {
            error = .textAfterQuote
            return nil
        }
        return contents
    }
}
