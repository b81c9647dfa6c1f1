public import Records

// What each kind of import says of ids that match nothing: the same question, asked of other files.

extension StateBundle {
    /// Looks again at the file of an import that was refused for its ids.
    ///
    /// - Parameters:
    ///   - error: why it was refused.
    ///   - existing: what is stored.
    /// - Returns: what was found; nil where the error is another one.
    /// - Throws: what the source throws, or that the file cannot be read again.
    public func idMatch(for error: ImportError, existing: any RecordSource) throws -> IDMatch? {
        guard let unmatched = error.unmatched, let column = error.finding.column,
            let file = files.first(where: { $0.name == error.finding.file })
        else { return nil }
        var input = StateInput(self, existing: existing)
        var log = FindingLog()
        // It was refused before; the students are made by then.
        try? input.prepare(&log)
        let known = try input.known(
            unmatched.target,
            StateTables.columns(unmatched.target),
            existing
        )
        // These columns hold the state's ids, whatever the table points to.
        let isState = ["SASID", "SCS02", "DOE002"].contains(FormColumns.plain(column))
        return try IDMatch(
            IDCells(file),
            column: column,
            kind: isState ? KnownIDs.stateID : nil,
            target: unmatched.target,
            known: known
        )
    }
}

extension EdFiFolder {
    /// As for state collections.
    public func idMatch(for error: ImportError, existing: any RecordSource) throws -> IDMatch? {
        guard let unmatched = error.unmatched, let column = error.finding.column,
            let file = file(named: error.finding.file)
        else { return nil }
        var input = EdFiInput(self)
        var log = FindingLog()
        try? input.prepare(&log)
        let known = try input.known(
            unmatched.target,
            EdFiColumns.of(unmatched.target),
            existing
        )
        let cells = IDCells(file, resources(of: file), keys, having: column)
        return try IDMatch(cells, column: column, target: unmatched.target, known: known)
    }
}

extension DraftedInput {
    /// The ids of a table that the import would have had.
    fileprivate func known(
        _ table: TableName,
        _ columns: [StateColumn],
        _ existing: any RecordSource
    ) throws -> KnownIDs {
        var known = KnownIDs(of: table)
        if tables[table] != .full { try known.learn(existing, snapshot) }
        for piece in made[table]?.pieces ?? [] {
            try known.learn(piece.grid(), columns.map(\.name))
        }
        return known
    }
}

extension OneRosterSource {
    /// As for state collections.
    public func idMatch(for error: ImportError, existing: any RecordSource) throws -> IDMatch? {
        guard let unmatched = error.unmatched, let column = error.finding.column,
            let table = bundle.tables.values.first(where: { $0.name == error.finding.file })
        else { return nil }
        return try IDMatch(
            IDCells(table),
            column: column,
            target: unmatched.target,
            known: try known(unmatched.target, existing)
        )
    }

    /// Records of a bundle are pointed to by their sourcedId; what else they have in common with files of others stands beside it.
    private func known(_ target: TableName, _ existing: any RecordSource) throws -> KnownIDs {
        var known = KnownIDs(of: target)
        if target == .students {
            let stored = try StoredRoster(existing, snapshot)
            for source in stored.studentIDs.keys { known.learn(source) }
            for (id, cells) in stored.students {
                known.learn(id, as: "identifier")
                known.learn(cells[KnownIDs.stateID], as: KnownIDs.stateID)
            }
        } else {
            try known.learn(existing, snapshot)
        }
        let file: BundleFile? =
            switch target {
            case .students, .staff: .users
            case .organizations: .orgs
            case .sections: .classes
            case .courses: .courses
            case .terms: .academicSessions
            default: nil
            }
        guard let table = file.flatMap({ bundle.tables[$0] }) else { return known }
        let own = table.places["sourcedId"]
        let others = ["identifier", "username", "classCode", "courseCode"].compactMap { name in
            table.places[name].map { (name, $0) }
        }
        var learnt = known
        try table.forEachRow { row throws(ImportError) in
            learnt.learn(row[own])
            for (name, place) in others { learnt.learn(row[place], as: name) }
        }
        return learnt
    }
}
