import Indicators
import Records
import Scoring
import Screen

/// What the list of students shows in a cell.
struct StudentCells {
    let roster: Roster
    let columns: [StudentColumn]
    let isNarrow: Bool
    let hasRunBefore: Bool
    /// The rows whose earlier tier stood on last year's records, where a list says so.
    var carriedBefore: Set<Int32> = []
    private let places: [String: Int]

    init(_ roster: Roster, _ columns: [StudentColumn], isNarrow: Bool, hasRunBefore: Bool) {
        self.roster = roster
        self.hasRunBefore = hasRunBefore
        self.columns = columns
        self.isNarrow = isNarrow
        places = Dictionary(
            roster.columns.indices.map { (roster.columns[$0].definition.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// What decides how a row looks.
    var look: ListMemory.Look {
        ListMemory.Look(
            columns: columns,
            isNarrow: isNarrow,
            hasRunBefore: hasRunBefore,
            marksBasis: !carriedBefore.isEmpty
        )
    }

    /// What a cell of a width shows.
    func cell(_ row: Int, _ column: StudentColumn, width: Int, ascii: Bool) -> TableCell {
        switch column {
        case .why:
            let entries = why(row)
            if entries.isEmpty { return TableCell(unknownSign) }
            return TableCell(Fit.leading(of: entries, width, ascii: ascii))
        case .school:
            let name = schoolName(row) ?? unknownSign
            return TableCell(SchoolName.text(name, width, ascii: ascii))
        default: return cell(row, column)
        }
    }

    /// Why a student has the tier, the strongest reason first.
    func why(_ row: Int) -> [String] {
        Entries.split(roster.why[row] ?? "")
    }

    /// The sign behind a change from a tier that stood on last year's records.
    static let basisSign = "~"

    private func isCarriedBefore(_ row: Int) -> Bool {
        carriedBefore.contains(Int32(truncatingIfNeeded: row))
    }

    /// That the tier before is of another year, in the words of the list of movers.
    func basis(_ row: Int) -> [String] {
        isCarriedBefore(row) ? ["before: last year's records"] : []
    }

    func cell(_ row: Int, _ column: StudentColumn) -> TableCell {
        switch column {
        case .tier: tier(row)
        case .name: TableCell(roster.names[row] ?? unknownSign)
        case .grade: TableCell(grade(row)?.label ?? unknownSign)
        case .school: TableCell(schoolName(row) ?? unknownSign)
        case .why: TableCell(roster.why[row] ?? unknownSign)
        case .change: change(row)
        case .counselor: TableCell(counselorName(row) ?? unknownSign)
        case .studentID: TableCell(roster.studentIDs[row] ?? unknownSign)
        case .mcas: TableCell(levels(row))
        case .indicator(let id): TableCell(indicator(id, row) ?? unknownSign)
        }
    }

    /// The MCAS levels as numbers, English first.
    private func levels(_ row: Int) -> String {
        StudentColumns.mcas.map { id in
            guard let place = places[id], let value = roster.columns[place][row] else {
                return unknownSign
            }
            return value.text(places: 0)
        }
        .joined(separator: " ")
    }

    func grade(_ row: Int) -> GradeLevel? { GradeLevel(ordinal: Int64(roster.grade[row])) }

    func schoolName(_ row: Int) -> String? {
        let place = Int(roster.school[row])
        return roster.schools.indices.contains(place) ? roster.schools[place].name : nil
    }

    func counselorName(_ row: Int) -> String? {
        let place = Int(roster.counselor[row])
        return roster.counselors.indices.contains(place) ? roster.counselors[place].name : nil
    }

    private func tier(_ row: Int) -> TableCell {
        let tier = Tier(ordinal: Int64(roster.tier[row])) ?? .notAvailable
        return TableCell(TierWords.text(of: tier, isShort: isNarrow), TierWords.style(of: tier))
    }

    private func change(_ row: Int) -> TableCell {
        let change = TierChange(of: row, in: roster, hasRunBefore: hasRunBefore)
        let sign = change.sign + (isCarriedBefore(row) ? Self.basisSign : "")
        return TableCell(sign, change.isWorse ? .warning : .plain)
    }

    /// A value as a number by itself, for its unit stands in the definition.
    private func indicator(_ id: String, _ row: Int) -> String? {
        guard let place = places[id], let value = roster.columns[place][row] else { return nil }
        return IndicatorWords.bare(value, of: roster.columns[place].definition)
    }
}

/// The sign in place of what is not known.
let unknownSign = "·"
