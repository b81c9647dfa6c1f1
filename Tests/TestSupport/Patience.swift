import Foundation

/// How long tests may take.
public enum Patience {
    /// Minutes for a suite: as many as asked for, and six times as many in a build under a sanitizer, where all suites wait for
    /// the same two processors.
    public static func minutes(_ count: Int) -> Int {
        ProcessInfo.processInfo.environment["WAYMARK_SANITIZED"] == nil ? count : count * 6
    }
}
