/// Which rows of a list are on the screen and which one is selected.
///
/// The selected row is always among the visible ones, and the list scrolls only as far as needed,
/// because a list that moves by one row is what terminals scroll cheaply.
public struct Viewport: Hashable, Sendable {
    /// The selected row, from 0; 0 when the list is empty.
    public private(set) var selected: Int
    /// The first visible row.
    public private(set) var top: Int
    /// The rows of the screen that the list has; at least 1.
    public private(set) var height: Int
    /// The rows of the list.
    public private(set) var count: Int

    /// Makes a viewport with a row selected, the nearest one if there is no such row.
    public init(count: Int = 0, height: Int = 1, selected: Int = 0) {
        self.count = max(0, count)
        self.height = max(1, height)
        self.selected = selected
        top = 0
        settle()
    }

    /// The rows of the list that are on the screen.
    public var visible: Range<Int> { top..<min(count, top + height) }

    /// Whether there is nothing to select.
    public var isEmpty: Bool { count == 0 }

    /// Selects a row, the nearest one if there is no such row.
    public mutating func select(_ row: Int) {
        selected = row
        settle()
    }

    /// Moves the selection by some rows, up when negative.
    public mutating func move(by rows: Int) { select(sum(selected, rows)) }

    /// Moves by pages and keeps the selection's place on the screen; up when negative.
    public mutating func page(by pages: Int) { scroll(by: product(pages, height)) }

    /// Moves by half pages and keeps the selection's place on the screen; up when negative.
    public mutating func halfPage(by halves: Int) {
        scroll(by: product(halves, max(1, height / 2)))
    }

    /// Selects the first row.
    public mutating func home() { select(0) }

    /// Selects the last row.
    public mutating func end() { select(count - 1) }

    /// Takes a new height of the screen.
    public mutating func resize(height: Int) {
        self.height = max(1, height)
        settle()
    }

    /// Takes a new list and selects a row of it: where the same student now stands.
    public mutating func replace(count: Int, selected: Int) {
        self.count = max(0, count)
        self.selected = selected
        settle()
    }

    private mutating func scroll(by rows: Int) {
        top = sum(top, rows)
        select(sum(selected, rows))
    }

    private mutating func settle() {
        selected = min(max(0, selected), max(0, count - 1))
        if top > selected { top = selected }
        if top <= selected - height { top = selected - height + 1 }
        top = min(max(0, top), max(0, count - height))
    }

    /// The sum, or the largest number when it is larger than that.
    private func sum(_ left: Int, _ right: Int) -> Int {
        let (sum, overflow) = left.addingReportingOverflow(right)
        guard overflow else { return sum }
        return right > 0 ? Int.max / 2 : Int.min / 2
    }

    private func product(_ left: Int, _ right: Int) -> Int {
        let (product, overflow) = left.multipliedReportingOverflow(by: right)
        guard overflow else { return product }
        return left > 0 ? Int.max / 2 : Int.min / 2
    }
}
