import CSV
import Records

extension FindingCode {
    /// The code for a problem of the CSV room, which shares its spelling.
    init(_ code: CSVCode) {
        self = FindingCode(rawValue: code.rawValue) ?? .csvUnreadable
    }
}

extension ImportError {
    /// A file that the CSV room refuses.
    init(_ error: CSVError, file: String) {
        let byte = error.column > 0 ? "byte \(error.column) of the line" : ""
        let detail = [byte, error.detail].filter { !$0.isEmpty }.joined(separator: ", ")
        self.init(
            FindingCode(error.code),
            file: file,
            line: error.line > 0 ? error.line : nil,
            detail: detail.isEmpty ? nil : detail
        )
    }
}

extension FindingLog {
    /// Adds an error that ends the import, and hands it back to be thrown.
    mutating func refusing(_ error: ImportError) -> ImportError {
        let finding = error.finding
        if let code = FindingCode(rawValue: finding.code) {
            note(code, finding)
        }
        return error
    }

    /// Adds a record that is no row.
    mutating func add(_ problem: CSVProblem, file: String) {
        let counts = "expected \(problem.expected), found \(problem.actual)"
        let code = FindingCode(problem.code)
        add(
            code,
            file: file,
            line: problem.line,
            detail: problem.code == .fieldCount ? counts : nil
        )
    }
}
