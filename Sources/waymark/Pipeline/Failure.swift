import ArgumentParser

/// A failure that ends a command: a sentence for the reader and the exit code for the script.
struct Failure: Error, CustomStringConvertible {
    /// What happened and what to do, without any student's data.
    var description: String
    /// 1 findings that rejected rows, 2 nothing done.
    var code: Int32 = 2
}

extension ParsableCommand {
    /// Runs a command's work and turns what it throws into one line on standard error and an exit code.
    func reportingFailures(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let failure as Failure {
            StandardError.write("waymark: \(failure)\n")
            throw ExitCode(failure.code)
        } catch let exit as ExitCode {
            throw exit
        } catch {
            StandardError.write("waymark: \(error)\n")
            throw ExitCode(2)
        }
    }
}
