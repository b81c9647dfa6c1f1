import Records

extension DecodedRows {
    /// Takes over what the survey found about these rows, the first of which has the given ordinal.
    mutating func apply(_ survey: Survey, _ first: Int) {
        let ordinals = first..<first + count
        let place = schema.index(of: Students.stateStudentID.name)
        for row in Self.members(survey.repeated, ordinals) {
            add(.duplicateRow, row: row - first, column: nil)
        }
        for row in Self.members(survey.conflicting, ordinals) {
            add(.duplicateKey, row: row - first, column: nil)
        }
        for row in Self.members(survey.sharedStateIDs, ordinals) {
            add(.sharedStateID, row: row - first, column: place)
        }
    }

    /// The members of a set within a range, by way of the smaller of the two.
    private static func members(_ set: Set<Int>, _ range: Range<Int>) -> [Int] {
        set.count < range.count
            ? set.filter(range.contains).sorted() : range.filter(set.contains)
    }
}
