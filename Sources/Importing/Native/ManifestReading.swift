import CSV
import Records

/// One line of a two-column property file.
struct Property {
    let name: String
    let value: String
    let line: Int
}

/// Turns the properties of a manifest into a snapshot.
struct ManifestReading {
    private var manifest: Manifest

    /// Reads a manifest.
    static func read(path: String, _ options: CSVOptions) throws(ImportError) -> Manifest {
        let properties = try properties(path, options)
        var reading = try ManifestReading(properties)
        for property in properties { try reading.take(property) }
        return reading.manifest
    }

    private static func properties(
        _ path: String,
        _ options: CSVOptions
    ) throws(ImportError) -> [Property] {
        var found: [Property] = []
        do {
            var reader = try CSVReader(path: path, options: options)
            while let batch = try reader.nextBatch(maxRecords: 1024) {
                for row in 0..<batch.recordCount where batch.columnCount >= 2 {
                    let name = batch.text(record: row, column: 0).trimmingBlanks()
                    let value = batch.text(record: row, column: 1).trimmingBlanks()
                    found.append(Property(name: name, value: value, line: batch.lines[row]))
                }
            }
        } catch {
            throw ImportError(error, file: Manifest.fileName)
        }
        return found
    }

    private init(_ properties: [Property]) throws(ImportError) {
        func value(_ name: String) throws(ImportError) -> Property {
            let property = properties.first { $0.name == name && !$0.value.isEmpty }
            guard let property else {
                throw ImportError(.manifestProperty, file: Manifest.fileName, column: name)
            }
            return property
        }
        let year = try value("schoolYear")
        guard let ending = Int(year.value), (1950...2100).contains(ending) else {
            throw Self.unreadable(year)
        }
        let district = try value("district.id")
        manifest = Manifest(
            snapshot: Snapshot(
                districtID: district.value,
                schoolYear: SchoolYear(endingIn: ending)
            )
        )
    }

    private mutating func take(_ property: Property) throws(ImportError) {
        guard !property.value.isEmpty else { return }
        switch property.name {
        case "format.name", "format.version": try checkFormat(property)
        case "district.id", "schoolYear": break
        case "district.name": manifest.snapshot.districtName = property.value
        case "asOfDate": manifest.snapshot.asOf = try date(property)
        case "source.systemName": manifest.snapshot.sourceSystem = property.value
        case "source.exportedAt": manifest.exportedAt = property.value
        case "synthetic": manifest.snapshot.isSynthetic = try flag(property)
        case "attendance.mode": manifest.snapshot.attendanceMode = try choice(property)
        case "exitDate.meaning": manifest.snapshot.exitDateMeaning = try choice(property)
        default: try takeFamily(property)
        }
    }

    /// Properties whose names hold an organization or a table.
    private mutating func takeFamily(_ property: Property) throws(ImportError) {
        if let org = property.name.suffix(after: "attendance.recordedThrough.") {
            manifest.snapshot.recordedThrough[org] = try date(property)
        } else if let name = property.name.suffix(after: "file."), try takeFile(name, property) {
            return
        } else if !property.name.hasPrefix("x_") {
            manifest.findings.append(
                FindingCode.manifestUnknownProperty.finding(
                    file: Manifest.fileName,
                    line: property.line
                )
            )
        }
    }

    private mutating func takeFile(_ name: String, _ property: Property) throws(ImportError) -> Bool
    {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard let table = TableName(rawValue: String(parts[0])), parts.count <= 2 else {
            return false
        }
        var file = manifest.files[table] ?? Manifest.File()
        switch parts.count == 1 ? "mode" : parts[1] {
        case "mode": file.mode = try choice(property)
        case "rows":
            guard let rows = Int(property.value), rows >= 0 else { throw Self.unreadable(property) }
            file.rows = rows
        case "sha256":
            let digest = property.value.lowercased()
            guard digest.utf8.count == 64 else { throw Self.unreadable(property) }
            file.sha256 = digest
        default: return false
        }
        manifest.files[table] = file
        return true
    }

    private func checkFormat(_ property: Property) throws(ImportError) {
        let isKnown =
            property.name == "format.name"
            ? Manifest.formatNames.contains(property.value)
            : property.value == "1" || property.value.hasPrefix("1.")
        guard isKnown else {
            throw ImportError(
                .formatVersion,
                file: Manifest.fileName,
                line: property.line,
                column: property.name
            )
        }
    }

    private func date(_ property: Property) throws(ImportError) -> SchoolDate {
        guard let date = SchoolDate(property.value) else { throw Self.unreadable(property) }
        return date
    }

    private func flag(_ property: Property) throws(ImportError) -> Bool {
        guard let flag = Bool(property.value) else { throw Self.unreadable(property) }
        return flag
    }

    private func choice<Choice: RawRepresentable<String>>(
        _ property: Property
    ) throws(ImportError) -> Choice {
        guard let choice = Choice(rawValue: property.value) else { throw Self.unreadable(property) }
        return choice
    }

    private static func unreadable(_ property: Property) -> ImportError {
        ImportError(
            .manifestProperty,
            file: Manifest.fileName,
            line: property.line,
            column: property.name
        )
    }
}

extension String {
    /// The text without blanks at either end.
    func trimmingBlanks() -> String {
        // Nearly every text begins and ends with a plain sign, which needs no look at what a character is.
        if let first = utf8.first, let last = utf8.last, Self.plain ~= first, Self.plain ~= last {
            return self
        }
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }

    /// ASCII without blanks and control characters.
    private static let plain: ClosedRange<UInt8> = 0x21...0x7E

    /// What follows a prefix, or nil where the text begins otherwise.
    func suffix(after prefix: String) -> String? {
        hasPrefix(prefix) && count > prefix.count ? String(dropFirst(prefix.count)) : nil
    }
}
