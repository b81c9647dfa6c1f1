import Foundation

/// What libFuzzer calls with each input; `WAYMARK_FUZZ_TARGET` says which way in is tried.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: UInt) -> CInt {
    FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: bytes, count: Int(count))))
    return 0
}

extension FuzzTarget {
    /// The target that the environment names.
    static let chosen: FuzzTarget = {
        let name = ProcessInfo.processInfo.environment["WAYMARK_FUZZ_TARGET"] ?? ""
        guard let target = FuzzTarget(rawValue: name) else {
            print("WAYMARK_FUZZ_TARGET is one of", allCases.map(\.rawValue).joined(separator: ", "))
            exit(64)
        }
        return target
    }()
}
