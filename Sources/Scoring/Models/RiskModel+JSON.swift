internal import FoundationEssentials

extension RiskModel {
    /// The model's file: JSON with sorted keys, ending in a line feed; the same model always gives the same bytes.
    ///
    /// - Throws: the encoder's error for a number that is not finite.
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return try Array(encoder.encode(self)) + [0x0A]
    }
}

/// The refusal of a model's file: where in it and why.
public struct ModelRefusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The place in the document, such as `predictors[2].deviation`.
    public var place: String
    /// What is wrong with it and what to do.
    public var reason: String

    /// Place and reason.
    public var description: String { place.isEmpty ? reason : "\(place): \(reason)" }
}
