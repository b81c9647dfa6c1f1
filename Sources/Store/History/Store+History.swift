extension Store {
    /// The imports that changed something, newest first.
    public func imports() throws(StoreError) -> [PastImport] {
        try engine.read { session throws(StoreError) in
            try ImportHistory(session: session).all()
        }
    }

    /// Takes an import back, all of it or nothing: each table and year that it brought is what it was before.
    ///
    /// Interventions, sessions and notes stay; runs stay, and say what was known when they were made.
    ///
    /// - Parameters:
    ///   - number: the import's number; nil for the latest that is not undone.
    ///   - time: the present, `YYYY-MM-DDTHH:MM:SSZ`, for the history.
    ///   - softwareVersion: the software's version, for the history.
    /// - Returns: the import with what it had done and is no more.
    /// - Throws: ``StoreError`` with the reason ``StoreError/Reason/cannotUndo`` where it cannot be undone.
    public func undoImport(
        _ number: Int64? = nil,
        at time: String,
        softwareVersion: String
    ) throws(StoreError) -> PastImport {
        do {
            return try engine.writing(checksReferences: false) { session in
                let imports = try ImportHistory(session: session).all()
                let found = imports.first { number == nil ? !$0.isUndone : $0.number == number }
                var past = try Self.undoable(found, number)
                past.scopes.removeAll { TableLoad.kept.contains($0.table) }
                try ImportUndo(session: session, number: past.number)
                    .run(at: time, softwareVersion: softwareVersion)
                return (past, .commit)
            }
        } catch {
            throw Failure.translated(error)
        }
    }

    private static func undoable(
        _ found: PastImport?,
        _ number: Int64?
    ) throws(StoreError) -> PastImport {
        guard let found else {
            let what = number.map { "there is no import \($0)" } ?? "there is no import to undo"
            throw StoreError(
                .cannotUndo,
                "Nothing was undone: \(what). `waymark imports` lists them."
            )
        }
        switch found.undoing {
        case .possible: return found
        case .done(let time):
            throw StoreError(.cannotUndo, "Import \(found.number) was undone already, at \(time).")
        case .after(let later):
            throw StoreError(
                .cannotUndo,
                "Import \(later) changed the same school year after import \(found.number). Undo import \(later) first."
            )
        case .notKept:
            throw StoreError(
                .cannotUndo,
                "Import \(found.number) cannot be undone: what it replaced is kept of the last "
                    + "\(FormerRows.imports) imports of a school year only. Import the older files again."
            )
        }
    }
}
