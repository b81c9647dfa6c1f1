import CSV
import Records

extension Report {
    /// A header and the rows.
    ///
    /// The context is repeated in columns `as_of` and so on, so that a cut row still tells its day.
    func csvText() -> String {
        var options = CSVWriterOptions()
        // A spreadsheet must not take a name for a formula.
        options.guardsFormulas = true
        var writer = CSVWriter(options: options)
        writer.record(columns.map(\.id) + context.map(\.key))
        for row in rows {
            for value in row { value.write(to: &writer) }
            for item in context { writer.text(item.value) }
            writer.endRecord()
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension ReportValue {
    fileprivate func write(to writer: inout CSVWriter) {
        switch self {
        case .text(let text): writer.text(text)
        case .integer(let number): writer.integer(number)
        case .number(let ratio, let places): writer.literal(ratio.text(places: places))
        case .unknown: writer.empty()
        }
    }
}
