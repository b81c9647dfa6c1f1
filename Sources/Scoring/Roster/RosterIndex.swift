import Records

/// What makes searches and orders of a roster quick, made once with it.
public struct RosterIndex: Hashable, Sendable {
    /// The letters that each row's search key has, a bit each; see ``letter(_:)``.
    public let letters: [UInt32]
    /// The rows in the order of their student ids.
    public let idOrder: [Int32]

    /// The index as it was kept; nil where it does not fit so many rows.
    public init?(letters: [UInt32], idOrder: [Int32], count: Int) {
        guard letters.count == count, idOrder.count == count,
            (idOrder.min() ?? 0) >= 0, Int(idOrder.max() ?? -1) < count
        else { return nil }
        (self.letters, self.idOrder) = (letters, idOrder)
    }

    /// The index of a roster whose rows are in the order of their names.
    init(_ roster: Roster) {
        let (bytes, ends) = (roster.searchKeys.bytes, roster.searchKeys.ends)
        var start = 0
        letters = ends.map { end in
            var found: UInt32 = 0
            while start < Int(end) {
                found |= Self.letter(bytes[start])
                start += 1
            }
            return found
        }
        idOrder = RosterQuery.order(of: roster.studentIDs)
    }

    /// The bit of a byte: `a` to `z` have their own, digits one, all others share what is left.
    static func letter(_ byte: UInt8) -> UInt32 {
        switch byte {
        case 0x61...0x7A: 1 << UInt32(byte &- 0x61)
        case 0x30...0x39: 1 << 26
        case 0...0x7F: 1 << 27
        default: 1 << (28 + UInt32(byte & 3))
        }
    }
}

extension Roster {
    /// The roster with its rows in the order of their names and with its index.
    ///
    /// - Returns: the roster itself where that has been done.
    public func inNameOrder() -> Roster {
        index == nil ? listed(RosterQuery.order(of: searchKeys)) : self
    }

    /// The roster with the index that was kept with it; nil where that does not fit.
    public func with(letters: [UInt32], idOrder: [Int32]) -> Roster? {
        guard let index = RosterIndex(letters: letters, idOrder: idOrder, count: count) else {
            return nil
        }
        var roster = self
        roster.index = index
        return roster
    }

    /// The roster with its rows in the given order, which is that of their names.
    func listed(_ rows: [Int32]) -> Roster {
        var listed = self
        listed.studentIDs = Self.rows(rows, of: studentIDs)
        listed.names = Self.rows(rows, of: names)
        listed.searchKeys = Self.rows(rows, of: searchKeys)
        listed.school = rows.map { school[Int($0)] }
        listed.grade = rows.map { grade[Int($0)] }
        listed.counselor = rows.map { counselor[Int($0)] }
        listed.tier = rows.map { tier[Int($0)] }
        listed.milestone = rows.map { milestone[Int($0)] }
        listed.level = rows.map { level[Int($0)] }
        listed.why = why.rows(rows)
        listed.triggerBits = rows.map { triggerBits[Int($0)] }
        listed.previousTier = rows.map { previousTier[Int($0)] }
        listed.carried = carried.isEmpty ? [] : rows.map { carried[Int($0)] }
        listed.earlier = earlier.rows(rows)
        listed.columns = columns.map { $0.rows(rows) }
        listed.index = RosterIndex(listed)
        return listed
    }
}

extension Roster {
    private static func rows(_ rows: [Int32], of texts: TextColumn) -> TextColumn {
        var picked = TextColumn()
        let bytes = texts.bytes
        for row in rows { picked.append(contentsOf: bytes, in: texts.range(of: Int(row))) }
        return picked
    }

    /// The row of a student, or nil where the run has none with the id.
    public func row(ofStudent id: String) -> Int? {
        let wanted = Array(id.utf8)
        let (bytes, ends) = (studentIDs.bytes, studentIDs.ends)
        var start: Int32 = 0
        for (row, end) in ends.enumerated() {
            if Int(end - start) == wanted.count,
                wanted.indices.allSatisfy({ bytes[Int(start) + $0] == wanted[$0] })
            {
                return wanted.isEmpty ? nil : row
            }
            start = end
        }
        return nil
    }
}
