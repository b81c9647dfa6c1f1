import Foundation

/// What a command printed and how it ended.
public struct CommandResult: Sendable {
    /// Standard output.
    public var output: String
    /// Standard error.
    public var errors: String
    /// The exit status; 128 and the signal's number where a signal ended it.
    public var status: Int32
}

/// Runs the real program, or another one, to its end.
public enum Command {
    /// Runs the program that this build made.
    public static func waymark(
        _ arguments: [String],
        environment: [String: String] = [:],
        input: String = ""
    ) throws -> CommandResult {
        try run(Places.program.path, arguments, environment: environment, input: input)
    }

    /// Runs a program found on PATH or by its path.
    public static func run(
        _ program: String,
        _ arguments: [String],
        environment: [String: String] = [:],
        input: String = ""
    ) throws -> CommandResult {
        let folder = try Places.scratch("command")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["in", "out", "err"].map { folder.appending(path: $0) }
        try Data(input.utf8).write(to: files[0])
        for file in files[1...] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files, not pipes: a child that prints much can never fill one and wait for us.
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        let signalled = process.terminationReason == .uncaughtSignal
        return CommandResult(
            output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
            status: process.terminationStatus + (signalled ? 128 : 0)
        )
    }
}
