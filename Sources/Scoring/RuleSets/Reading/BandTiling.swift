import Indicators
import Records

/// Whether bands cover all that an indicator can be, each value once.
///
/// The ends are places between values: one just before a value, where it is the first of what follows, and one just after.
struct BandTiling {
    /// A place between values.
    private struct Place: Comparable {
        var value: Ratio
        /// Whether it is after the value rather than before it.
        var isAfter: Bool

        static func < (left: Self, right: Self) -> Bool {
            left.value == right.value ? !left.isAfter && right.isAfter : left.value < right.value
        }
    }

    /// A gap, an overlap, or a band that no value can reach.
    struct Fault {
        /// The band at fault; nil where the end of the list is.
        var band: Int?
        var code: String
        var reason: String
        var remedy: String
    }

    private let definition: IndicatorDefinition
    private(set) var faults: [Fault] = []

    init(definition: IndicatorDefinition) {
        self.definition = definition
    }

    /// The order of the bands from the lowest; gaps and overlaps go to ``faults``.
    mutating func check(_ bands: [ValueInterval]) -> [Int] {
        let order = bands.indices.sorted { isBefore(start(bands[$0]), start(bands[$1])) }
        checkReach(bands)
        guard faults.isEmpty else { return order }
        var reached = definition.lowest.map { Place(value: $0, isAfter: false) }
        var isFirst = true
        var isComplete = false
        for band in order {
            checkJoint(start(bands[band]), reached, isFirst, isComplete, band)
            isComplete = isComplete || end(bands[band]) == nil
            if let end = end(bands[band]) { reached = max(reached ?? end, end) }
            isFirst = false
        }
        if !isComplete { checkTop(reached) }
        return order
    }

    /// Notes the bands that hold no value that the indicator can have.
    mutating func checkReach(_ bands: [ValueInterval]) {
        for (index, band) in bands.enumerated() {
            let bottom = definition.lowest.map { Place(value: $0, isAfter: false) }
            let top = definition.highest.map { Place(value: $0, isAfter: true) }
            let from = [start(band), bottom].compactMap(\.self).max()
            let to = [end(band), top].compactMap(\.self).min()
            if let from, let to, from >= to {
                fault(
                    index,
                    "band-unreachable",
                    "No value of \(definition.id) is within these limits.",
                    "Look at both ends."
                )
            }
        }
    }

    private mutating func checkJoint(
        _ start: Place?,
        _ reached: Place?,
        _ isFirst: Bool,
        _ isComplete: Bool,
        _ band: Int
    ) {
        if isComplete {
            fault(
                band,
                "band-overlap",
                "A band before already covers all higher values of "
                    + "\(definition.id).",
                "Let each value be in one band."
            )
            return
        }
        guard let reached else {
            if isFirst, let start { gap(from: nil, to: start, band) }
            if !isFirst { overlap(nil, band) }
            return
        }
        guard let start else {
            if !isFirst { overlap(reached, band) }
            return
        }
        if reached < start { gap(from: reached, to: start, band) }
        if start < reached, !isFirst { overlap(start, band) }
    }

    private mutating func checkTop(_ reached: Place?) {
        let top = definition.highest.map { Place(value: $0, isAfter: true) }
        guard let reached else { return gap(from: nil, to: nil, nil) }
        if let top, reached >= top { return }
        gap(from: reached, to: top, nil)
    }

    private mutating func gap(from: Place?, to: Place?, _ band: Int?) {
        fault(
            band,
            "band-gap",
            "No band of \(definition.id) covers \(span(from, to)).",
            "Let the bands meet: `below: 80` and then `from: 80`."
        )
    }

    private func span(_ from: Place?, _ to: Place?) -> String {
        if let from, let to, from.value == to.value { return "the value \(text(from))" }
        let start = from.map { $0.isAfter ? "above \(text($0))" : "from \(text($0))" }
        let end = to.map { $0.isAfter ? "up to \(text($0))" : "below \(text($0))" }
        return "the values \([start, end].compactMap(\.self).joined(separator: " and "))"
    }

    private mutating func overlap(_ place: Place?, _ band: Int) {
        let span = place.map { $0.isAfter ? "just above \(text($0))" : text($0) } ?? "low values"
        fault(
            band,
            "band-overlap",
            "Two bands of \(definition.id) cover \(span).",
            "Let each value be in one band."
        )
    }

    private mutating func fault(_ band: Int?, _ code: String, _ reason: String, _ remedy: String) {
        faults.append(Fault(band: band, code: code, reason: reason, remedy: remedy))
    }

    private func text(_ place: Place) -> String { ValueInterval.exactText(place.value) }

    private func start(_ interval: ValueInterval) -> Place? {
        interval.lower.map { normal(Place(value: $0.value, isAfter: !$0.isIncluded)) }
    }

    private func end(_ interval: ValueInterval) -> Place? {
        interval.upper.map { normal(Place(value: $0.value, isAfter: $0.isIncluded)) }
    }

    private func isBefore(_ left: Place?, _ right: Place?) -> Bool {
        guard let right else { return false }
        return left.map { $0 < right } ?? true
    }

    /// Counts and yes or no have no value between whole numbers: `to: 1` and `from: 2` meet.
    private func normal(_ place: Place) -> Place {
        guard definition.unit == .count || definition.unit == .yesNo else { return place }
        let (numerator, denominator) = (place.value.numerator, place.value.denominator)
        let remainder = ((numerator % denominator) + denominator) % denominator
        let floor = (numerator - remainder) / denominator
        let next = remainder > 0 || place.isAfter ? floor + 1 : floor
        return Place(value: Ratio(next, over: 1), isAfter: false)
    }
}
