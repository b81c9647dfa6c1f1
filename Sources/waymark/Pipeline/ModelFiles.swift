import FoundationEssentials
import Indicators
import Scoring

extension RiskModel {
    /// The models of a folder in the order of their files' names, or the model of a file.
    ///
    /// - Throws: ``Failure`` with what is wrong.
    static func files(at path: String) throws -> [RiskModel] {
        var isFolder: Bool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else {
            return [try file(path)]
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let models = names.filter { $0.hasSuffix(".json") }.sorted()
        guard !models.isEmpty else {
            throw Failure(description: "the folder “\(path)” has no models (files in .json).")
        }
        return try models.map { try file("\(path)/\($0)") }
    }

    /// A model from its file.
    ///
    /// - Throws: ``Failure`` with what is wrong.
    static func file(_ path: String) throws -> RiskModel {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(description: "there is no model file “\(path)”.")
        }
        do {
            return try ModelReader.read([UInt8](data), lookup: .builtIn)
        } catch {
            throw Failure(description: "\(path): \(error)")
        }
    }
}
