import Records

extension StateDraft {
    /// Reads one of the two files of SSDR: incidents, or what was done about them.
    mutating func readSSDR(_ file: StateFile, _ log: inout FindingLog) throws(ImportError) {
        var tally = CodeTally()
        let isActions = file.has("DAT")
        var numbers: [String: Int] = [:]
        // Parts belong to incidents, which a file of actions alone does not bring.
        if isActions, !offences.isEmpty { open(.incidentParticipants) }
        try read(file, oddTo: isActions ? .disciplineActions : .incidents) { record, draft in
            for code in record.offences { tally.look("OT", code, draft.codes) }
            if isActions {
                tally.look("DAT", record["DAT"], draft.codes)
                draft.addAction(record, &numbers)
                draft.addParts(record)
            } else {
                draft.addIncident(record)
            }
        }
        tally.report(file.name, to: &log)
    }

    private mutating func addIncident(_ record: StateRecord) {
        let id = record["OFFID"].map(StateID.make)
        if let school = record["SCHCODE"] {
            meet(school, line: record.line, column: record.file.label("SCHCODE"))
        }
        if let id { offences[id] = record.offences }
        let cells = [
            id, record["SCHCODE"], record["OFFDATE"].map(StateDate.native), record["OFFDESC"],
        ]
        add(.incidents, cells, line: record.line)
    }

    private mutating func addAction(_ record: StateRecord, _ numbers: inout [String: Int]) {
        let incident = record["OFFID"].map(StateID.make)
        // Numbered within its incident, for a state id has no place in the id of an action.
        numbers[incident ?? "", default: 0] += 1
        let number = numbers[incident ?? ""] ?? 1
        let cells = [
            incident.map { "\($0)-\(number)" }, incident, student(record),
            codes.meaningOrCode("DAT", record["DAT"]),
            (record["SD"] ?? record["OFFDATE"]).map(StateDate.native), end(record), record["DM"],
            record["AE"],
        ]
        add(.disciplineActions, cells, line: record.line)
    }

    /// What the student did: the file's own kinds of offence, else those of the incident.
    private mutating func addParts(_ record: StateRecord) {
        guard let incident = record["OFFID"].map(StateID.make), let student = student(record) else {
            return
        }
        // One finding about a student who is not there is enough.
        guard students.has(student), offences[incident] != nil else { return }
        var kinds = record.offences
        if kinds.isEmpty { kinds = offences[incident] ?? [] }
        if kinds.isEmpty { kinds = [Vocabulary.unmapped] }
        for kind in kinds {
            // Kinds that nothing explains are one row, whose raw code is the first.
            let meaning = codes.meaning("OT", kind)
            let id = "\(incident) \(student) \(meaning ?? Vocabulary.unmapped)"
            let cells = [incident, student, ParticipantRole.offender.rawValue, meaning ?? kind]
            addOnce(.incidentParticipants, id: id, cells, line: record.line)
        }
    }

    /// The local id of a row's student; the state id where nobody has it, so that it is found to be nobody's.
    private func student(_ record: StateRecord) -> String? {
        students.local(record["SASID"]) ?? record["SASID"]
    }

    /// The last day of an action.
    private func end(_ record: StateRecord) -> String? {
        guard let text = record["RD"] else { return nil }
        guard let day = StateDate.date(text) else { return text }
        guard codes.meaning("RD", "meaning") == "return_day" else { return day.description }
        let start = record["SD"].flatMap(StateDate.date) ?? day
        return (day > start ? max(start, day.previous) : day).description
    }
}

extension StateRecord {
    /// Kinds of offence, as the state's codes, in the order of their columns.
    fileprivate var offences: [String] {
        (1...5).compactMap { self["OT\($0)"] ?? self["SOT\($0)"] }
    }
}
