import Scoring

/// Figures of an evaluation as people read them; a dot where there is none.
enum Words {
    /// Such as `0.921`.
    static func number(_ value: Double) -> String { value.text(places: 3) }

    /// Such as `0.97`: a slope is known to no more than two places.
    static func slope(_ value: Double) -> String { value.text(places: 2) }

    /// Such as `24 %`.
    static func percent(_ share: Double?) -> String {
        share.map { "\(($0 * 100).text(places: 0)) %" } ?? "·"
    }

    /// Such as `18–31 %`.
    static func interval(_ share: Share?) -> String {
        guard let low = share?.low, let high = share?.high else { return "·" }
        return "\((low * 100).text(places: 0))–\((high * 100).text(places: 0)) %"
    }

    /// A difference of shares in points, such as `+4`.
    static func points(_ gap: Double?) -> String {
        gap.map { ($0 * 100).text(places: 0, signed: true) } ?? "·"
    }

    /// A count that may be a part where students tie.
    static func count(_ count: Double) -> String { count.trimmedText(places: 1) }
}
