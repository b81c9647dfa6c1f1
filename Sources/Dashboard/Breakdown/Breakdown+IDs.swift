import Records
import Scoring

extension Breakdown {
    /// Ids by their beginnings: what all have in common and one sign more.
    func ids() -> [BreakdownGroup] {
        let shared = sharedStart()
        let (bytes, ends) = (roster.studentIDs.bytes, roster.studentIDs.ends)
        let mixes = CodeMixes(257, of: rows, in: roster) { row in
            let place = (row == 0 ? 0 : Int(ends[row &- 1])) &+ shared.count
            return place < Int(ends[row]) ? Int(Self.small(bytes[place])) : 256
        }
        // One student, or several rows of one id.
        if mixes.present == [256], !shared.isEmpty {
            let id = String(decoding: shared, as: UTF8.self)
            return [group(id, mixes[256], .studentID([id]))]
        }
        // An id that ends here, or goes on with a sign of several bytes, cannot be asked for by one more.
        return mixes.present.filter { $0 < 0x80 }.map { byte in
            let start = String(decoding: shared + [UInt8(byte)], as: UTF8.self)
            return group("\(start)…", mixes[byte], .studentID([start]))
        }
    }

    /// A filter takes large and small letters for the same.
    private static func small(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte &+ 32 : byte
    }

    /// The bytes with which all ids begin.
    private func sharedStart() -> [UInt8] {
        let ids = roster.studentIDs
        guard let first = rows.first else { return [] }
        var shared = Array(ids.bytes[ids.range(of: Int(first))])
        for row in rows {
            let start = ids.range(of: Int(row)).lowerBound
            let length = ids.range(of: Int(row)).count
            if length < shared.count { shared.removeLast(shared.count - length) }
            let same = shared.indices.prefix {
                Self.small(ids.bytes[start + $0]) == Self.small(shared[$0])
            }
            shared.removeLast(shared.count - same.count)
        }
        return shared
    }
}
