import Records

/// An XML file of one of Ed-Fi's interchanges, such as `InterchangeStudentAttendance`: elements of several resources under one root.
struct InterchangeFile: Sendable {
    let path: String
    let name: String

    /// What an element of a resource may take in memory; a student's has a few thousand bytes.
    private static let mostRecordBytes = 4 << 20

    /// A resource's element and what it is made of, where it begins and, if asked for, as it is written.
    struct Record {
        let element: InterchangeElement
        let line: Int
        let source: [UInt8]
    }

    /// Calls with each element that stands right under the root and is wanted.
    ///
    /// - Parameters:
    ///   - copies: whether the elements are wanted as they are written, too.
    ///   - wants: says by its name and attributes whether an element is wanted; the others are read past.
    ///   - body: takes an element.
    /// - Returns: the last line.
    /// - Throws: what is no XML or passes a limit, with its line.
    func forEach(
        copies: Bool = false,
        where wants: (String, [String: String]) -> Bool,
        _ body: (Record) -> Void
    ) throws(ImportError) -> Int {
        var reading = XMLReading(try ByteStream(path: path, name: name), name: name)
        return try Self.forEach(in: &reading, copies: copies, where: wants, body)
    }

    /// As above, from an open file.
    static func forEach(
        in reading: inout XMLReading,
        copies: Bool = false,
        where wants: (String, [String: String]) -> Bool,
        _ body: (Record) -> Void
    ) throws(ImportError) -> Int {
        if copies { reading.copiedDepth = 1 }
        while let event = try reading.next() {
            guard case .start(let name, let attributes, let line) = event, reading.open.count == 2
            else { continue }
            guard wants(name, attributes) else { continue }
            let root = InterchangeElement(name, attributes)
            let element = try record(root, line, &reading)
            body(Record(element: element, line: line, source: reading.bytes.takeCopy()))
        }
        return reading.bytes.line
    }

    /// Reads an element that has begun, to its end.
    private static func record(
        _ root: InterchangeElement,
        _ line: Int,
        _ reading: inout XMLReading
    ) throws(ImportError) -> InterchangeElement {
        var open = [root]
        var bytes = 0
        while let event = try reading.next() {
            switch event {
            case .start(let name, let attributes, _):
                bytes += 128 + attributes.count * 64
                open.append(InterchangeElement(name, attributes))
            case .text(let text):
                bytes += text.utf8.count
                open[open.count - 1].text += text
            case .end:
                guard open.count > 1, let ended = open.popLast() else { return open[0] }
                open[open.count - 1].children.append(ended)
            }
            guard bytes <= mostRecordBytes else {
                throw reading.problem(.recordTooLarge, line: line)
            }
        }
        return root
    }

    /// The name of the root; nil where the file does not begin as XML does.
    func rootName() -> String? {
        guard let bytes = try? ByteStream(path: path, name: name) else { return nil }
        var reading = XMLReading(bytes, name: name)
        guard case .start(let root, _, _)? = try? reading.next() else { return nil }
        return root
    }
}
