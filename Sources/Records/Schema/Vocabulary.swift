/// An enumeration of the format: an ordered list of codes.
///
/// A batch holds a code as its place in the list; the place after the last one stands for `unmapped`.
public struct Vocabulary: Hashable, Sendable {
    /// What the codes are of, lower snake case.
    public let name: String
    /// The codes in their order.
    public let codes: [String]

    /// The code for a value of the source that no code map knows; `<column>_raw` keeps the value.
    public static let unmapped = "unmapped"

    /// The place that stands for `unmapped`.
    public var unmappedOrdinal: Int64 { Int64(codes.count) }

    /// The place of a code, or nil where the vocabulary has no such code.
    public func ordinal(of code: some StringProtocol) -> Int64? {
        if code == Self.unmapped { return unmappedOrdinal }
        return codes.firstIndex { $0 == code }.map(Int64.init)
    }

    /// The code at a place; `unmapped` for any place past the last.
    public func code(at ordinal: Int64) -> String {
        guard ordinal >= 0, ordinal < Int64(codes.count) else { return Self.unmapped }
        return codes[Int(ordinal)]
    }
}

/// A Swift enum that is a vocabulary of the format.
public protocol VocabularyCode: RawRepresentable, CaseIterable, Hashable, Sendable, NumberStored
where RawValue == String {
    /// What the codes are of, lower snake case.
    static var vocabularyName: String { get }
}

extension VocabularyCode {
    /// The codes in the order of the cases.
    public static var vocabulary: Vocabulary {
        Vocabulary(name: vocabularyName, codes: allCases.map(\.rawValue))
    }

    /// The case at a place of the vocabulary, or nil for `unmapped`.
    public init?(ordinal: Int64) {
        guard ordinal >= 0, ordinal < Int64(Self.allCases.count) else { return nil }
        self =
            Self.allCases[
                Self.allCases.index(Self.allCases.startIndex, offsetBy: Int(ordinal))
            ]
    }

    /// The case's place in the vocabulary.
    public var ordinal: Int64 {
        var place: Int64 = 0
        for candidate in Self.allCases {
            if candidate == self { break }
            place += 1
        }
        return place
    }
}
