import CNcurses
import Glibc
public import Screen

/// The terminal that the user sits at: paints frames, tells what was typed, and is given back on
/// every way out.
///
/// There is one at a time. The program's loop needs no more than this:
///
///     var terminal = try Terminal.open()
///     var model = Model(size: terminal.capabilities)
///     while !model.isFinished {
///         terminal.draw(view(model))
///         for input in terminal.read() { perform(update(&model, .input(input))) }
///     }
///     terminal.close()
///
/// `read` returns everything that waits, so that a held key costs one frame and not one per press.
/// Workers call `waker.wake()` to have results fetched. Ctrl-Z and Ctrl-L are served here: the first
/// stops the program until the shell continues it, both then ask for a frame with `.resize`.
public struct Terminal: ~Copyable {
    /// What this terminal can do, at its present size.
    public private(set) var capabilities: Capabilities
    /// Ends a wait in `read` from any thread.
    public let waker = Waker()

    /// The frame that is on the screen; nil where that is not known.
    public private(set) var shown: Frame?

    private var options: TerminalOptions
    private var decoder = InputDecoder()
    private var isGone = false

    /// Takes the terminal: full screen, keys unechoed.
    ///
    /// - Throws: a `TerminalError`; the terminal is then as it was.
    public static func open(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError)
        -> Terminal
    {
        var failure = TerminalError.system
        for type in TerminalTypes.candidates(options) {
            let code = unsafe cn_open(
                type,
                options.locale,
                options.input,
                options.output,
                options.mouse
            )
            guard let error = TerminalError(code: code, type: type) else {
                return Terminal(options)
            }
            failure = error
        }
        throw failure
    }

    private init(_ options: TerminalOptions) {
        self.options = options
        decoder.takesMouse = options.mouse
        let colours = Terminal.colours(options)
        capabilities = Capabilities(
            colours: colours,
            isUTF8: cn_is_utf8() && !options.ascii,
            columns: Int(cn_columns()),
            rows: Int(cn_rows())
        )
        if colours > 0 { cn_start_colours() }
        Terminal.define(options.palette, colours: colours)
    }

    private static func define(_ palette: Palette, colours: Int) {
        let palette = colours > 0 ? palette : .mono
        for ink in Ink.allCases {
            let look = palette.look(of: ink)
            let foreground = Int32(look.foreground(colours: colours) ?? -1)
            cn_define_ink(Int32(ink.rawValue), foreground, -1, Int32(look.emphasis.rawValue))
        }
    }

    /// Hands text to the terminal's clipboard (OSC 52), if terminfo says that it has one.
    ///
    /// - Returns: whether it was sent; whether the terminal's owner allows it, nobody is told.
    public func copy(_ text: String) -> Bool {
        guard !isGone else { return false }
        return unsafe Base64.text(of: text.utf8).withCString { unsafe cn_copy($0) }
    }

    /// Paints with another palette from now on.
    ///
    /// - Returns: the request for a new frame, as `read` would give it.
    public mutating func use(_ palette: Palette) -> Input {
        options.palette = palette
        let colours = Terminal.colours(options)
        // A terminal that began without colours gets them as at the start.
        if colours > 0, capabilities.colours == 0 { cn_start_colours() }
        capabilities.colours = colours
        Terminal.define(palette, colours: colours)
        return redraw()
    }

    deinit { cn_close() }

    /// Paints a frame, in one write and only where it differs from the one before.
    public mutating func draw(_ frame: Frame) {
        guard !isGone else { return }
        let diff = FrameDiff(from: shown, to: frame)
        if diff.isEmpty && frame.cursor == shown?.cursor
            && frame.showsCursor == shown?.showsCursor
        {
            return
        }
        for change in diff.changes { put(frame, change) }
        let corner = Position(row: Int(cn_rows()) - 1, column: Int(cn_columns()) - 1)
        let cursor = frame.cursor ?? corner
        let isVisible = frame.cursor != nil && (frame.showsCursor || options.plainCursor)
        cn_show(Int32(cursor.row), Int32(cursor.column), isVisible)
        shown = frame
    }

    /// Waits until something happens and returns all of it, in order.
    ///
    /// - Parameter timeout: the longest wait; for ever when nil.
    /// - Returns: nothing when the time is over. After `.hangUp` nothing else will ever come.
    public mutating func read(timeout: Duration? = nil) -> [Input] {
        if isGone {
            // A program that asks on must not take the whole machine.
            usleep(100_000)
            return [.hangUp]
        }
        let events = wait(timeout)
        if events & bits(CN_INPUT) != 0 { decoder.decode(waitingCodes()) }
        var inputs = serve(decoder.take())
        if events & bits(CN_SUSPEND) != 0 {
            cn_suspend(false)
            inputs.append(repaint())
        } else if events & bits(CN_CONTINUE) != 0 {
            cn_retake()
            inputs.append(repaint())
        } else if events & bits(CN_RESIZE) != 0, cn_take_size() {
            inputs.append(measure())
        }
        if events & bits(CN_WAKE) != 0 { inputs.append(.wake) }
        if events & bits(CN_TERMINATE) != 0 { inputs.append(.terminate) }
        if events & bits(CN_HANGUP) != 0 {
            isGone = true
            inputs.append(.hangUp)
        }
        return inputs
    }

    /// Gives the terminal back and stops the program, with its process group, until the shell
    /// continues it.
    ///
    /// - Returns: the request for a new frame, as `read` would give it.
    public mutating func suspend() -> Input {
        cn_suspend(true)
        return repaint()
    }

    /// Takes nothing for granted that the terminal shows: the next frame is painted whole.
    ///
    /// - Returns: the request for that frame, as `read` would give it.
    public mutating func redraw() -> Input {
        cn_forget_screen()
        return repaint()
    }

    /// Gives the terminal back as it was found.
    ///
    /// A terminal that goes out of use does so by itself.
    public consuming func close() {}

    private mutating func wait(_ timeout: Duration?) -> Int32 {
        // A paste comes in one piece; if its end is lost, the keyboard must not stay dead.
        guard decoder.isPasting else { return cn_wait(Terminal.milliseconds(timeout)) }
        let events = cn_wait(500)
        if events == 0 { decoder.endPaste() }
        return events
    }

    private func waitingCodes() -> [Int32] {
        var codes: [Int32] = []
        while codes.count < 65_536 {
            let code = cn_key()
            if code < 0 { break }
            codes.append(code)
        }
        return codes
    }

    /// Serves the keys that are the terminal's own.
    private mutating func serve(_ inputs: [Input]) -> [Input] {
        inputs.map { input in
            switch input {
            case .key(.control("z")): suspend()
            case .key(.control("l")): redraw()
            default: input
            }
        }
    }

    private mutating func repaint() -> Input {
        shown = nil
        return measure()
    }

    private mutating func measure() -> Input {
        capabilities.columns = Int(cn_columns())
        capabilities.rows = Int(cn_rows())
        return .resize(columns: capabilities.columns, rows: capabilities.rows)
    }

    private func put(_ frame: Frame, _ change: FrameDiff.Change) {
        let start = change.row * frame.width
        var cells: [cn_cell] = []
        cells.reserveCapacity(change.columns.count)
        for cell in frame.cells[
            (start + change.columns.lowerBound)..<(start + change.columns.upperBound)
        ]
        where cell.glyph.width > 0 {
            cells.append(cn_cell(cell))
        }
        unsafe cells.withUnsafeBufferPointer { buffer in
            unsafe cn_put(
                Int32(change.row),
                Int32(change.columns.lowerBound),
                buffer.baseAddress,
                Int32(buffer.count)
            )
        }
    }

    private static func colours(_ options: TerminalOptions) -> Int {
        if options.palette.name == Palette.mono.name { return 0 }
        let present = Int(cn_colours())
        switch options.colour {
        case .never: return 0
        // A terminal of red, green and blue would take the number of a colour for these.
        case .atMost(let most):
            return present > 256 && most >= 256 ? present : min(present, max(0, most))
        case .automatic:
            guard let refusal = unsafe getenv("NO_COLOR") else { return present }
            return unsafe refusal.pointee == 0 ? present : 0
        }
    }

    private static func milliseconds(_ timeout: Duration?) -> Int32 {
        guard let timeout else { return -1 }
        let (seconds, attoseconds) = timeout.components
        let whole = min(max(0, seconds), 1_000_000) * 1000
        return Int32(whole + max(0, attoseconds) / 1_000_000_000_000_000)
    }
}

/// Ends the wait of `Terminal.read` from any thread; that returns `.wake` then.
public struct Waker: Sendable {
    init() {}

    /// Has `read` return `.wake`, once for any number of calls before it.
    public func wake() { cn_wake() }
}

private func bits(_ event: cn_event) -> Int32 { Int32(event.rawValue) }

extension cn_cell {
    fileprivate init(_ cell: Cell) {
        let glyph = cell.glyph
        // Nearly all are one scalar.
        let marks: (UInt32, UInt32, UInt32, UInt32) =
            glyph.isSimple
            ? (0, 0, 0, 0)
            : (glyph.value(at: 1), glyph.value(at: 2), glyph.value(at: 3), glyph.value(at: 4))
        self.init(
            scalars: (glyph.base, marks.0, marks.1, marks.2, marks.3),
            width: glyph.width,
            ink: cell.style.ink.rawValue,
            emphasis: cell.style.emphasis.rawValue
        )
    }
}

extension TerminalError {
    fileprivate init?(code: Int32, type: String?) {
        let environment = unsafe getenv("TERM").map { unsafe String(cString: $0) }
        let name = type ?? environment ?? ""
        switch UInt32(code) {
        case CN_OK.rawValue: return nil
        case CN_NOT_A_TERMINAL.rawValue: self = .notATerminal
        case CN_UNKNOWN_TYPE.rawValue: self = .unknownType(name)
        case CN_CANNOT_MOVE_CURSOR.rawValue: self = .cannotMoveCursor(name)
        case CN_ALREADY_OPEN.rawValue: self = .alreadyOpen
        default: self = .system
        }
    }
}
