import Screen

/// A square from 0 to 1 drawn in characters, with its diagonal and some points on top.
struct UnitPlot {
    /// Columns and rows of the square.
    private let (width, height): (Int, Int)
    private var cells: [[Character]]

    /// An empty square; nothing smaller than four by three says anything.
    init(width: Int, height: Int) {
        (self.width, self.height) = (max(4, width), max(3, height))
        cells = Array(
            repeating: Array(repeating: " ", count: self.width),
            count: self.height
        )
        for column in 0..<self.width {
            let share = Double(column) / Double(self.width - 1)
            cells[row(share)][column] = "·"
        }
    }

    /// Puts a sign where two shares meet; what is not between 0 and 1 stands at the edge.
    mutating func mark(_ x: Double, _ y: Double, _ sign: Character = "o") {
        guard x.isFinite, y.isFinite else { return }
        cells[row(y)][place(x, width)] = sign
    }

    /// Draws a line through points in the order of x: one sign a column.
    mutating func line(_ points: [(x: Double, y: Double)]) {
        for column in 0..<width {
            let x = Double(column) / Double(width - 1)
            if let y = Self.height(at: x, of: points) { mark(x, y) }
        }
    }

    /// The square as lines, with the shares at its left edge and under it.
    ///
    /// - Parameters:
    ///   - across: what the columns stand for.
    ///   - up: what the rows stand for.
    /// - Returns: `height` + 3 lines.
    func lines(across: String, up: String) -> [String] {
        var lines = ["     \(up)"]
        for row in 0..<height {
            let share =
                row == 0 ? "100 " : row == height - 1 ? "  0 " : row == height / 2 ? " 50 " : "    "
            lines.append("\(share)|\(String(cells[row]))")
        }
        let middle = max(1, width - 6)
        lines.append("    +" + String(repeating: "-", count: width))
        lines.append("     0" + String(repeating: " ", count: middle - 1) + "100 % \(across)")
        return lines
    }

    private func row(_ share: Double) -> Int { height - 1 - place(share, height) }

    private func place(_ share: Double, _ count: Int) -> Int {
        Int((min(max(share, 0), 1) * Double(count - 1)).rounded())
    }

    private static func height(at x: Double, of points: [(x: Double, y: Double)]) -> Double? {
        guard let after = points.firstIndex(where: { $0.x >= x }) else { return points.last?.y }
        guard after > 0 else { return points[0].y }
        let (left, right) = (points[after - 1], points[after])
        let extent = right.x - left.x
        return extent > 0 ? left.y + (right.y - left.y) * (x - left.x) / extent : right.y
    }
}
