import Dashboard
import FoundationEssentials
import Yams

/// The file in which a person puts actions on other keys.
///
/// ```yaml
/// keys:
///   page-down: [PgDn, F8]
///   movers: F4
/// mouse: true
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

    /// What the file asks for.
    struct Settings: Sendable {
        /// Which keys do what.
        var bindings: Bindings
        /// Whether a mouse is taken.
        var mouse: Bool

        /// What holds without a file.
        static let usual = Settings(bindings: .usual, mouse: false)
    }

    private var keys: [String: Names]?
    private var mouse: Bool?

    /// No person writes more; a larger file is another one.
    private static let limit = 64 * 1024

    /// What the file at a path asks for.
    static func settings(at path: String) throws -> Settings {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Failure(description: "\(path): there is no such file.")
        }
        do {
            let data = try Data(contentsOf: URL(filePath: path))
            guard data.count <= limit else {
                throw Failure(description: "it is too large for a file of keys.")
            }
            let wishes = try YAMLDecoder().decode(KeysFile.self, from: data)
            guard wishes.keys != nil || wishes.mouse != nil else {
                throw Failure(description: unreadable)
            }
            let bindings = try Bindings(checking: (wishes.keys ?? [:]).mapValues(\.names))
            return Settings(bindings: bindings, mouse: wishes.mouse ?? false)
        } catch let problem as BindingProblem {
            throw Failure(description: "\(path): \(problem)")
        } catch let failure as Failure {
            throw Failure(description: "\(path): \(failure.description)")
        } catch {
            throw Failure(description: "\(path): \(unreadable)")
        }
    }

    private static let unreadable =
        "the keys could not be read. Under `keys:` write lines such "
        + "as `movers: F4` or `page-down: [PgDn, F8]`."

    /// What the file that is named asks for, else that of the usual place where there is one.
    static func settings(named path: String?) throws -> Settings {
        if let path { return try settings(at: path) }
        let usual = usualPath(environment: ProcessInfo.processInfo.environment)
        return FileManager.default.fileExists(atPath: usual) ? try settings(at: usual) : .usual
    }

    /// Where the file is looked for when none is named: `waymark/keys.yaml` in `$XDG_CONFIG_HOME` or `~/.config`.
    static func usualPath(environment: [String: String]) -> String {
        let home = environment["HOME"] ?? ""
        let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        return "\(folder ?? "\(home)/.config")/waymark/keys.yaml"
    }
}
