import Records

/// A day of attendance at a school, or a meeting of a section, as events tell it.
struct EdFiDay: Hashable, Sendable {
    let student: String?
    /// The school or the section.
    let place: String?
    let day: String?
    /// The class period of a section's meeting.
    var period = ""
    var category: String?
    /// The part of the day that was missed, or minutes of a meeting; nil where the event does not say.
    var missed: String?
    var reason: String?
    let line: Int
}

/// Events of attendance, one for each student, place and day.
///
/// In Ed-Fi the category is part of an event's key, so that a day may have several: late in the morning and gone at noon, or absent for
/// two halves. The records here have one row a day. So the gravest event stands, and what was missed is added up.
struct EdFiDays: Sendable {
    /// What can be missed.
    enum Measure {
        /// A part of the day; an absence that does not say is of all of it.
        case partOfDay
        /// Minutes of a meeting; an absence that does not say may be of any length.
        case minutes
    }

    let measure: Measure
    private(set) var days: [EdFiDay] = []
    /// Events that were put together with another of their day.
    private(set) var merged = 0
    /// The day's place in `days`.
    private var places: [Key: Int] = [:]
    private var numbers: [String: Int] = [:]

    /// Numbers of the student, the place, the day and the period in place of their texts.
    private struct Key: Hashable {
        let student: Int
        let place: Int
        let day: Int
        let period: Int
    }

    init(_ measure: Measure) { self.measure = measure }

    /// Adds an event; one that lacks a part of its key stands by itself, to be found wanting later.
    mutating func add(_ event: EdFiDay) {
        guard let student = event.student, let place = event.place, let day = event.day else {
            days.append(event)
            return
        }
        let key = Key(
            student: number(student),
            place: number(place),
            day: number(day),
            period: number(event.period)
        )
        guard let known = places[key] else {
            places[key] = days.count
            days.append(event)
            return
        }
        merged += 1
        days[known].take(event, measure)
    }

    private mutating func number(_ text: String) -> Int {
        if let known = numbers[text] { return known }
        let number = numbers.count
        numbers[text] = number
        return number
    }
}

extension EdFiDay {
    /// Takes another event of the day.
    fileprivate mutating func take(_ other: EdFiDay, _ measure: EdFiDays.Measure) {
        // The same event for two sessions is one; two halves differ at least in their reason or length.
        guard (category, missed, reason) != (other.category, other.missed, other.reason) else {
            return
        }
        let areAbsences = weight >= Self.absence && other.weight >= Self.absence
        let sum = Self.sum(missed, other.missed, measure)
        if other.weight > weight {
            (category, missed, reason) = (other.category, other.missed, other.reason)
        }
        if areAbsences { missed = sum }
    }

    private static func sum(_ one: String?, _ two: String?, _ measure: EdFiDays.Measure) -> String?
    {
        let most = measure == .partOfDay ? FixedDecimal(1) : FixedDecimal(24 * 60)
        let told = [one, two].compactMap { $0.flatMap { FixedDecimal($0) } }
        guard told.count == 2 else { return measure == .partOfDay ? most.description : nil }
        let sum = told.reduce(0) { $0 + max(0, min($1.millionths, most.millionths)) }
        return FixedDecimal(millionths: min(sum, most.millionths)).description
    }

    /// The weight from which an event is an absence.
    private static let absence = 4

    /// How grave a category is; what is not known is graver than being there.
    private var weight: Int {
        switch category.flatMap(AttendanceCategory.init(rawValue:)) {
        case .outOfSchoolSuspension, .inSchoolSuspension: 6
        case .unexcusedAbsence: 5
        case .excusedAbsence: 4
        case .partial, nil: 3
        case .earlyDeparture: 2
        case .tardy: 1
        case .present, .remotePresent: 0
        }
    }
}
