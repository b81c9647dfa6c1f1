import Foundation
import Screen
import Testing

/// Screens as text files under `Screens/`; `WAYMARK_RECORD=1` writes them anew, and fails once so that somebody looks.
enum Golden {
    static func expect(
        _ frame: Frame,
        is name: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Screens")
        let file = folder.appending(path: "\(name).screen")
        let text = frame.text + "\n"
        let known = try? String(contentsOf: file, encoding: .utf8)
        if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1", known != text {
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name).screen: read it", sourceLocation: sourceLocation)
            return
        }
        guard let known else {
            Issue.record("\(name).screen is not there", sourceLocation: sourceLocation)
            return
        }
        #expect(text == known, "\(name).screen differs", sourceLocation: sourceLocation)
    }
}
