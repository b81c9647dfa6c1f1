extension Engine {
    /// Brings the tables to this version, or says why the file cannot be used.
    func migrate(mode: Store.Mode) throws(StoreError) {
        let version = try read { session throws(StoreError) in try Self.version(in: session) }
        if version == Migrations.steps.count { return }
        guard mode == .readWrite || version > 0 else {
            throw StoreError(.missing, "The store is empty. `waymark import` fills it.")
        }
        guard mode == .readWrite else {
            throw StoreError(
                .notAStore,
                "An older Waymark made the store. Run `waymark import` or `waymark score` once to bring it up to date."
            )
        }
        try write { session throws(StoreError) in
            // Another process may have been faster.
            let version = try Self.version(in: session)
            for step in Migrations.steps.dropFirst(version) {
                switch step {
                case .script(let script): try session.execute(script)
                case .code(let run): try run(session)
                }
            }
            try session.execute(Migrations.mark(version: Migrations.steps.count))
        }
    }

    /// The version of the tables; zero for an empty file.
    static func version(in session: Session) throws(StoreError) -> Int {
        let version = Int(try session.integer(Migrations.readVersion) ?? 0)
        let owner = try session.integer(Migrations.readApplicationID) ?? 0
        let isEmpty = try session.integer(Migrations.countTables) == 0
        guard owner == Migrations.applicationID || (isEmpty && version == 0 && owner == 0) else {
            throw StoreError(
                .notAStore,
                "The file is another program's database, not a Waymark store. Name another with --store."
            )
        }
        guard version <= Migrations.steps.count else {
            throw StoreError(
                .newerVersion,
                "A newer Waymark made the store (version \(version); this one knows \(Migrations.steps.count)). "
                    + "Install that version, or name another store with --store."
            )
        }
        return version
    }
}
