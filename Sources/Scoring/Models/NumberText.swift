internal import Glibc
internal import Records

extension Double {
    /// The number with so many places, half away from zero; for words, never for files.
    package func text(places: Int, signed: Bool = false) -> String {
        guard isFinite, abs(self) < 1e12 else { return "–" }
        let scale = pow(10, Double(places))
        let cut = Int64((self * scale).rounded(.toNearestOrAwayFromZero))
        let text = Ratio(abs(cut), over: Int64(scale)).text(places: places)
        if cut < 0 { return "−" + text }
        return signed ? "+" + text : text
    }

    /// The same without zeros at the end.
    package func trimmedText(places: Int) -> String {
        var text = text(places: places)
        guard text.contains(".") else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// The nearest number with so many significant digits.
    ///
    /// Files keep ten: more would differ between processors whose `exp` differs in the last bit, and say nothing.
    package func rounded(significant digits: Int) -> Double {
        guard isFinite, self != 0 else { return isFinite ? 0 : self }
        let exponent = Int(floor(log10(abs(self)))) - digits + 1
        let mantissa = (self / pow(10, Double(exponent))).rounded()
        guard mantissa.isFinite, abs(mantissa) < 1e18 else { return self }
        return Double("\(Int64(mantissa))e\(exponent)") ?? self
    }
}

/// The logistic function and its inverse.
package enum Logistic {
    /// The probability of a logit.
    package static func probability(_ logit: Double) -> Double {
        logit >= 0 ? 1 / (1 + exp(-logit)) : exp(logit) / (1 + exp(logit))
    }

    /// The logit of a probability; a probability at the edge is taken a hair inside.
    package static func logit(_ probability: Double) -> Double {
        let inside = min(max(probability, 1e-12), 1 - 1e-12)
        return log(inside / (1 - inside))
    }

    /// Minus the logarithm of the probability of what happened.
    package static func loss(_ logit: Double, missed: Bool) -> Double {
        log1p(exp(-abs(logit))) + max(logit, 0) - (missed ? logit : 0)
    }
}
