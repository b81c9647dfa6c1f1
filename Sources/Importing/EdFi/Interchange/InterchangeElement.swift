/// An element of an interchange file with what stands in it.
struct InterchangeElement {
    let name: String
    /// The name by which other elements refer to this one, within the files of one export.
    let id: String?
    /// The `id` of the element that this one refers to.
    let ref: String?
    var text = ""
    var children: [InterchangeElement] = []

    init(_ name: String, _ attributes: [String: String] = [:]) {
        self.name = name
        (id, ref) = (attributes["id"], attributes["ref"])
    }

    /// The name as an Ed-Fi API writes it: `CTEProgramService` is `cteProgramService`.
    var member: String {
        let capitals = name.prefix { $0.isUppercase }.count
        let isOneWord = capitals <= 1 || capitals == name.count
        let first = name.prefix(isOneWord ? capitals : capitals - 1)
        return first.lowercased() + name.dropFirst(first.count)
    }

    private var isReference: Bool { ref != nil || name.hasSuffix("Reference") }
}

extension InterchangeElement {
    /// Elements that group what an API has beside one another.
    private static let groups: Set<String> = ["Name", "BirthData", "AttendanceEvent"]

    /// The element as an API would give it, so that one mapping reads both.
    ///
    /// References are laid flat: what identifies the element stands in one object, however deep it is written. Elements of one name are an
    /// array. Names stay singular and without `Descriptor`; `JSONValue.list` and `JSONValue.code` know that.
    func value(_ keys: InterchangeKeys) -> JSONValue {
        if isReference { return .object(identity(keys)) }
        guard !children.isEmpty else {
            let text = text.trimmingBlanks()
            return text.isEmpty ? .null : .text(text)
        }
        var members: [String: [JSONValue]] = [:]
        for child in children { child.add(to: &members, keys) }
        return .object(members.compactMapValues { $0.count == 1 ? $0.first : .array($0) })
    }

    private func add(to members: inout [String: [JSONValue]], _ keys: InterchangeKeys) {
        if Self.groups.contains(name), !children.isEmpty {
            for child in children { child.add(to: &members, keys) }
        } else {
            members[member, default: []].append(value(keys))
        }
    }

    /// What identifies the element that a reference means.
    private func identity(_ keys: InterchangeKeys) -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        if let ref { members = keys.identity(ref) }
        for child in children { child.addLeaves(to: &members, keys) }
        return members
    }

    private func addLeaves(to members: inout [String: JSONValue], _ keys: InterchangeKeys) {
        if let ref {
            members.merge(keys.identity(ref)) { known, _ in known }
        } else if children.isEmpty {
            // The outermost of two wins: the school of a section is the one of its course offering.
            if members[member] == nil { members[member] = .text(text.trimmingBlanks()) }
        } else {
            for child in children { child.addLeaves(to: &members, keys) }
        }
    }
}
