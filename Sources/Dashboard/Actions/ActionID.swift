/// The name of an action, as remapped keys and the manual will use it.
public enum ActionID: String, CaseIterable, Hashable, Sendable {
    /// One row down.
    case down
    /// One row up.
    case up
    /// One page down.
    case pageDown = "page-down"
    /// One page up.
    case pageUp = "page-up"
    /// Half a page down.
    case halfPageDown = "half-page-down"
    /// Half a page up.
    case halfPageUp = "half-page-up"
    /// The first row.
    case first
    /// The last row.
    case last
    /// The column cursor to the left.
    case columnLeft = "column-left"
    /// The column cursor to the right.
    case columnRight = "column-right"
    /// Open what the cursor is on.
    case open
    /// What the state published of the school under the cursor.
    case published
    /// Clear the filter, else go back one level.
    case escape
    /// Go back one level.
    case back
    /// Go back one level; at the first screen, end.
    case leave
    /// End.
    case quit
    /// Search while typing.
    case search
    /// Sort upwards by the column under the cursor.
    case sortUp = "sort-up"
    /// Sort downwards by the column under the cursor.
    case sortDown = "sort-down"
    /// Within the same value, sort upwards by the column under the cursor.
    case thenUp = "then-up"
    /// Within the same value, sort downwards by the column under the cursor.
    case thenDown = "then-down"
    /// Mark the student under the cursor and go down.
    case mark
    /// Mark everybody from the last mark to the cursor.
    case markRange = "mark-range"
    /// Mark everybody that is listed.
    case markAll = "mark-all"
    /// What can be done with the marked rows.
    case actions
    /// Two marked students side by side.
    case compare
    /// Copy ids into the terminal's clipboard.
    case copy = "copy-ids"
    /// Make a school a favourite, or no longer.
    case pin
    /// Take up the last session.
    case resume
    /// Choose which columns are shown, in which order and how wide.
    case columns
    /// Choose a column to sort by.
    case sortMenu = "sort"
    /// Turn the order round.
    case invert
    /// Take back the last change of the list.
    case undo
    /// Do again what was taken back.
    case redo
    /// Whom the list showed before.
    case lastScope = "last-scope"
    /// The next match of what is searched for.
    case nextMatch = "next-match"
    /// The match before.
    case previousMatch = "previous-match"
    /// Between listing only what matches, and pointing it out.
    case highlight
    /// The next choice of tiers.
    case tier
    /// Only students who are new at High or Moderate, or worse than before.
    case worse
    /// Choose a grade.
    case grade
    /// Break the listed students down by a column.
    case breakdown
    /// Choose a trigger.
    case trigger
    /// Choose a school.
    case school
    /// All schools.
    case allSchools = "all-schools"
    /// Choose a counselor.
    case counselor
    /// The first screen.
    case home
    /// The list of schools.
    case schools
    /// The list of students.
    case students
    /// The runs that were kept.
    case runs
    /// One student typed in by hand.
    case calculator
    /// Forget what was typed in.
    case forgetValues = "forget-values"
    /// The next of the screens that have a digit.
    case nextScreen = "next-screen"
    /// The one before.
    case previousScreen = "previous-screen"
    /// Who moved between tiers.
    case movers
    /// How well the tiers told past students apart.
    case accuracy
    /// How good the data is.
    case quality
    /// The next tab.
    case nextTab = "next-tab"
    /// The tab before.
    case previousTab = "previous-tab"
    /// The tab Overview.
    case overview
    /// The tab Attendance.
    case attendance
    /// The tab Courses.
    case courses
    /// The tab Tests.
    case tests
    /// The tab Behavior.
    case behavior
    /// The tab History.
    case history
    /// Suppose another value of something that a model looks at.
    case whatIf = "what-if"
    /// The next student of the list.
    case nextStudent = "next-student"
    /// The student before.
    case previousStudent = "previous-student"
    /// Show the person around.
    case tour
    /// What the cell under the cursor means.
    case meaning
    /// Write the list into a file.
    case export
    /// List the supports that are to be reviewed.
    case due
    /// Open a saved view.
    case views
    /// Find an action, or type a command.
    case command
    /// Read the run again.
    case reload
    /// The keys of this screen.
    case help
    /// Draw everything again.
    case redraw
    /// Stop the process until `fg`.
    case suspend
    /// Stop what is running.
    case interrupt
    /// Keep the search.
    case accept
    /// Clear the search.
    case cancel
    /// Complete what is being typed.
    case complete
    /// The filter that was kept before.
    case historyBack = "history-back"
    /// The filter that was kept after that.
    case historyForward = "history-forward"
    /// The row below while a filter is typed.
    case rowDown = "row-down"
    /// The row above while a filter is typed.
    case rowUp = "row-up"
    /// The completion before.
    case completeBack = "complete-back"
    /// Take the choice under the cursor.
    case choose
    /// Close the menu.
    case close
    /// Suppose the value that is typed.
    case suppose
    /// Suppose nothing.
    case forget
    /// Show or hide a column.
    case toggleColumn = "toggle-column"
    /// Move a column to the left.
    case columnEarlier = "column-earlier"
    /// Move a column to the right.
    case columnLater = "column-later"
    /// Give a column more room.
    case columnWider = "column-wider"
    /// Give a column less room.
    case columnNarrower = "column-narrower"
    /// The usual columns.
    case usualColumns = "usual-columns"
    /// Keep the columns as they are.
    case closeColumns = "close-columns"
    /// The choice below.
    case choiceDown = "choice-down"
    /// The choice above.
    case choiceUp = "choice-up"
    /// A page of choices down.
    case choicePageDown = "choice-page-down"
    /// A page of choices up.
    case choicePageUp = "choice-page-up"
}
