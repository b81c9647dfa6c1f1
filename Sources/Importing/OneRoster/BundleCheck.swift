import Records

/// Holds a bundle against the rules of the standard, in stages: what a stage finds may be the cause of all that a later one would.
struct BundleCheck {
    let bundle: OneRosterBundle
    let order: DateOrder
    let isStrict: Bool

    /// Finds everything; with strict rules no further than the first stage that finds something, which then refuses the bundle.
    func run(_ log: inout FindingLog) throws(ImportError) {
        try stage(&log) { found throws(ImportError) in
            for finding in bundle.findings { found(isStrict ? finding.strict : finding) }
        }
        try stage(&log) { found throws(ImportError) in
            for table in tables { HeaderCheck(table, isStrict: isStrict).findings.forEach(found) }
        }
        try stage(&log) { found throws(ImportError) in
            for table in tables { try RowCheck(table, order).run(found) }
        }
        try stage(&log) { found throws(ImportError) in
            for table in tables { try IDCheck(table).run(found) }
        }
        try stage(&log) { found throws(ImportError) in
            try ReferenceCheck(bundle, order).run(found)
        }
        try stage(&log) { found throws(ImportError) in
            try MeaningCheck(bundle, order).run(found)
        }
    }

    private var tables: [BundleTable] { bundle.tables.values.sorted { $0.file < $1.file } }

    private func stage(
        _ log: inout FindingLog,
        _ body: ((BundleFinding) -> Void) throws(ImportError) -> Void
    ) throws(ImportError) {
        var count = 0
        var kept = log
        do throws(ImportError) {
            try body { finding in
                kept.add(finding, isStrict: isStrict)
                count += 1
            }
        } catch {
            log = kept
            throw log.refusing(error)
        }
        log = kept
        guard isStrict, count > 0 else { return }
        throw log.refusing(
            ImportError(
                .bundleRefused,
                file: BundleManifest.fileName,
                detail: "\(count) found so far"
            )
        )
    }
}

extension BundleFinding {
    /// What strict rules call it: a file of a wrong name is unknown to them.
    fileprivate var strict: Self {
        code == .bundleMisnamedFile ? Self(.bundleUnknownFile, file: file) : self
    }
}
