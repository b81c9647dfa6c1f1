import Foundation
import Screen
import Terminal
import Testing

/// Screens as text files under `Screens/`; `WAYMARK_RECORD=1` writes them anew, and fails once so that somebody looks.
enum Golden {
    static func expect(
        _ frame: Frame,
        is name: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try expect(frame.text + "\n", in: "\(name).screen", sourceLocation)
    }

    /// The looks of a frame, as letters in the places of its cells: the ink of each, as colours show it, and the emphasis that the
    /// palette without colours gives it.
    static func expectLooks(
        _ frame: Frame,
        is name: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        var mono = Frame(width: frame.width, height: frame.height, ascii: frame.ascii)
        for row in 0..<frame.height {
            for column in 0..<frame.width {
                let style = frame[row, column].style
                let look = Palette.mono.look(of: style.ink).emphasis.union(style.emphasis)
                let cell = Rect(row: row, column: column, width: 1, height: 1)
                mono.paint(cell, style: Style(.plain, look))
            }
        }
        let looks = "In colour:\n\(frame.styledText)\n\nMono:\n\(mono.emphasisText)\n"
        try expect(looks, in: "\(name).looks", sourceLocation)
    }

    private static func expect(
        _ text: String,
        in name: String,
        _ sourceLocation: SourceLocation
    ) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Screens")
        let file = folder.appending(path: name)
        let known = try? String(contentsOf: file, encoding: .utf8)
        if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1", known != text {
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name): read it", sourceLocation: sourceLocation)
            return
        }
        guard let known else {
            Issue.record("\(name) is not there", sourceLocation: sourceLocation)
            return
        }
        #expect(text == known, "\(name) differs", sourceLocation: sourceLocation)
    }
}
