/// A sliding window over a file: raw bytes in, checked UTF-8 out, in one reused buffer.
///
/// `start..<valid` may be parsed; `valid..<filled` waits for bytes to come (half a character, or a CR
/// that may belong to a CRLF). The buffer doubles only when one record does not fit.
struct ReadWindow: Sendable {
    enum LineEnds { case unknown, lineFeed, carriageReturn }

    /// Bytes past `filled` that may be loaded, and written at the end of the file.
    static let slack = 72

    private(set) var bytes: [UInt8]
    /// First byte that no record has taken yet.
    var start = 0
    private(set) var valid = 0
    private(set) var filled = 0
    /// What stops reading at `valid`: handed out only after the records before it.
    private(set) var fault: CSVCode?
    /// Where in `bytes` the fault stands.
    private(set) var faultPlace = 0
    private(set) var isAtEnd = false
    /// Whether a block shares the buffer, so that reading on needs another one.
    var isLent = false
    private(set) var mayHaveQuotes = false
    private(set) var hasBareReturns = false
    private var source: ByteSource
    private var encoding: CSVEncoding
    private var lineEnds = LineEnds.unknown
    private var isAtStart: Bool
    private var addedLineEnd = false
    private let limit: Int

    /// A window whose buffer begins with `options.bufferBytes` and may grow until one record fits.
    init(_ source: ByteSource, _ options: CSVOptions, inMiddle: Bool = false) {
        self.source = source
        encoding = options.encoding
        // Places in a block are 32 bits wide.
        limit = min(options.maxRecordBytes, 1 << 30) + 1
        isAtStart = !inMiddle
        if inMiddle { lineEnds = .lineFeed }
        let size = max(4, min(options.bufferBytes, limit))
        bytes = [UInt8](repeating: 0, count: size + Self.slack)
    }

    private var capacity: Int { bytes.count - Self.slack }

    var encodingInUse: CSVEncoding { encoding }

    /// Whether nothing more can be parsed and nothing more will come.
    var isFinished: Bool { isAtEnd && start == filled && fault == nil }

    /// Moves what is left to the front and reads on; false when the buffer may not grow any more.
    mutating func refill() throws(CSVError) -> Bool {
        slide()
        if capacity - filled < 3, !grow() { return false }
        while !isAtEnd, fault == nil, capacity - filled >= 3 { try readOnce() }
        return true
    }

    private mutating func slide() {
        guard start > 0 || isLent else { return }
        let (from, count) = (start, filled - start)
        if isLent {
            bytes = .unset(bytes.count, beginningWith: bytes[from..<filled])
            isLent = false
        } else {
            unsafe bytes.withUnsafeMutableBytes {
                let rest = unsafe UnsafeRawBufferPointer(rebasing: $0[from..<from + count])
                unsafe $0.copyMemory(from: rest)
            }
        }
        filled = count
        valid -= from
        faultPlace -= from
        start = 0
    }

    private mutating func grow() -> Bool {
        let size = min(capacity * 2, limit + 8)
        guard size > capacity else { return false }
        bytes.append(contentsOf: repeatElement(0, count: size - capacity))
        return true
    }

    private mutating func readOnce() throws(CSVError) {
        let room = capacity - filled
        let got: Int
        if encoding == .windows1252, !isAtStart {
            got = try readWindows1252(room / 3)
        } else {
            // Only the order mark tells whether the rest is to be transcoded.
            let wanted = encoding == .windows1252 ? 3 - filled : room
            got = try source.read(into: &bytes, at: filled, count: wanted)
            filled += got
        }
        isAtEnd = got == 0 && fault == nil
        if isAtStart, filled >= 3 || isAtEnd { readOrderMark() }
        if !isAtStart, fault == nil || valid < filled { check() }
    }
}

// MARK: - The start and the end of a file

extension ReadWindow {
    private mutating func readOrderMark() {
        isAtStart = false
        let head = Array(bytes[..<min(filled, 3)])
        if head == [0xEF, 0xBB, 0xBF] {
            encoding = .utf8
            start = 3
            valid = 3
        } else if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            fault = .utf16
            filled = 0
        } else if encoding == .windows1252 {
            let raw = head
            filled = 0
            transcode(raw[...])
        }
    }

    /// Gives the last record the line end it lacks, so that parsing knows one ending only.
    private mutating func endLastLine() {
        guard filled > start, bytes[filled - 1] != lineFeed else { return }
        if bytes[filled - 1] != carriageReturn { filled += 1 }
        bytes[filled - 1] = lineFeed
        addedLineEnd = true
    }

    private mutating func readWindows1252(_ count: Int) throws(CSVError) -> Int {
        var raw = [UInt8](repeating: 0, count: count)
        let got = try source.read(into: &raw, at: 0, count: count)
        transcode(raw[..<got])
        return got
    }

    private mutating func transcode(_ raw: ArraySlice<UInt8>) {
        for byte in raw {
            let count = Windows1252.write(byte, into: &bytes, at: filled)
            guard count > 0 else {
                faultPlace = filled
                return fault = .undefinedByte
            }
            filled += count
        }
    }
}

// MARK: - Checking new bytes

extension ReadWindow {
    /// Moves `valid` as far as the new bytes deserve.
    private mutating func check() {
        if isAtEnd { endLastLine() }
        let new = valid..<filled
        guard !new.isEmpty else { return }
        let survey = ByteSurvey(bytes, new)
        if survey.hasQuote { mayHaveQuotes = true }
        var end = new.upperBound
        if survey.hasZero, let zero = bytes.first(0, in: new) { stop(.nulByte, at: zero, &end) }
        if survey.hasHighBit { checkUTF8(new.lowerBound, &end) }
        checkLineEnds(new.lowerBound, &end, survey.hasCarriageReturn)
        valid = end
    }

    private mutating func stop(_ code: CSVCode, at place: Int, _ end: inout Int) {
        fault = code
        faultPlace = place
        end = place
    }

    private mutating func checkUTF8(_ from: Int, _ end: inout Int) {
        switch UTF8Check.verdict(bytes, from..<end) {
        case .valid: break
        case .invalid(let place): stop(.invalidUTF8, at: place, &end)
        case .cutOff(let place) where isAtEnd || fault != nil: stop(.invalidUTF8, at: place, &end)
        case .cutOff(let place): end = place
        }
    }

    private mutating func checkLineEnds(_ from: Int, _ end: inout Int, _ hasReturn: Bool) {
        if hasReturn, !isAtEnd || fault != nil, end > from, bytes[end - 1] == carriageReturn {
            end -= 1
        }
        let range = from..<end
        let bare = hasReturn ? bytes.firstBareCarriageReturn(in: range) : nil
        if lineEnds == .unknown { decideLineEnds(bytes.first(lineFeed, in: range), bare) }
        if lineEnds == .carriageReturn {
            turnReturnsIntoLineFeeds(range, &end)
        } else if bare != nil {
            hasBareReturns = true
        }
    }

    /// The first line end tells the kind.
    private mutating func decideLineEnds(_ feed: Int?, _ bare: Int?) {
        if let bare, bare < feed ?? .max {
            lineEnds = .carriageReturn
        } else if feed != nil {
            lineEnds = .lineFeed
        }
    }

    private mutating func turnReturnsIntoLineFeeds(_ range: Range<Int>, _ end: inout Int) {
        for at in range {
            if bytes[at] == lineFeed, !(addedLineEnd && at == filled - 1) {
                return stop(.mixedLineEnds, at: at, &end)
            }
            if bytes[at] == carriageReturn { bytes[at] = lineFeed }
        }
    }
}
