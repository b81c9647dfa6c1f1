import Glibc

/// Under which names the terminal may be known, the best one first.
enum TerminalTypes {
    /// The names to try for what the person chose and the environment says.
    static func candidates(_ options: TerminalOptions) -> [String?] {
        if let type = options.type { return [type] }
        return names(type: variable("TERM"), colours: variable("COLORTERM"))
    }

    /// A name with 256 colours first, where the terminal says that it has all colours and its name tells of few.
    ///
    /// That is where true colour helps: `TERM=screen` has eight, and 256 say all that our palettes need.
    ///
    /// - Parameters:
    ///   - type: the variable `TERM`.
    ///   - colours: the variable `COLORTERM`.
    /// - Returns: the names; nil for what `TERM` says.
    static func names(type: String?, colours: String?) -> [String?] {
        guard let type, !type.isEmpty, ["truecolor", "24bit"].contains(colours),
            !type.contains("256color"), !type.contains("direct")
        else { return [nil] }
        return ["\(type)-256color", nil]
    }

    private static func variable(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}
