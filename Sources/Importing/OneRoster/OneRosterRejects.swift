import CSV
import Records

extension OneRosterSource {
    /// The files that records were made from; passwords are hidden from files of rejected rows.
    public var rejectSources: [RejectSource] {
        let made: [BundleFile] = [
            .orgs, .academicSessions, .users, .demographics, .courses, .classes, .enrollments,
            .results,
        ]
        return made.compactMap { bundle.tables[$0] }.map { table in
            RejectSource(
                path: table.path,
                options: table.options,
                name: table.name,
                hidden: table.hidden
            )
        }
    }
}

extension BundleTable {
    /// Headers of credentials, and whatever else looks like one: a slip in the header is no reason to write a password out.
    fileprivate var hidden: Set<String> {
        let credentials = columns.filter(\.isCredential).map { $0.name.lowercased() } + ["password"]
        return Set(
            header.filter { label in credentials.contains { label.lowercased().contains($0) } }
        )
    }
}
