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
    /// The days in pieces, so that no array is ever copied to grow.
    private var pieces: [[PackedDay]] = []
    private var count = 0
    /// Days that can be found by their keys: the day's place in each slot, -1 in an empty one.
    private var slots = [Int32](repeating: -1, count: 64)
    /// All texts by number: students, schools, days, words.
    private var texts = TextIndex()
    /// What events say beside their keys, of which there are some dozens of kinds.
    private var kinds: [Kind] = []
    private var kindNumbers: [Kind: Int32] = [:]

    /// Numbers of the student, the place, the day and the period in place of their texts.
    private struct Key: Hashable {
        let student: Int32
        let place: Int32
        let day: Int32
        let period: Int32
    }

    /// Numbers of the texts that say what happened; -1 where the event does not say.
    private struct Kind: Hashable {
        var category: Int32
        var missed: Int32
        var reason: Int32
    }

    /// An event as numbers of its texts, for a large district's year has millions.
    private struct PackedDay {
        var key: Key
        var kind: Int32
        let line: UInt32
    }

    private static let pieceDays = 1 << 14

    init(_ measure: Measure) { self.measure = measure }

    /// The days in the order in which they were met.
    var days: some Sequence<EdFiDay> { pieces.lazy.joined().map { unpacked($0) } }

    /// Adds an event; one that lacks a part of its key stands by itself, to be found wanting later.
    mutating func add(_ event: EdFiDay) {
        let day = packed(event)
        guard event.student != nil, event.place != nil, event.day != nil else {
            append(day)
            return
        }
        if count * 2 >= slots.count { grow() }
        let slot = slot(day.key)
        guard slots[slot] >= 0 else {
            slots[slot] = Int32(truncatingIfNeeded: count)
            append(day)
            return
        }
        merged += 1
        let place = Int(slots[slot])
        var before = unpacked(self[place])
        before.take(event, measure)
        self[place] = packed(before)
    }

    private subscript(_ place: Int) -> PackedDay {
        get { pieces[place / Self.pieceDays][place % Self.pieceDays] }
        set { pieces[place / Self.pieceDays][place % Self.pieceDays] = newValue }
    }

    private mutating func append(_ day: PackedDay) {
        if count % Self.pieceDays == 0 {
            pieces.append([])
            if count > 0 { pieces[pieces.count - 1].reserveCapacity(Self.pieceDays) }
        }
        pieces[pieces.count - 1].append(day)
        count += 1
    }

    /// The slot that has a key, or the empty one where it belongs.
    private func slot(_ key: Key) -> Int {
        let mask = slots.count - 1
        var slot = key.hashValue & mask
        while slots[slot] >= 0, self[Int(slots[slot])].key != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Int32](repeating: -1, count: old.count * 2)
        for place in old where place >= 0 { slots[slot(self[Int(place)].key)] = place }
    }

    private mutating func packed(_ day: EdFiDay) -> PackedDay {
        let key = Key(
            student: number(day.student),
            place: number(day.place),
            day: number(day.day),
            period: number(day.period)
        )
        let kind = Kind(
            category: number(day.category),
            missed: number(day.missed),
            reason: number(day.reason)
        )
        return PackedDay(
            key: key,
            kind: number(kind),
            line: UInt32(truncatingIfNeeded: day.line)
        )
    }

    private mutating func number(_ kind: Kind) -> Int32 {
        if let number = kindNumbers[kind] { return number }
        let number = Int32(truncatingIfNeeded: kinds.count)
        kindNumbers[kind] = number
        kinds.append(kind)
        return number
    }

    private func unpacked(_ day: PackedDay) -> EdFiDay {
        let kind = kinds[Int(day.kind)]
        return EdFiDay(
            student: text(day.key.student),
            place: text(day.key.place),
            day: text(day.key.day),
            period: text(day.key.period) ?? "",
            category: text(kind.category),
            missed: text(kind.missed),
            reason: text(kind.reason),
            line: Int(day.line)
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
