// Ways into the program for libFuzzer: `script/test --fuzz` builds and runs them. Arguments are libFuzzer's.
import CFuzzer
import Glibc

// The package manager gives every program a main function of its own, so libFuzzer's is called from it.
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in testOneInput(bytes, count) })
