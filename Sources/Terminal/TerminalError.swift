/// Why the terminal could not be taken; each case reads as a sentence for the user.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Input or output goes to a file or a pipe.
    case notATerminal
    /// No terminfo entry has this name; the name is empty when the variable `TERM` is not set.
    case unknownType(String)
    /// The terminal cannot place its cursor, as a printer or `TERM=dumb`.
    case cannotMoveCursor(String)
    /// A terminal is open already.
    case alreadyOpen
    /// The system refused; descriptors may have run out.
    case system

    /// What happened and what to do.
    public var description: String {
        switch self {
        case .notATerminal:
            "Input or output is not a terminal; use the list and report commands in scripts."
        case .unknownType(""):
            "The variable TERM is not set; set it to the type of your terminal, "
                + "such as xterm-256color."
        case .unknownType(let name):
            "This system knows no terminal type \"\(name)\"; "
                + "set TERM to one that it knows, such as xterm-256color or vt100."
        case .cannotMoveCursor(let name):
            "A terminal of type \"\(name)\" cannot place text on a screen; "
                + "set TERM to the type that your terminal has, or use the list command."
        case .alreadyOpen:
            "The terminal is already in use by this program."
        case .system:
            "The system did not give access to the terminal; close some programs and try again."
        }
    }
}
