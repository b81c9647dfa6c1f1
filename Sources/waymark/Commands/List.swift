import ArgumentParser
import Dashboard
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

        @Flag(
            name: .long,
            help:
                "Add what the state published of each school last, and the median of all schools of the state."
        )
        var published = false

        func run() throws {
            try reportingFailures {
                let list = try FilteredRoster(storeOptions, districtOption, filter)
                let rows = list.query.apply(list.filter)
                var report = Report.schools(list.query.roster, rows: rows)
                if published { report = report.adding(try latestPublished()) }
                StandardOutput.write(report.text(as: format.format))
            }
        }

        private func latestPublished() throws -> [PublishedYear] {
            let years = try Store.open(path: storeOptions.path, mode: .readOnly).latestPublished()
            if years.isEmpty {
                StandardError.write(
                    "waymark: the store has no published figures; `waymark import` reads the state's public files.\n"
                )
            }
            return years
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
                "Sort by risk (if nothing is said), tier, name, id, grade, school, counselor, triggers, change or an indicator; a minus before it turns it round, a comma parts it from a second one.",
                valueName: "column"
            )
        )
        var sort: String?

        @Option(name: .long, help: ArgumentHelp("At most so many rows.", valueName: "number"))
        var limit: Int?

        func run() throws {
            try reportingFailures {
                let list = try FilteredRoster(storeOptions, districtOption, filter)
                let roster = list.query.roster
                let order = try RosterOrder.named(sort ?? list.view?.sort ?? "risk", in: roster)
                var rows = list.query.apply(list.filter, order)
                if let limit { rows = Array(rows.prefix(max(0, limit))) }
                StandardOutput.write(Report.students(roster, rows: rows).text(as: format.format))
            }
        }
    }
}
