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
    /// Events that were put together with another of their day.
    private(set) var merged = 0
    private var packed: [PackedDay] = []
    /// The day's place among the packed ones.
    private var places: [Key: Int32] = [:]
    /// All texts by number: students, schools, days, words.
    private var texts = TextIndex()

    /// Numbers of the student, the place, the day and the period in place of their texts.
    private struct Key: Hashable {
        let student: Int32
        let place: Int32
        let day: Int32
        let period: Int32
    }

    /// An event as numbers of its texts, for a large district's year has millions; -1 where it does not say.
    private struct PackedDay {
        var key: Key
        var category: Int32
        var missed: Int32
        var reason: Int32
        let line: Int
    }

    init(_ measure: Measure) { self.measure = measure }

    /// The days in the order in which they were met.
    var days: some Sequence<EdFiDay> { packed.lazy.map { unpacked($0) } }

    /// Adds an event; one that lacks a part of its key stands by itself, to be found wanting later.
    mutating func add(_ event: EdFiDay) {
        let day = packed(event)
        guard event.student != nil, event.place != nil, event.day != nil else {
            packed.append(day)
            return
        }
        guard let known = places[day.key] else {
            places[day.key] = Int32(truncatingIfNeeded: packed.count)
            packed.append(day)
            return
        }
        merged += 1
        var before = unpacked(packed[Int(known)])
        before.take(event, measure)
        packed[Int(known)] = packed(before)
    }

    private mutating func packed(_ day: EdFiDay) -> PackedDay {
        let key = Key(
            student: number(day.student),
            place: number(day.place),
            day: number(day.day),
            period: number(day.period)
        )
        return PackedDay(
            key: key,
            category: number(day.category),
            missed: number(day.missed),
            reason: number(day.reason),
            line: day.line
        )
    }

    private func unpacked(_ day: PackedDay) -> EdFiDay {
        EdFiDay(
            student: text(day.key.student),
            place: text(day.key.place),
            day: text(day.key.day),
            period: text(day.key.period) ?? "",
            category: text(day.category),
            missed: text(day.missed),
            reason: text(day.reason),
            line: day.line
        )
    }

    private mutating func number(_ text: String?) -> Int32 {
        guard let text, !text.isEmpty else { return -1 }
        return Int32(truncatingIfNeeded: texts.insert(text))
    }

    private func text(_ number: Int32) -> String? {
        number < 0 ? nil : texts.texts[Int(number)]
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
