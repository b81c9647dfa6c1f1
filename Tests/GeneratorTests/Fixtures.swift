import FoundationEssentials
import Records

@testable import Generator

/// A folder for one test, removed with it.
final class Scratch {
    let path: String

    init() throws {
        path = NSTemporary.path + "/waymark-generator-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

enum NSTemporary {
    static var path: String { FileManager.default.temporaryDirectory.path }
}

/// The root of the package.
let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

/// All files below a folder as paths relative to it, in order.
func files(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".csv") && !$0.hasPrefix("mappings") }.sorted()
}

func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else { throw Missing(path: path) }
    return Array(data)
}

struct Missing: Error { let path: String }

/// One file's cells by column name.
struct Table {
    let header: [String]
    let rows: [[String]]

    init(_ path: String) throws {
        let all = Self.parse(try bytes(path))
        header = all.first ?? []
        rows = Array(all.dropFirst())
    }

    func column(_ name: String) -> [String] {
        guard let index = header.firstIndex(of: name) else { return [] }
        return rows.map { $0[index] }
    }

    /// A reader of its own, so that a fault of the CSV room cannot hide one here.
    private static func parse(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var quoted = false
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if quoted {
                if byte != 0x22 {
                    field.append(byte)
                } else if index < bytes.count, bytes[index] == 0x22 {
                    field.append(byte)
                    index += 1
                } else {
                    quoted = false
                }
            } else if byte == 0x22 {
                quoted = true
            } else if byte == 0x2C || byte == 0x0A {
                row.append(String(decoding: field, as: UTF8.self))
                field = []
                if byte == 0x0A {
                    rows.append(row)
                    row = []
                }
            } else if byte != 0x0D {
                field.append(byte)
            }
        }
        return rows
    }
}
