import Dashboard
import FoundationEssentials
import Yams

/// The file in which a person puts actions on other keys.
///
/// ```yaml
/// keys:
///   page-down: [PgDn, F8]
///   movers: F4
/// ```
struct KeysFile: Decodable {
    /// The keys of one action: one name, or a list of them.
    private enum Names: Decodable {
        case names([String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let name = try? container.decode(String.self) {
                self = .names([name])
            } else {
                self = .names(try container.decode([String].self))
            }
        }

        var names: [String] {
            switch self {
            case .names(let names): names
            }
        }
    }

    private var keys: [String: Names]

    /// No person writes more; a larger file is another one.
    private static let limit = 64 * 1024

    /// The bindings that the file at a path asks for.
    static func bindings(at path: String) throws -> Bindings {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure(description: "\(path): there is no such file.")
        }
        do {
            let data = try Data(contentsOf: URL(filePath: path))
            guard data.count <= limit else {
                throw Failure(description: "it is too large for a file of keys.")
            }
            let wishes = try YAMLDecoder().decode(KeysFile.self, from: data)
            return try Bindings(checking: wishes.keys.mapValues(\.names))
        } catch let problem as BindingProblem {
            throw Failure(description: "\(path): \(problem)")
        } catch let failure as Failure {
            throw Failure(description: "\(path): \(failure.description)")
        } catch {
            throw Failure(
                description: "\(path): the keys could not be read. Under `keys:` write lines such "
                    + "as `movers: F4` or `page-down: [PgDn, F8]`."
            )
        }
    }

    /// The bindings of the file that is named, else of the usual place where there is one.
    static func bindings(named path: String?) throws -> Bindings {
        if let path { return try bindings(at: path) }
        let usual = usualPath(environment: ProcessInfo.processInfo.environment)
        return FileManager.default.fileExists(atPath: usual) ? try bindings(at: usual) : .usual
    }

    /// Where the file is looked for when none is named: `waymark/keys.yaml` in `$XDG_CONFIG_HOME` or `~/.config`.
    static func usualPath(environment: [String: String]) -> String {
        let home = environment["HOME"] ?? ""
        let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        return "\(folder ?? "\(home)/.config")/waymark/keys.yaml"
    }
}
