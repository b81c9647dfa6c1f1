public import Screen

/// What the dashboard asks the executable to do; results come back as an ``Event``.
///
/// A ticket is handed back with the answer, so that an answer nobody waits for any more is ignored.
public enum Effect: Hashable, Sendable {
    /// Read one student's records and answer with ``Event/student(_:ticket:)``.
    ///
    /// The row is the student's place in the roster that the model held when it asked.
    case loadStudent(row: Int, studentID: String, ticket: Int)
    /// Read the latest run again and answer with ``Event/roster(_:ticket:)``.
    case reload(ticket: Int)
    /// Compare the run that is shown with the one before and answer with ``Event/movers(_:ticket:)``.
    case loadMovers(ticket: Int)
    /// Judge the tiers on past students and answer with ``Event/accuracy(_:ticket:)``, each time that more is known.
    case loadAccuracy(ticket: Int)
    /// Count what is loaded and what is missing and answer with ``Event/quality(_:ticket:)``.
    case loadQuality(ticket: Int)
    /// Read the tiers of each school in all runs and answer with ``Event/trend(_:)``.
    case loadTrend
    /// Read what the state published last of each school, and answer with ``Event/published(_:)``.
    case loadPublished
    /// Read what the state published of a school in all years and what records say, and answer with ``Event/school(_:ticket:)``.
    case loadSchool(String, ticket: Int)
    /// Read which supports are to be reviewed by a week from the run's day, and answer with ``Event/due(_:)``.
    case loadDue
    /// Read whose tier in the run before stood on last year's records, and answer with ``Event/carriedBefore(_:)``.
    case loadCarried
    /// Read the tiers of the run so many days before, and answer with ``Event/earlier(_:days:ticket:)``.
    case loadEarlier(days: Int, ticket: Int)
    /// Keep a view under its name, or forget it where there is none, and answer with ``Event/views(_:)``.
    case changeView(name: String, to: SavedView?, ticket: Int)
    /// Read the rules of the run and its models, and answer with ``Event/rules(_:models:ticket:)``.
    case loadRules(ticket: Int)
    /// Keep the chosen columns for the next time; nothing is answered.
    case keepColumns(ColumnChoice)
    /// Keep the codes of favourite schools for the next time; nothing is answered.
    case keepFavourites([String])
    /// Hand ids, so many of them, to the terminal’s clipboard.
    case copy(String, count: Int)
    /// Show the colours of a palette until the program ends; nothing is answered.
    case choosePalette(PaletteName)
    /// Write the present list (``Model/listExport``) into a new file, and answer with ``Event/exported(_:ticket:)``.
    ///
    /// Where the path is empty the file gets a name of its own.
    case export(path: String, ticket: Int)
    /// Restore the terminal and end.
    case quit
    /// Restore the terminal, stop the process as Ctrl-Z does, and draw all again afterwards.
    case suspend
    /// Draw the whole screen again, whatever the terminal shows now.
    case redraw
}

extension Effect {
    /// The ticket that its answers carry; nil where nobody waits for one.
    public var ticket: Int? {
        switch self {
        case .loadStudent(_, _, let ticket), .reload(let ticket), .loadMovers(let ticket),
            .loadAccuracy(let ticket), .loadQuality(let ticket), .loadRules(let ticket),
            .loadEarlier(_, let ticket), .loadSchool(_, let ticket), .changeView(_, _, let ticket),
            .export(_, let ticket):
            ticket
        case .loadTrend, .loadDue, .loadCarried, .loadPublished, .keepColumns, .keepFavourites,
            .copy,
            .choosePalette, .quit, .suspend,
            .redraw:
            nil
        }
    }

    /// Whether its answer may take seconds, so that a student's page should not wait behind it.
    public var isSlow: Bool {
        switch self {
        case .loadMovers, .loadAccuracy, .loadQuality, .loadTrend, .loadDue, .loadCarried,
            .loadEarlier,
            .loadPublished, .loadSchool, .export:
            true
        case .loadStudent, .reload, .loadRules, .changeView, .keepColumns, .keepFavourites, .copy,
            .choosePalette, .quit,
            .suspend, .redraw:
            false
        }
    }
}
