import Foundation
import Glibc

/// A real terminal emulator with a program in it, driven by keys; each has a server of its own.
public final class Tmux: Sendable {
    /// A condition that did not come true in time, with the screen as it was.
    public struct Timeout: Error, CustomStringConvertible {
        /// What was waited for, and what was there.
        public var description: String
    }

    private let socket: String

    /// Whether tmux is installed.
    public static let isInstalled =
        (try? Command.run("tmux", ["-V"]))?.status == 0

    /// Starts a command in a terminal of a size.
    ///
    /// - Parameters:
    ///   - command: a line for the shell.
    ///   - environment: variables beside a bare environment.
    ///   - columns: the terminal's width.
    ///   - rows: the terminal's height.
    /// - Throws: ``Timeout`` where tmux did not start.
    public init(
        _ command: String,
        environment: [String: String] = [:],
        columns: Int = 80,
        rows: Int = 24
    ) throws {
        socket = "waymark-\(UUID().uuidString.prefix(8))"
        // What one session keeps for the next must not reach another test, nor the person's own.
        var settings = [
            "LANG": "C.UTF-8", "TERM": "screen-256color",
            "XDG_STATE_HOME": try Places.scratch("state").path,
        ]
        settings.merge(environment) { $1 }
        let variables = settings.sorted { $0.key < $1.key }.map { "\($0.key)='\($0.value)'" }
        // The pane stays when the command ends, so that the last screen can be read.
        let line =
            "env \(variables.joined(separator: " ")) \(command); printf '\\n[ended %s]\\n' $?; sleep 600"
        try Self.start([
            "tmux", "-L", socket, "-f", "/dev/null", "new-session", "-d",
            "-x", String(columns), "-y", String(rows), line,
        ])
    }

    /// Runs the command that leaves a server behind.
    ///
    /// Not by `Process`: that waits until a socket closes which the server would inherit and keep.
    private static func start(_ arguments: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in Int32(3)..<1024 {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        // Test threads block signals, and children inherit that: the terminal's size would never change.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let settings = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, "tmux", &actions, &attributes, &words, &variables)
        guard code == 0 else { throw Timeout(description: "tmux did not start: error \(code)") }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }

    deinit { _ = try? tmux(["kill-server"]) }

    /// Lets programs put text into the emulator's clipboard.
    public func takeCopies() throws { _ = try tmux(["set", "-s", "set-clipboard", "on"]) }

    /// What a program put into the emulator's clipboard last.
    public func copied() throws -> String { try tmux(["show-buffer"]).output }

    /// Types keys by tmux's names (`Enter`, `Escape`, `Down`, `C-z`) or as themselves.
    public func press(_ keys: String...) throws {
        _ = try tmux(["send-keys"] + keys)
    }

    /// Types text as it is.
    public func type(_ text: String) throws {
        _ = try tmux(["send-keys", "-l", text])
    }

    /// Changes the terminal's size.
    public func resize(columns: Int, rows: Int) throws {
        _ = try tmux(["resize-window", "-x", String(columns), "-y", String(rows)])
    }

    /// The visible screen, each line without trailing blanks.
    public func screen(withColors: Bool = false) throws -> String {
        try tmux(["capture-pane", "-p"] + (withColors ? ["-e"] : [])).output
    }

    /// The process that runs in the terminal (the shell around the command).
    public func processID() throws -> Int32 {
        let text = try tmux(["display-message", "-p", "#{pane_pid}"]).output
        return Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    }

    /// Whether the program has asked for what a mouse does.
    public func takesMouse() throws -> Bool {
        try tmux(["display-message", "-p", "#{mouse_any_flag}"]).output.hasPrefix("1")
    }

    /// Waits until the screen meets a condition, and returns it.
    @discardableResult
    public func wait(
        for what: String,
        seconds: Double = 20,
        _ condition: (String) -> Bool
    ) throws -> String {
        let end = Date().addingTimeInterval(seconds)
        var last = ""
        while Date() < end {
            last = try screen()
            if condition(last) { return last }
            Thread.sleep(forTimeInterval: 0.03)
        }
        throw Timeout(description: "waited \(seconds) s for \(what); the screen was:\n\(last)")
    }

    /// Waits until a text is on the screen.
    @discardableResult
    public func wait(forText text: String, seconds: Double = 20) throws -> String {
        try wait(for: "“\(text)”", seconds: seconds) { $0.contains(text) }
    }

    private func tmux(_ arguments: [String]) throws -> CommandResult {
        try Command.run("tmux", ["-L", socket] + arguments)
    }
}
