import Records

/// A day of attendance as events tell it.
struct EdFiDay: Hashable, Sendable {
    let student: String?
    let school: String?
    let day: String?
    var category: String?
    /// The part of the day missed, where the event says so.
    var portion: String?
    var reason: String?
    let line: Int
}

/// Events of attendance, one for each student, school and day.
///
/// In Ed-Fi the category is part of an event's key, so that a day may have several: late in the morning and gone at noon, or absent for
/// two halves. The records here have one row a day. So the gravest event stands, and parts of absences are added up to a whole.
struct EdFiDays: Sendable {
    private(set) var days: [EdFiDay] = []
    /// Events that were put together with another of their day.
    private(set) var merged = 0
    /// The day's place in `days`.
    private var places: [Key: Int] = [:]
    private var numbers: [String: Int] = [:]

    /// Numbers of the student, the school and the day in place of their texts.
    private struct Key: Hashable {
        let student: Int
        let school: Int
        let day: Int
    }

    /// Adds an event; one that lacks a part of its key stands by itself, to be found wanting later.
    mutating func add(_ event: EdFiDay) {
        guard let student = event.student, let school = event.school, let day = event.day else {
            days.append(event)
            return
        }
        let key = Key(student: number(student), school: number(school), day: number(day))
        guard let place = places[key] else {
            places[key] = days.count
            days.append(event)
            return
        }
        merged += 1
        days[place].take(event)
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
    fileprivate mutating func take(_ other: EdFiDay) {
        // The same event for two sessions is one; two halves differ at least in their reason or length.
        guard (category, portion, reason) != (other.category, other.portion, other.reason) else {
            return
        }
        let (sum, areAbsences) = (part + other.part, isAbsence && other.isAbsence)
        if other.weight > weight {
            (category, portion, reason) = (other.category, other.portion, other.reason)
        }
        if areAbsences {
            let whole = FixedDecimal.scale
            portion = FixedDecimal(millionths: min(sum, whole)).description
        }
    }

    private var isAbsence: Bool { weight >= 4 }

    /// The part of the day that an absence takes, in millionths; a whole day where it does not say.
    private var part: Int64 {
        let told = portion.flatMap { FixedDecimal($0)?.millionths } ?? FixedDecimal.scale
        return max(0, min(told, FixedDecimal.scale))
    }

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
