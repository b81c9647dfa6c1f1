public import Records

/// Files of state collections of one district and school year, which are imported together.
public struct StateBundle: Sendable {
    /// What a clerk says of the files because no file does.
    public struct Options: Sendable {
        /// The calendar year in which the school year ends.
        public var year: Int?
        /// The district's four digits.
        public var district: String?
        /// Which collections the SIMS files are, in their order; those left over are found out.
        public var collections: [SIMSCollection] = []

        /// Nothing is said.
        public init() {}
    }

    /// A SIMS file and the collection that it is of.
    struct Part: Sendable {
        let file: StateFile
        let collection: SIMSCollection
        /// Whether the collection was taken from the numbers in the file.
        let isAssumed: Bool
    }

    /// The files in the order in which they are read: SIMS by collection, then the other forms.
    public let files: [StateFile]
    /// What the records are.
    public let snapshot: Snapshot
    /// How many rows must point to something that is there.
    public var idMatch: IDMatchLimit = .usual
    /// How much of what was read waits in memory.
    public var waiting: WaitingLimit = .usual
    let codes: StateCodes
    let parts: [Part]

    /// Finds out the district, the year and the collections of some files.
    ///
    /// - Parameters:
    ///   - files: at least one file.
    ///   - options: what the clerk says.
    ///   - codes: what the codes mean.
    /// - Throws: that a file cannot be read, or that nothing tells its year or district.
    public init(
        _ files: [StateFile],
        options: Options = Options(),
        codes: StateCodes
    ) throws(ImportError) {
        self.codes = codes
        for file in files {
            for column in file.form.neededColumns where !file.has(column) {
                throw ImportError(
                    .missingColumn,
                    file: file.name,
                    line: file.start.lines + 1,
                    column: column
                )
            }
        }
        parts = try Self.parts(files, options)
        let others = files.filter { $0.form != .sims }.sorted { $0.order < $1.order }
        self.files = parts.map(\.file) + others
        let hints = try StateHints(self.files)
        guard let year = options.year.map(SchoolYear.init(endingIn:)) ?? hints.schoolYear,
            StateYears.possible.contains(year.endingIn)
        else {
            throw ImportError(.stateYearUnknown, file: self.files.first?.name ?? "")
        }
        guard let district = options.district ?? hints.district else {
            throw ImportError(.stateDistrictUnknown, file: self.files.first?.name ?? "")
        }
        let plain = district.utf8.count == 8 && district.hasSuffix("0000")
        let id = plain ? String(district.prefix(4)) : district
        snapshot = Snapshot(
            districtID: id,
            districtName: codes.names[id + "0000"] ?? codes.names[id] ?? "",
            schoolYear: year,
            asOf: parts.last.map { codes.day($0.collection.dayName, of: year) },
            sourceSystem: "state collections"
        )
    }

    private static func parts(
        _ files: [StateFile],
        _ options: Options
    ) throws(ImportError) -> [Part] {
        var parts: [Part] = []
        var told = options.collections[...]
        for file in files where file.form == .sims {
            let hint = told.popFirst() ?? FileNameHints(file.name).collection
            if let hint {
                parts.append(Part(file: file, collection: hint, isAssumed: false))
                continue
            }
            let found = SIMSCollection(longestMembership: try file.longestMembership())
            parts.append(Part(file: file, collection: found, isAssumed: true))
        }
        return parts.sorted { $0.collection < $1.collection }
    }

    /// The files, for a rejects file.
    public var rejectSources: [RejectSource] {
        files.map { RejectSource(path: $0.path, options: $0.options, name: $0.name) }
    }
}

extension StateForm {
    /// Columns without which a file of the form makes no rows.
    fileprivate var neededColumns: [String] {
        switch self {
        case .sims: ["DOE001", "DOE003", "DOE005", "DOE012", "DOE015", "DOE016"]
        case .scs: ["SCS01", "SCS03", "SCS04", "SCS06", "SCS07"]
        case .ssdr: ["OFFID", "OFFDATE"]
        case .mcas, .access: ["SASID"]
        }
    }
}

extension StateFile {
    /// The order in which files are read: form after form, and incidents before what was done about them.
    fileprivate var order: Int {
        2 * (StateForm.allCases.firstIndex(of: form) ?? 0) + (has("DAT") ? 1 : 0)
    }

    /// The largest number of days in membership, sentinels left out.
    fileprivate func longestMembership() throws(ImportError) -> Int {
        var longest = 0
        _ = try forEachRow { record in
            let days = SIMSRow(record).days("DOE018").flatMap { Int($0) } ?? 0
            longest = max(longest, days)
        }
        return longest
    }
}
