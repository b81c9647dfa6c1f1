extension Sequence {
    /// What the first element for which there is something gives.
    func firstResult<Result>(_ of: (Element) -> Result?) -> Result? {
        for element in self {
            if let result = of(element) { return result }
        }
        return nil
    }
}
