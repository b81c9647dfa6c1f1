import Records
import Testing

@testable import Importing

struct JSONRecordsTests {
    /// The objects of a text with their lines, or the code and line of what is wrong with it.
    private func split(_ text: String, mostBytes: Int = 1_000_000) -> [String] {
        let bytes = ByteStream(Array(text.utf8), name: "x")
        var splitter = JSONSplitter(bytes, name: "x", mostBytes: mostBytes)
        var found: [String] = []
        do throws(ImportError) {
            while let (text, line) = try splitter.next() {
                found.append("\(line):\(String(decoding: text, as: UTF8.self))")
            }
        } catch {
            found.append("\(error.finding.code):\(error.finding.line ?? 0)")
        }
        return found
    }

    @Test func objectsAreFoundOnLinesInArraysAndOverSeveralLines() {
        #expect(split("{\"a\":1}\n\n{\"b\":\"}\"}") == ["1:{\"a\":1}", "3:{\"b\":\"}\"}"])
        #expect(split("[{\"a\":1},\n{\"b\":[{}]}]\n") == ["1:{\"a\":1}", "2:{\"b\":[{}]}"])
        #expect(split("[\n  {\n \"a\": 1\n },\n{}]") == ["2:{\n \"a\": 1\n }", "5:{}"])
        #expect(split("[]\n[{}]") == ["2:{}"])
        #expect(split("\u{FEFF}{}") == ["1:{}"])
        #expect(split("") == [])
        #expect(split(#"{"a":"\\\"}"}"#) == [#"1:{"a":"\\\"}"}"#])
    }

    @Test(arguments: [
        ("{}\n{\"a", 2), ("[{}\n", 2), ("[{},]", 1), ("[,{}]", 1), ("[{}{}]", 1), ("{},", 1),
        ("\n5", 2), ("]", 1), ("{\"a\":\"x\n\"}", 1), ("[[{}]]", 1), ("\0{}", 1),
    ])
    func whatIsNoSequenceOfObjectsIsRefusedWithItsLine(text: String, line: Int) {
        #expect(split(text).last == "json-malformed:\(line)")
    }

    @Test func deepAndEndlessObjectsAreRefusedWhileTheyAreRead() {
        let deep = "{\"a\":" + String(repeating: "[", count: 100_000)
        #expect(split("{}\n" + deep).last == "nested-too-deep:2")
        let long = "{\"a\":\"" + String(repeating: "x", count: 1_000)
        #expect(split("{}\n" + long, mostBytes: 1_000).last == "record-too-large:2")
    }
}
