/// Writes HTML whose texts are escaped wherever they stand; the only way to put a text in is through here.
struct HTML {
    private(set) var text = ""

    /// An element with a text.
    mutating func element(_ name: String, _ content: String, _ attributes: [String: String] = [:]) {
        open(name, attributes)
        text += Self.escaped(content)
        close(name)
    }

    /// An element with others inside.
    mutating func element(
        _ name: String,
        _ attributes: [String: String] = [:],
        _ body: (inout HTML) -> Void
    ) {
        open(name, attributes)
        text += "\n"
        body(&self)
        close(name)
    }

    /// An element without content, in the way that both HTML and SVG understand.
    mutating func empty(_ name: String, _ attributes: [String: String]) {
        text += "<\(name)\(Self.list(attributes))/>\n"
    }

    /// A style sheet or a declaration: only for constants of the program.
    mutating func raw(_ constant: StaticString) { text += "\(constant)" }

    private mutating func open(_ name: String, _ attributes: [String: String]) {
        text += "<\(name)\(Self.list(attributes))>"
    }

    private mutating func close(_ name: String) { text += "</\(name)>\n" }

    private static func list(_ attributes: [String: String]) -> String {
        attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
    }

    /// A text in which nothing is markup; control characters become spaces.
    static func escaped(_ text: String) -> String {
        var safe = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": safe += "&amp;"
            case "<": safe += "&lt;"
            case ">": safe += "&gt;"
            case "\"": safe += "&quot;"
            case "'": safe += "&#39;"
            default:
                let isControl = scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value)
                safe.unicodeScalars.append(isControl ? " " : scalar)
            }
        }
        return safe
    }
}
