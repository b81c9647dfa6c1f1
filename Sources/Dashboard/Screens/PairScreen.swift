import Screen

/// Two students side by side: what differs, then what is the same.
enum PairScreen {
    static func write(_ pair: StudentPair, into text: inout PageText) {
        // Both sides get the same room, and the titles what is left; far apart they are hard to compare.
        let title = min(30, max(12, text.width / 3))
        let side = min(56, max(8, (text.width - title - 8) / 2))
        let widths = [PageText.Column(title), PageText.Column(side), PageText.Column(side)]
        text.row(
            [TableCell("", .muted)] + pair.names.map { TableCell($0, .bold) },
            widths
        )
        let different = pair.rows.filter { !$0.isSame }
        let same = pair.rows.filter(\.isSame)
        write("Different", different, widths, into: &text)
        if different.isEmpty { text.text("Nothing that the run tells differs.", indent: 3, .muted) }
        write("The same", same, widths, into: &text)
        text.gap()
        text.text("The worse of two values is bold. Neither says why the students differ.", .muted)
    }

    private static func write(
        _ heading: String,
        _ rows: [StudentPair.Row],
        _ widths: [PageText.Column],
        into text: inout PageText
    ) {
        guard !rows.isEmpty || heading == "Different" else { return }
        text.heading(heading)
        for row in rows {
            text.row(
                [
                    TableCell(row.title, .muted),
                    TableCell(row.left, row.worse == .left ? .bold : .plain),
                    TableCell(row.right, row.worse == .right ? .bold : .plain),
                ],
                widths
            )
        }
    }
}
