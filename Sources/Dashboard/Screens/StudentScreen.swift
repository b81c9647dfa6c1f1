import Scoring
import Screen

/// One student's page: a line of tabs, then the tab's lines.
enum StudentScreen {
    /// The rows of the tabs.
    static let tabRows = 1

    static func draw(_ place: StudentPlace, in model: Model, into frame: inout Frame) {
        let body = Chrome.body(of: model)
        drawTabs(place.tab, into: &frame, row: body.row)
        PagePanel.draw(model, scroll: place.scroll, into: &frame)
    }

    /// The lines of the page as far as it has come.
    static func lines(_ place: StudentPlace, in model: Model) -> [PageText.Line] {
        var text = PageText(width: model.columns, ascii: model.ascii)
        switch place.content {
        case .loading:
            text.text("Reading the records of this student…", .accent)
            text.text("Esc goes back; all other keys work meanwhile.", .muted)
        case .failed(let reason):
            text.text("The records could not be read.", .warning)
            text.text(reason)
            text.text("R tries again, Esc goes back.", .muted)
        case .page(let page):
            switch place.tab {
            case .overview:
                SupposedLines.write(page, place.supposed, into: &text)
                OverviewTab.write(page, into: &text)
            case .attendance: AttendanceTab.write(page, into: &text)
            case .courses: CoursesTab.write(page, into: &text)
            case .tests: TestsTab.write(page, into: &text)
            case .behavior: BehaviorTab.write(page, into: &text)
            case .history: HistoryTab.write(page, schools: model.roster?.schools ?? [], into: &text)
            }
        }
        return text.lines
    }

    private static func drawTabs(_ present: StudentTab, into frame: inout Frame, row: Int) {
        let isShort = frame.width < 78
        let runs = StudentTab.allCases.flatMap { Self.runs(of: $0, present, isShort: isShort) }
        frame.write(runs, row: row, column: 0)
    }

    /// The present tab stands in brackets, so that it is seen without reverse video too.
    private static func runs(of tab: StudentTab, _ present: StudentTab, isShort: Bool)
        -> [Screen.Run]
    {
        let title = isShort ? tab.shortTitle : tab.title
        if tab == present {
            return [
                Screen.Run("[\(tab.digit) \(title)]", Style(.accent, [.bold, .reverse]))
            ]
        }
        return [
            Screen.Run(" "), Screen.Run(String(tab.digit), .keys),
            Screen.Run("\(isShort ? "" : " ")\(title) "),
        ]
    }

    /// The tab whose name stands in a column of a screen so wide; nil where none does.
    static func tab(at column: Int, _ present: StudentTab, width: Int) -> StudentTab? {
        var end = 0
        return StudentTab.allCases.first { tab in
            let start = end
            // Titles are in ASCII, a column a letter.
            end += runs(of: tab, present, isShort: width < 78).reduce(0) { $0 + $1.text.count }
            return column >= start && column < end
        }
    }
}
