/// Several files read as one, with lines that are counted through all of them.
struct FilePages: Sendable, Hashable {
    private struct Page: Sendable, Hashable {
        let name: String
        /// The line before the file's first.
        let before: Int
    }

    private var pages: [Page] = []

    /// One file whose lines are its own.
    init(_ name: String) { pages = [Page(name: name, before: 0)] }

    init() {}

    /// The name of the first file.
    var firstName: String { pages.first?.name ?? "" }

    /// Adds a file behind those before it.
    mutating func add(_ name: String, after line: Int) {
        pages.append(Page(name: name, before: line))
    }

    /// Where a line stands that is counted through all files.
    func place(_ line: Int) -> (file: String, line: Int) {
        let page = pages.last { $0.before < line } ?? pages.first
        return (page?.name ?? "", line - (page?.before ?? 0))
    }
}
