public import ArgumentParser
import Generator
public import Records

/// `waymark generate`: a made-up district from a seed.
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract:
            "Make up a district with records to try things on; the same seed gives the same bytes.",
        discussion:
            "No student is real. District codes begin with 9999 and state ids with 99, which the state does not give out."
    )

    @Option(name: .long, help: "How many students.")
    var students = 1_500

    @Option(name: .long, help: "How many school years, ending with the present one.")
    var years = 3

    @Option(name: .long, help: "What everything is drawn from.")
    var seed: UInt64 = 44

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The day the last year has got to, YYYY-MM-DD; else the first Friday of March 2026.",
            valueName: "date"
        )
    )
    var asOf: SchoolDate?

    @Flag(name: .long, help: "Add the named students and the planted problems of SampleData.")
    var sample = false

    @Option(name: .long, help: "The district's name.")
    var district: String?

    @Option(
        name: .long,
        help: "exceptions: rows for absences only; complete: a row for each student's day."
    )
    var attendance: Snapshot.AttendanceMode = .exceptions

    @Option(
        name: .long,
        help: ArgumentHelp("The folder to write into.", valueName: "folder"),
        completion: .directory
    )
    var out: String?

    @Flag(
        name: .long,
        help:
            "Write no records; print a table of how so many made-up students, and SampleData, compare with the state's figures."
    )
    var compare = false

    func validate() throws {
        guard compare != (out != nil) else {
            throw ValidationError("Say where to write with --out, or --compare alone.")
        }
        guard (1...2_000_000).contains(students) else {
            throw ValidationError("--students must be from 1 to 2000000.")
        }
        guard (1...12).contains(years) else {
            throw ValidationError("--years must be from 1 to 12.")
        }
    }

    func run() throws {
        try reportingFailures {
            if compare { StandardOutput.write(Generator.calibrationTable(students: students)) }
            if let out { try DistrictWriting(plan: plan, folder: out).run() }
        }
    }

    private var plan: DistrictPlan {
        var plan = DistrictPlan(
            students: students,
            years: years,
            seed: seed,
            attendanceMode: attendance,
            includesCast: sample,
            includesDirt: sample
        )
        if let district { plan.districtName = district }
        if let asOf {
            plan.asOf = asOf
            plan.currentYear = SchoolYear(containing: asOf)
        }
        return plan
    }
}

extension Snapshot.AttendanceMode: ExpressibleByArgument {}
