/// One key press, whatever bytes the terminal sent for it.
public enum Key: Hashable, Sendable {
    /// A typed character; Space is `.character(" ")`.
    case character(Character)
    /// Ctrl with a letter, given in lower case: Ctrl-C is `.control("c")`.
    case control(Character)
    /// Return or Enter.
    case enter
    /// Esc alone.
    case escape
    /// Tab.
    case tab
    /// Shift-Tab.
    case backTab
    /// Backspace, or Ctrl-H, which many terminals send for it.
    case backspace
    /// Delete, to the right of the cursor.
    case delete
    /// Arrow up.
    case up
    /// Arrow down.
    case down
    /// Arrow left.
    case left
    /// Arrow right.
    case right
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// Home.
    case home
    /// End.
    case end
    /// A function key by its number, from 1.
    case function(Int)
}

/// What was done with a mouse; only where one was asked for.
public enum Mouse: Hashable, Sendable {
    /// The first button was pressed on a cell.
    case press(Position)
    /// The wheel was turned by notches; towards the end of a list where positive.
    case wheel(Int)
}

/// One thing that happened at the terminal.
public enum Input: Hashable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// A mouse was used.
    case mouse(Mouse)
    /// Text was pasted as a whole; it never runs as keys.
    case paste(String)
    /// The terminal has a new size, or must be drawn again at its old one (after a suspension).
    case resize(columns: Int, rows: Int)
    /// Somebody called `wake()` on the terminal's waker: look for results of background work.
    case wake
    /// The terminal is gone (connection lost); save and end at once.
    case hangUp
    /// The system asks the program to end (SIGTERM); save and end.
    case terminate
}
