/// One column of a table.
public struct TableColumn: Hashable, Sendable {
    /// Its title; a sign for the sort order (`↓`) may be part of it.
    public var title: String
    /// The fewest display columns that it is shown with.
    public var minimum: Int
    /// The display columns that it would like to have.
    public var ideal: Int
    /// Where its title and texts stand.
    public var alignment: Alignment
    /// 0 is never dropped; of the others, the highest number is dropped first.
    public var priority: Int
    /// Whether it takes a share of the space that is left over.
    public var isFlexible: Bool

    /// Makes a column.
    ///
    /// - Parameters:
    ///   - title: what stands above it.
    ///   - minimum: the fewest display columns that it is shown with.
    ///   - ideal: the display columns that it would like to have; the minimum when nil.
    ///   - alignment: where texts stand; trailing for numbers.
    ///   - priority: 0 is never dropped; of the others, the highest number is dropped first.
    ///   - isFlexible: whether it grows beyond its ideal into space that is left over.
    public init(
        _ title: String,
        minimum: Int,
        ideal: Int? = nil,
        alignment: Alignment = .leading,
        priority: Int = 0,
        isFlexible: Bool = false
    ) {
        self.title = title
        self.minimum = max(1, minimum)
        self.ideal = max(self.minimum, ideal ?? minimum)
        self.alignment = alignment
        self.priority = max(0, priority)
        self.isFlexible = isFlexible
    }
}

/// Where the columns of a table stand for one width of the screen.
public struct TableLayout: Hashable, Sendable {
    /// The place of one column.
    public struct Placement: Hashable, Sendable {
        /// Which column, by its index in the table.
        public var index: Int
        /// Its first display column, counted from the left of the table.
        public var column: Int
        /// Its display columns.
        public var width: Int
    }

    /// The columns shown, from left to right.
    public let placements: [Placement]
    /// The indexes of the columns that did not fit.
    public let hidden: [Int]
    /// The display columns of each column; 0 where it does not fit.
    public let widths: [Int]

    /// Decides which columns are shown and how wide they are.
    ///
    /// Columns are dropped whole, those of least importance first; none is squeezed below its
    /// minimum. What is left over brings columns to their ideal width, the most important first,
    /// and then goes to the flexible ones.
    ///
    /// - Parameters:
    ///   - columns: all columns, in their order.
    ///   - width: the display columns of the whole table.
    ///   - gutter: the display columns kept free on the left, for the sign of the selection.
    ///   - gap: the display columns between two columns.
    ///   - keeping: a column that must be shown, such as the one under the column cursor.
    public init(
        columns: [TableColumn],
        width: Int,
        gutter: Int = 0,
        gap: Int = 1,
        keeping: Int? = nil
    ) {
        let place = width - gutter
        var shown = Array(columns.indices)
        while TableLayout.need(shown.map { columns[$0].minimum }, gap: gap) > place,
            let dropped = TableLayout.leastImportant(columns, among: shown, but: keeping)
        {
            shown.removeAll { $0 == dropped }
        }
        let chosen = shown.map { columns[$0] }
        let spare = place - TableLayout.need(chosen.map(\.minimum), gap: gap)
        let widths = TableLayout.share(spare, among: chosen)
        placements = TableLayout.place(shown, widths, gutter: gutter, gap: gap, end: width)
        var found = columns.map { _ in 0 }
        for placement in placements { found[placement.index] = placement.width }
        self.widths = found
        hidden = columns.indices.filter { found[$0] == 0 }
    }

    private static func need(_ widths: [Int], gap: Int) -> Int {
        widths.reduce(0, +) + gap * max(0, widths.count - 1)
    }

    private static func leastImportant(
        _ columns: [TableColumn],
        among shown: [Int],
        but kept: Int?
    ) -> Int? {
        let droppable = shown.filter { columns[$0].priority > 0 && $0 != kept }
        return droppable.max { (columns[$0].priority, $0) < (columns[$1].priority, $1) }
    }

    private static func share(_ spare: Int, among columns: [TableColumn]) -> [Int] {
        var widths = columns.map(\.minimum)
        var rest = max(0, spare)
        for index in columns.indices.sorted(by: { columns[$0].priority < columns[$1].priority }) {
            let more = min(rest, columns[index].ideal - columns[index].minimum)
            widths[index] += more
            rest -= more
        }
        var takers = columns.indices.filter { columns[$0].isFlexible }
        while let taker = takers.first {
            let more = rest / takers.count
            widths[taker] += more
            rest -= more
            takers.removeFirst()
        }
        return widths
    }

    private static func place(
        _ shown: [Int],
        _ widths: [Int],
        gutter: Int,
        gap: Int,
        end: Int
    ) -> [Placement] {
        var column = gutter
        var placements: [Placement] = []
        for (index, width) in zip(shown, widths) {
            let room = min(width, end - column)
            if room > 0 { placements.append(Placement(index: index, column: column, width: room)) }
            column += width + gap
        }
        return placements
    }
}
