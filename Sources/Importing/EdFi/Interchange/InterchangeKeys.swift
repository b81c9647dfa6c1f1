/// What identifies the elements that have an `id`, for references that give only that.
struct InterchangeKeys {
    private struct Key {
        var members: [String: JSONValue] = [:]
        /// Elements that this one refers to by their ids.
        var refs: [String] = []
    }

    private var keys: [String: Key] = [:]

    /// Elements that are parts of a key; no other is kept, so that a state's export leaves little behind.
    private static let parts: Set<String> = [
        "studentUniqueId", "staffUniqueId", "schoolId", "localEducationAgencyId",
        "educationOrganizationId", "schoolYear", "sessionName", "localCourseCode", "courseCode",
        "sectionIdentifier", "calendarCode", "gradingPeriod", "gradingPeriodName", "periodSequence",
        "term", "incidentIdentifier", "behavior", "programName", "programType", "beginDate",
        "entryDate", "assessmentIdentifier", "namespace", "interventionIdentificationCode",
        "disciplineActionIdentifier", "classPeriodName",
    ]

    /// How many references may lead on to others, and how many of an element are followed: a section's offering, its session, its school.
    private static let mostSteps = 4
    private static let mostRefs = 8

    /// Remembers an element that has an id.
    mutating func add(_ element: InterchangeElement) {
        guard let id = element.id else { return }
        var key = Key()
        Self.collect(element.children, into: &key)
        keys[id] = key
    }

    /// What identifies an element; empty where no element has the id.
    func identity(_ id: String) -> [String: JSONValue] { identity(id, steps: 0) }

    private func identity(_ id: String, steps: Int) -> [String: JSONValue] {
        guard let key = keys[id], steps < Self.mostSteps else { return [:] }
        return key.refs.reduce(into: key.members) { members, ref in
            members.merge(identity(ref, steps: steps + 1)) { known, _ in known }
        }
    }

    /// The element's own parts before those of what it refers to, as the schools of a session and of its grading periods are one.
    private static func collect(_ elements: [InterchangeElement], into key: inout Key) {
        for element in elements {
            if let ref = element.ref, key.refs.count < mostRefs { key.refs.append(ref) }
            guard element.children.isEmpty else { continue }
            let text = element.text.trimmingBlanks()
            if parts.contains(element.member), key.members[element.member] == nil, !text.isEmpty {
                key.members[element.member] = .text(text)
            }
        }
        for element in elements { collect(element.children, into: &key) }
    }
}
