import Records
import Scoring
import Store

/// The findings that still speak of what is in the store.
///
/// A finding stands until a later import of the same school years reads a file of the same name, or until later imports have brought
/// every table that its own brought.
struct StandingFindings {
    private let imports: [PastImport]

    /// Of the imports of a district, newest first, none of them undone.
    init(of imports: [PastImport], in district: String) {
        self.imports = imports.filter { $0.scopes.contains { $0.districtID == district } }
    }

    /// By code, the most serious first, then the most frequent.
    func all() -> [DataQuality.Found] {
        var found: [String: DataQuality.Found] = [:]
        for (place, past) in imports.enumerated() {
            let later = imports[..<place]
            guard !isReplaced(past, by: later) else { continue }
            for tally in past.findings where !isReadAgain(tally.file, of: past, by: later) {
                var entry =
                    found[tally.code]
                    ?? DataQuality.Found(
                        code: tally.code,
                        severity: tally.severity,
                        files: [],
                        examples: [],
                        importNumber: past.number
                    )
                entry.severity = max(entry.severity, tally.severity)
                entry.files.append(tally)
                entry.examples += past.examples.filter {
                    $0.code == tally.code && $0.file == tally.file
                }
                found[tally.code] = entry
            }
        }
        return found.values.sorted { left, right in
            (right.severity, right.count, left.code) < (left.severity, left.count, right.code)
        }
    }

    private func isReadAgain(
        _ file: String,
        of past: PastImport,
        by later: ArraySlice<PastImport>
    ) -> Bool {
        // A file of a folder of years is told with its folder, which mostly is the year, and kept without.
        let parts = file.split(separator: "/").map(String.init)
        let year = parts.count > 1 ? parts.first.flatMap { Int($0) } : nil
        let years = year.map { [SchoolYear(endingIn: $0)] } ?? past.years
        return later.contains { other in
            other.years.isSuperset(of: years) && other.files.contains { $0.name == parts.last }
        }
    }

    private func isReplaced(_ past: PastImport, by later: ArraySlice<PastImport>) -> Bool {
        let brought = Set(later.flatMap(\.brought))
        return !past.brought.isEmpty && Set(past.brought).isSubset(of: brought)
    }
}

extension PastImport {
    fileprivate var years: Set<SchoolYear> { Set(scopes.map(\.schoolYear)) }

    /// The tables and years that it brought, as texts to compare.
    fileprivate var brought: [String] {
        scopes.map { "\($0.districtID) \($0.schoolYear.endingIn) \($0.table.rawValue)" }
    }
}
