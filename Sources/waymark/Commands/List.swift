import ArgumentParser
import Records
import Reports
import Scoring
import Store

/// `waymark list`: what the dashboard's lists show, as text, CSV or JSON.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract:
            "List schools or students of the latest run, who moved since an earlier one, or the runs.",
        subcommands: [ListSchools.self, ListStudents.self, ListMovers.self, ListRuns.self]
    )

    /// `waymark list schools`.
    struct ListSchools: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "schools",
            abstract: "Schools with counts and shares of each tier."
        )

        @OptionGroup var storeOptions: StoreOptions
        @OptionGroup var districtOption: DistrictOption
        @OptionGroup var filter: FilterOptions
        @OptionGroup var format: FormatOption

        func run() throws {
            try reportingFailures {
                let roster = try latestRoster(storeOptions, districtOption, filter)
                let query = RosterQuery(roster)
                let rows = query.apply(try filter.filter(for: query))
                StandardOutput.write(Report.schools(roster, rows: rows).text(as: format.format))
            }
        }
    }

    /// `waymark list students`.
    struct ListStudents: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "students",
            abstract: "Students with tier, reasons and key figures, whom to look at first."
        )

        @OptionGroup var storeOptions: StoreOptions
        @OptionGroup var districtOption: DistrictOption
        @OptionGroup var filter: FilterOptions
        @OptionGroup var format: FormatOption

        // Unconditional, for a name may begin with a minus.
        @Option(
            name: .long,
            parsing: .unconditional,
            help: ArgumentHelp(
                "Sort by risk, tier, name, id, grade, school, counselor, triggers, change or an indicator; a minus before it turns it round.",
                valueName: "column"
            )
        )
        var sort: String = "risk"

        @Option(name: .long, help: ArgumentHelp("At most so many rows.", valueName: "number"))
        var limit: Int?

        func run() throws {
            try reportingFailures {
                let roster = try latestRoster(storeOptions, districtOption, filter)
                let order = try RosterOrder(argument: sort, in: roster)
                let query = RosterQuery(roster)
                var rows = query.apply(try filter.filter(for: query), order)
                if let limit { rows = Array(rows.prefix(max(0, limit))) }
                StandardOutput.write(Report.students(roster, rows: rows).text(as: format.format))
            }
        }
    }
}

/// The roster of the latest run of the chosen district, with what a filter needs of earlier ones.
func latestRoster(
    _ storeOptions: StoreOptions,
    _ district: DistrictOption,
    _ filter: FilterOptions
) throws -> Roster {
    let store = try Store.open(path: storeOptions.path, mode: .readOnly)
    store.warnings.forEach { StandardError.write("waymark: \($0)\n") }
    let run = try store.presentRun(of: try district.choose(from: store))
    var roster = try store.comparedRoster(of: run)
    try filter.readEarlierRuns(into: &roster, from: store)
    return roster
}
