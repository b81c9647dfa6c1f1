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

    @Test func recordsOfAPageAreFoundUnderItsNames() {
        #expect(split(#"{"items":[{"a":1},{"b":2}]}"#) == [#"1:{"a":1}"#, #"1:{"b":2}"#])
        #expect(
            split("{\"total\": 2, \"value\" : [\n{},\n{}], \"next\": null}") == ["2:{}", "3:{}"]
        )
        #expect(split(#"{"data":[]}"#) == [])
        #expect(split(#"{"Results":[{"items":[{}]}]}"# + "\n{}") == [#"1:{"items":[{}]}"#, "2:{}"])
        // The file's own name, which is x here.
        #expect(split(#"{"x":[{}]}"#) == ["1:{}"])
        // What no page is called is a member of a record.
        #expect(split(#"{"races":[{}]}"#) == [#"1:{"races":[{}]}"#])
        #expect(split(#"{"a":{"items":[{}]}}"#) == [#"1:{"a":{"items":[{}]}}"#])
        #expect(split(#"{"a":"items","b":[{}]}"#) == [#"1:{"a":"items","b":[{}]}"#])
    }

    @Test(arguments: [
        #"{"items":[{}"#, #"{"items":[{}]"#, #"{"items":[{},]}"#, #"{"items":[{}] x}"#,
        #"{"items":[{}],"a"}"#, #"{"items":[5]}"#, #"{"items":[{}]}]"#,
    ])
    func aPageThatBrokeOffIsRefused(text: String) {
        #expect(split(text).last == "json-malformed:1")
    }

    @Test func aListUnderANameThatNobodyKnowsIsRefusedForWhatItIs() throws {
        let students = try #require(EdFiExport.files["students"])
        let list = students.split(separator: "\n").joined(separator: ",")
        let page = #"{"total": 2, "items": ["# + list + "]}"
        let read = try EdFiExport.with(["students": page])
        #expect(read.error == nil)
        #expect(read.sink.count(.students) == 2)
        for refused in ["{\"everybody\": [\(list)]}", "{\"total\": 2, \"everybody\": [\(list)]}"] {
            let result = try EdFiExport.with(["students": refused])
            #expect(result.error?.finding.code == "json-list-in-object")
            #expect(result.error?.finding.file == "students.jsonl")
            #expect(result.sink.batches.isEmpty)
        }
    }

    @Test func deepAndEndlessObjectsAreRefusedWhileTheyAreRead() {
        let deep = "{\"a\":" + String(repeating: "[", count: 100_000)
        #expect(split("{}\n" + deep).last == "nested-too-deep:2")
        let long = "{\"a\":\"" + String(repeating: "x", count: 1_000)
        #expect(split("{}\n" + long, mostBytes: 1_000).last == "record-too-large:2")
    }
}
