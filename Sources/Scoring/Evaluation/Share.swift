internal import Glibc

/// A share of some students with Wilson's 95 % interval, which stays inside 0 and 1 and holds for few.
public struct Share: Codable, Hashable, Sendable {
    /// Those that count; a part of one where students tie.
    public var hits: Double
    /// Out of so many.
    public var total: Int

    /// A share.
    public init(_ hits: Double, of total: Int) {
        self.hits = hits
        self.total = total
    }

    /// A share of whole students.
    public init(_ hits: Int, of total: Int) {
        self.init(Double(hits), of: total)
    }

    /// The share; nil of nobody.
    public var value: Double? { total > 0 ? hits / Double(total) : nil }

    /// The lower end of the interval.
    public var low: Double? { bounds?.low }

    /// The upper end.
    public var high: Double? { bounds?.high }

    private var bounds: (low: Double, high: Double)? {
        guard let value else { return nil }
        let (count, z) = (Double(total), 1.959_963_984_540_054)
        let middle = (value + z * z / (2 * count)) / (1 + z * z / count)
        let half =
            z / (1 + z * z / count)
            * sqrt(value * (1 - value) / count + z * z / (4 * count * count))
        return (max(0, middle - half), min(1, middle + half))
    }
}

extension Share {
    private enum CodingKeys: String, CodingKey {
        case hits, total, value, low, high
    }

    /// Reads the counts; what follows from them is not looked at.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try container.decode(Double.self, forKey: .hits),
            of: try container.decode(Int.self, forKey: .total)
        )
    }

    /// Writes the counts, and for whoever reads the file the share with its interval.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(hits, forKey: .hits)
        try container.encode(total, forKey: .total)
        try container.encodeIfPresent(value, forKey: .value)
        try container.encodeIfPresent(low, forKey: .low)
        try container.encodeIfPresent(high, forKey: .high)
    }
}
