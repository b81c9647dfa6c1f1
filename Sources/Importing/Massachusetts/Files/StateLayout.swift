import CSV
import Records

/// Which column of a file holds which element of which form.
struct StateLayout {
    let form: StateForm
    /// The place of each column by its plain name.
    let places: [String: Int]
    /// What findings call each column.
    let labels: [String]
    /// Whether the first row after `DOEHEADER` lines names the columns.
    let hasNames: Bool

    private init(_ form: StateForm, _ labels: [String], hasNames: Bool, _ codes: StateCodes) {
        self.form = form
        self.labels = labels
        self.hasNames = hasNames
        let synonyms = FormColumns.synonyms(form, codes)
        var places: [String: Int] = [:]
        for (place, label) in labels.enumerated() {
            let plain = FormColumns.plain(label)
            for name in [plain, synonyms[plain]].compactMap(\.self) where places[name] == nil {
                places[name] = place
            }
        }
        // A column that has the very name comes before one that only begins with it.
        for (place, label) in labels.enumerated() {
            guard let name = FormColumns.element(form, label), places[name] == nil else { continue }
            places[name] = place
        }
        self.places = places
    }

    /// Finds the layout of a file from its `DOEHEADER` lines, its row of names or, at last, from its first row.
    static func find(
        _ head: FileHead,
        _ form: StateForm?,
        _ encoding: CSVEncoding,
        _ codes: StateCodes
    ) throws(ImportError) -> StateLayout {
        let elements = head.header.elements
        if let first = elements.first {
            let told = form ?? (first.hasPrefix("SCS") ? .scs : .sims)
            return StateLayout(told, elements, hasNames: false, codes)
        }
        let cells = try firstRow(head, encoding)
        for candidate in form.map({ [$0] }) ?? StateForm.allCases {
            let layout = StateLayout(candidate, cells, hasNames: true, codes)
            if FormColumns.isForm(candidate, Set(layout.places.keys)) { return layout }
        }
        for candidate in form.map({ [$0] }) ?? StateForm.allCases {
            guard let names = FormColumns.inOrder(candidate, cells) else { continue }
            return StateLayout(candidate, names, hasNames: false, codes)
        }
        throw ImportError(.formUnknown, file: head.name, line: head.start.lines + 1)
    }

    private static func firstRow(
        _ head: FileHead,
        _ encoding: CSVEncoding
    ) throws(ImportError) -> [String] {
        do throws(CSVError) {
            // Not taken for a row of names, whose empty cells at the end would be no columns.
            var options = CSVOptions(encoding: encoding)
            options.hasHeader = false
            var reader = try CSVReader(bytes: head.firstLine, options: options)
            let row = try reader.nextBatch(maxRecords: 1)
            let cells = (0..<(row?.recordCount == 0 ? 0 : row?.columnCount ?? 0)).map { column in
                row?.text(record: 0, column: column).trimmingBlanks() ?? ""
            }
            guard cells.contains(where: { !$0.isEmpty }) else { throw CSVError(.emptyFile) }
            return cells
        } catch {
            throw ImportError(error, file: head.name)
        }
    }
}
