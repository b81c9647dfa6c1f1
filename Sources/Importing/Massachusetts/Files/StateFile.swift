public import CSV
import Foundation
import Records

/// One file of a state collection: its form, and which column holds which element.
public struct StateFile: Sendable {
    /// Where the file is.
    public let path: String
    /// The file's name without its folder.
    public let name: String
    /// The form that it is in.
    public let form: StateForm
    /// What its `DOEHEADER` lines say; empty where it has none.
    let header: DOEHeader
    /// The place of each column by its plain name.
    let places: [String: Int]
    /// What findings call each column.
    let labels: [String]
    /// Where the row of names, or else the first row, begins.
    let start: FileStart
    let options: CSVOptions

    /// Looks at the beginning of a file.
    ///
    /// - Parameters:
    ///   - path: where the file is.
    ///   - form: the form it is in, where the caller knows.
    ///   - encoding: how its bytes stand for characters.
    ///   - codes: names of columns beyond the state's own.
    /// - Throws: that the file cannot be read, or is in none of the forms.
    public init(
        path: String,
        form: StateForm? = nil,
        encoding: CSVEncoding = .utf8,
        codes: StateCodes
    ) throws(ImportError) {
        let name = NativeFolder.lastPart(path)
        let head = try FileHead(path: path, name: name)
        let layout = try StateLayout.find(head, form, encoding, codes)
        self.path = path
        self.name = name
        self.form = layout.form
        header = head.header
        labels = layout.labels
        places = layout.places
        start = head.start
        var options = CSVOptions(encoding: encoding)
        options.hasHeader = layout.hasNames
        self.options = options
        try checkCount()
    }

    /// Whether the file tells what a column would.
    func has(_ column: String) -> Bool { places[column] != nil || school(for: column) != nil }

    /// The school that a `DOEHEADER` line names for all rows, where rows have no school of their own.
    func school(for column: String) -> String? {
        guard column == "DOE015" || column == "SCS03", places[column] == nil,
            let school = header.properties["SCHOOL"], school.utf8.count == 8
        else { return nil }
        return school
    }

    /// What findings call a column.
    func label(_ column: String) -> String { places[column].map { labels[$0] } ?? column }

    /// The file from its first row on.
    func open() throws(CSVError) -> StateReader { try StateReader(self) }

    /// Refuses a file whose `DOEHEADER` names another number of columns than its rows have.
    private func checkCount() throws(ImportError) {
        let count: Int
        do {
            count = try open().columnCount
        } catch {
            throw ImportError(error, file: name)
        }
        guard !header.elements.isEmpty, count != header.elements.count, count > 0 else { return }
        throw ImportError(
            .elementCount,
            file: name,
            line: start.lines + 1,
            detail: "\(header.elements.count) elements, \(count) fields"
        )
    }
}

/// Where the rows of a file begin.
struct FileStart: Sendable, Hashable {
    /// Bytes before the rows.
    var bytes = 0
    /// Lines before the rows.
    var lines = 0
}
