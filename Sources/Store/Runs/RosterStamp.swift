import Records
import Scoring

/// What a roster's file was made from, as a digest: another run, another store or later records give another one.
struct RosterStamp {
    let session: Session

    /// The digest of a run, of the run that it is compared with, of the latest import of its year, and of some rows.
    ///
    /// - Parameters:
    ///   - run: the run.
    ///   - previous: the run before it.
    /// - Returns: four words.
    /// - Throws: ``StoreError``.
    func words(_ run: Run, _ previous: Run?) throws(StoreError) -> [UInt64] {
        var text = Self.text(run.values)
        let key: [SQLValue] = [.text(run.districtID), SQLValue(run.schoolYear.endingIn)]
        text += try session.rows(RunSQL.latestImport, key) { row throws(StoreError) in
            "\(row.text(0)) \(row.text(1)) \(row.text(2))\n"
        }
        .joined()
        text += try evidence(run)
        if let previous {
            text += "before\n" + Self.text(previous.values)
            text += try evidence(previous)
        }
        return Self.words(of: SHA256.hex(of: Array(text.utf8)))
    }

    /// A store that was replaced may have a run of the same number and second, but hardly the same students at the same places.
    private func evidence(_ run: Run) throws(StoreError) -> String {
        let key: [SQLValue] = [.text(run.districtID), .integer(run.id)]
        let last = try session.integer(RunSQL.lastPlace, key) ?? -1
        var text = "\(last)\n"
        let steps: Int64 = 8
        let sample = try session.prepare(RunSQL.sample)
        for step in 0...steps {
            try sample.bind(key + [SQLValue(last * step / steps)])
            while try sample.step() {
                text += (0..<11).map { sample.text($0) }.joined(separator: "\u{1}")
            }
            sample.reset()
        }
        return text
    }

    private static func text(_ values: [SQLValue]) -> String {
        values.map { value in
            switch value {
            case .null: "\u{1}"
            case .integer(let number): "\(number)\u{1}"
            case .text(let text): "\(text)\u{1}"
            }
        }
        .joined()
    }

    private static func words(of digest: String) -> [UInt64] {
        let digits = Array(digest)
        return stride(from: 0, to: digits.count, by: 16).map { start in
            UInt64(String(digits[start..<min(start + 16, digits.count)]), radix: 16) ?? 0
        }
    }
}
