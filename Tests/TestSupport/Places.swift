public import Foundation

/// Where things are when the tests run.
public enum Places {
    /// The package's folder.
    public static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The committed made-up district.
    public static let sampleData = package.appending(path: "SampleData")

    /// Files for development that are not part of the project; tests that need them are skipped where they are absent.
    public static let shared = package.deletingLastPathComponent().appending(path: "shared")

    /// Whether a file or folder of `shared` is there.
    public static func hasShared(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: shared.appending(path: path).path)
    }

    /// The program as this build made it, beside the test bundle.
    public static var program: URL {
        let bundle = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var folder = bundle.deletingLastPathComponent()
        while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
        return folder.appending(path: "waymark")
    }

    /// A new empty folder for one test.
    public static func scratch(_ name: String = #function) throws -> URL {
        let clean = name.filter { $0.isLetter }
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "waymark-\(clean)-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
