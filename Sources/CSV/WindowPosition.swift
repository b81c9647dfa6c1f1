extension ReadWindow {
    /// The place after the last line feed that may be parsed; nil if there is none.
    var lastLineEnd: Int? {
        var at = valid
        while at > start {
            if bytes[at - 1] == lineFeed { return at }
            at -= 1
        }
        return nil
    }

    /// Line and byte column of a place, given the line of an earlier place that begins a line.
    func position(of place: Int, from start: Int, line: Int) -> (line: Int, column: Int) {
        var (line, column) = (line, 1)
        for at in start..<max(start, place) {
            if bytes[at] == lineFeed {
                line += 1
                column = 1
            } else if encodingInUse == .utf8 || bytes[at] & 0xC0 != 0x80 {
                column += 1
            }
        }
        return (line, column)
    }
}
