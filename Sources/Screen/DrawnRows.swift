/// Rows of a table as they were drawn last, so that a row that stays on the screen is not made again.
///
/// It knows at which width and layout they were drawn. Whoever keeps it forgets it when anything
/// else changes what a row shows.
public struct DrawnRows: Sendable {
    private let layout: TableLayout?
    private let width: Int
    private let ascii: Bool
    /// Cells by the names of rows, without signs of mark and selection.
    var rows: [Int: [Cell]] = [:]

    /// No rows.
    public init() {
        layout = nil
        width = 0
        ascii = false
    }

    init(_ layout: TableLayout, _ rect: Rect, ascii: Bool) {
        self.layout = layout
        width = rect.width
        self.ascii = ascii
    }

    /// Whether rows of the other look as they would in this one.
    func fits(_ other: DrawnRows) -> Bool {
        layout == other.layout && width == other.width && ascii == other.ascii
    }
}
