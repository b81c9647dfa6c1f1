import Records
import Testing

@testable import Importing

struct XMLReadingTests {
    /// The events of a text, or the code and line of what is wrong with it.
    private func read(_ text: String) -> (events: [XMLReading.Event], problem: String?) {
        read(Array(text.utf8))
    }

    private func read(_ bytes: [UInt8]) -> (events: [XMLReading.Event], problem: String?) {
        var reading = XMLReading(ByteStream(bytes, name: "x.xml"), name: "x.xml")
        var events: [XMLReading.Event] = []
        do throws(ImportError) {
            while let event = try reading.next() { events.append(event) }
            return (events, nil)
        } catch {
            return (events, "\(error.finding.code):\(error.finding.line ?? 0)")
        }
    }

    private func text(_ content: String) -> String? {
        let read = read("<a>\(content)</a>")
        guard read.problem == nil else { return nil }
        return read.events.reduce(into: "") { whole, event in
            if case .text(let part) = event { whole += part }
        }
    }

    @Test func elementsAttributesAndTextComeInTheirOrderWithTheirLines() {
        let read = read("<?xml version=\"1.0\"?>\n<q:A k='1&amp;2'>\n <B ref=\"r\"/>x</q:A>\n")
        #expect(read.problem == nil)
        #expect(
            read.events == [
                .start("A", attributes: ["k": "1&2"], line: 2), .text("\n "),
                .start("B", attributes: ["ref": "r"], line: 3), .end, .text("x"), .end,
            ]
        )
    }

    @Test func referencesAndSectionsAreText() {
        #expect(text("&lt;&gt;&amp;&quot;&apos;&#233;&#x1F600;") == "<>&\"'é😀")
        #expect(text("a<![CDATA[<b>&amp;]]]]>c") == "a<b>&amp;]]c")
        #expect(text("a<!-- <b> & -->c<?p x?>d") == "acd")
        #expect(text("") == "")
    }

    @Test func aMarkBeforeTheFileIsPassedOver() {
        #expect(read([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8)).problem == nil)
    }

    @Test(arguments: [
        "", " \n", "<a>", "<a>x", "<a", "<a k", "<a k=", "<a k=\"1", "<a k=\"<\"/>", "<a></b>",
        "</a>", "<a/><b/>",
        "<a/>x", "x<a/>", "<1/>", "<a k='1' k='2'/>", "<a k=1/>", "<a>&#0;</a>", "<a>&#xD800;</a>",
        "<a>&#;</a>",
        "<a>&#-5;</a>", "<a>&amp</a>", "<a>\u{1}</a>", "<a><![CDATA[x</a>", "<a><!-- x</a>",
        "<?xml", "<a / >", "<>",
    ])
    func whatIsNoXMLIsRefused(text: String) {
        #expect(read(text).problem?.hasPrefix("xml-malformed:") == true, "\(text)")
    }

    @Test(arguments: [
        "<!DOCTYPE a><a/>", "\n<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", "<a>&e;</a>", "<a k='&e;'/>",
        "<a><!ELEMENT b ANY></a>",
    ])
    func documentTypesAndEntitiesAreRefusedUnread(text: String) {
        #expect(read(text).problem?.hasPrefix("xml-document-type:") == true)
    }

    @Test func aBombOfEntitiesIsRefusedAtItsFirstLine() {
        let bomb = """
            <!DOCTYPE lolz [<!ENTITY lol "lol">
            <!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
            <!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">]>
            <lolz>&lol2;</lolz>
            """
        #expect(read(bomb).problem == "xml-document-type:1")
        #expect(read(bomb).events == [])
    }

    @Test func otherEncodingsAreRefused() {
        #expect(read("<?xml version='1.0' encoding='UTF-16'?><a/>").problem == "xml-encoding:1")
        #expect(read("<?xml version='1.0' encoding=\"utf-8\"?><a/>").problem == nil)
        #expect(read([0xFF, 0xFE, 0x3C, 0x00]).problem == "xml-encoding:1")
        #expect(read(Array("<a>".utf8) + [0xE9] + Array("</a>".utf8)).problem == "xml-encoding:1")
    }

    @Test(arguments: [(64, true), (65, false), (100_000, false)])
    func deepNestingIsRefusedAndNotFollowed(depth: Int, isRead: Bool) {
        let text = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        #expect(read(text).problem == (isRead ? nil : "nested-too-deep:1"))
    }

    @Test func textsNamesAndAttributesWithoutEndAreRefused() {
        let long = String(repeating: "x", count: 1 << 20)
        #expect(text(long)?.utf8.count == 1 << 20)
        #expect(read("<a>\(long)x</a>").problem == "record-too-large:1")
        #expect(read("<a><![CDATA[\(long)xxxx]]></a>").problem == "record-too-large:1")
        #expect(read("<a k='\(long)x'/>").problem == "record-too-large:1")
        #expect(read("<\(long)/>").problem == "record-too-large:1")
        let many = (0...64).map { " k\($0)='1'" }.joined()
        #expect(read("<a\(many)/>").problem == "record-too-large:1")
    }

    @Test func linesAreCountedThroughEverything() {
        let text = "<a>\n<!--\n-->\n<b\nk='\n'>\n<![CDATA[\n]]></b></c>"
        #expect(read(text).problem == "xml-malformed:8")
    }
}
