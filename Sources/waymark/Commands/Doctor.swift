import ArgumentParser
import FoundationEssentials
import Records
import Scoring
import Store
import Terminal

/// `waymark doctor`: what this installation is and whether anything stands in the way.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check the store, its records and runs, and the terminal; say what to mend.",
        discussion: "Exit status: 0 all is well, 1 something needs mending."
    )

    @OptionGroup var storeOptions: StoreOptions

    func run() throws {
        try reportingFailures {
            var checkup = Checkup()
            checkup.say("waymark", Waymark.version)
            checkup.look(at: storeOptions.path)
            checkup.lookAtRuleSets()
            checkup.lookAtTerminal()
            StandardOutput.write(checkup.text)
            if checkup.problems > 0 { throw ExitCode(1) }
        }
    }
}

/// Collects what is well and what is not.
private struct Checkup {
    var text = ""
    var problems = 0

    mutating func say(_ what: String, _ finding: String) {
        text += "ok    \(what): \(finding)\n"
    }

    mutating func complain(_ what: String, _ finding: String) {
        text += "mend  \(what): \(finding)\n"
        problems += 1
    }

    mutating func look(at path: String) {
        guard FileManager.default.fileExists(atPath: path) else {
            return complain("store", "\(path) is not there yet; `waymark import FOLDER` makes it.")
        }
        do {
            let store = try Store.open(path: path, mode: .readOnly)
            say("store", path)
            store.warnings.forEach { complain("store", $0) }
            try look(into: store)
        } catch {
            complain("store", "\(error)")
        }
    }

    private mutating func look(into store: Store) throws {
        let snapshots = try store.snapshots()
        if snapshots.isEmpty {
            return complain("records", "none yet; import some with `waymark import FOLDER`.")
        }
        for stored in snapshots {
            let snapshot = stored.snapshot
            let missing = Self.wanted.filter { stored.tables[$0] == nil }.map(\.rawValue)
            let what =
                "\(snapshot.districtName.isEmpty ? snapshot.districtID : snapshot.districtName) \(snapshot.schoolYear)"
            if missing.isEmpty {
                say("records", "\(what): \(stored.tables.count) tables")
            } else {
                complain(
                    "records",
                    "\(what): without \(missing.joined(separator: ", ")) some indicators stay unknown."
                )
            }
        }
        for district in try store.districts() { try lookAtRuns(of: district.id, in: store) }
    }

    private mutating func lookAtRuns(of district: String, in store: Store) throws {
        guard let run = try store.latestRun(of: district) else {
            return complain(
                "runs",
                "district \(district) has not been scored; run `waymark score`."
            )
        }
        say(
            "runs",
            "\(try store.runs(of: district).count), the latest as of \(run.asOf.spoken) by \(run.ruleSet)"
        )
        if run.softwareVersion != Waymark.version {
            complain(
                "runs",
                "the latest run is by version \(run.softwareVersion); score again to compare like with like."
            )
        }
    }

    mutating func lookAtRuleSets() {
        do {
            let sets = try ShippedRuleSets.all(lookup: .builtIn)
            say("rule sets", sets.map(\.name).joined(separator: ", "))
        } catch {
            complain("rule sets", "\(error)")
        }
    }

    mutating func lookAtTerminal() {
        guard StandardOutput.isTerminal else {
            return say("terminal", "none here; the dashboard needs one, `list` and `show` do not")
        }
        do {
            let terminal = try Terminal.open()
            let can = terminal.capabilities
            terminal.close()
            say(
                "terminal",
                "\(can.columns) by \(can.rows), \(can.colours) colours, \(can.isUTF8 ? "UTF-8" : "ASCII only")"
            )
            if can.columns < 80 || can.rows < 24 {
                complain("terminal", "80 by 24 shows all key facts; this one is smaller.")
            }
        } catch {
            complain("terminal", "\(error)")
        }
    }

    /// Tables without which the usual rule set cannot say much.
    private static let wanted: [TableName] = [
        .organizations, .calendar, .students, .enrollments, .marks, .incidents,
    ]
}
