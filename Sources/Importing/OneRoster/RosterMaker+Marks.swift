import Records

extension RosterMaker {
    /// Marks come with their own rule; see the categories.
    mutating func makeMarks() throws(ImportError) {}
}
