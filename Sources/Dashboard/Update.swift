import Records
import Scoring
import Screen

/// Takes one event into the model and says what is to be done outside.
///
/// A function of its arguments: no clock, no input or output, and every input is safe.
public func update(_ model: inout Model, _ event: Event) -> [Effect] {
    var effects: [Effect] = []
    model.isMoving = false
    switch event {
    case .input(let input): effects = model.takeRemembering(input)
    case .student(let page, let ticket): model.show(page, ticket: ticket)
    case .roster(let roster, let ticket):
        effects = model.replace(roster, ticket: ticket)
        // Its marks are rows of the roster before.
        model.listedBefore = nil
    case .movers(let comparison, let ticket): model.show(comparison, ticket: ticket)
    case .accuracy(let page, let ticket): model.show(page, ticket: ticket)
    case .quality(let quality, let ticket):
        model.answerQuality(.here(quality), ticket: ticket)
    case .trend(let trend):
        model.show(trend)
        if model.needsCarried { effects = [.loadCarried] }
    case .carriedBefore(let rows): model.carriedBefore = rows
    case .published(let years): model.published = years
    case .school(let context, let ticket): model.show(context, ticket: ticket)
    case .due(let reviews): model.take(reviews)
    case .exported(let path, let ticket): model.tellExport(path, ticket: ticket)
    case .views(let views): model.views = views
    case .earlier(let tiers, let days, let ticket): model.take(tiers, days, ticket: ticket)
    case .rules(let rules, let models, let ticket):
        model.answer(.here(rules), models, ticket: ticket)
    case .progress(let percent, let left, let ticket):
        model.take(WorkProgress(percent: percent, secondsLeft: left), ticket: ticket)
    case .failed(let reason, let ticket): model.fail(reason, ticket: ticket)
    }
    model.settleWork()
    effects += model.askForEarlierRuns()
    model.followTour()
    model.settle()
    if event.mayShortenPage { model.settlePage() }
    return effects
}

extension Event {
    /// Whether the page may have fewer lines than before, or the screen more.
    fileprivate var mayShortenPage: Bool {
        switch self {
        case .input(.resize), .student, .roster, .movers, .accuracy, .quality, .failed: true
        case .input, .trend, .carriedBefore, .due, .published, .school, .earlier, .views, .exported,
            .rules,
            .progress:
            false
        }
    }
}

extension Model {
    mutating func take(_ input: Input) -> [Effect] {
        switch input {
        case .key(let key): return press(key)
        case .mouse(let mouse): return take(mouse)
        case .paste(let text): paste(text)
        case .resize(let columns, let rows):
            self.columns = max(0, columns)
            self.rows = max(0, rows)
        case .wake: break
        case .hangUp, .terminate: return [.quit]
        }
        return []
    }

    private mutating func press(_ key: Key) -> [Effect] {
        notice = nil
        let wasInterrupted = isInterrupted
        isInterrupted = false
        let kind = prompt?.kind ?? place.kind
        let action = bindings.action(for: key, in: kind)
        if action == .interrupt { return interrupt(again: wasInterrupted) }
        if isTooSmall {
            // Nobody should change what they cannot see.
            switch action ?? (key == .character("Q") ? .quit : nil) {
            case .quit: return [.quit]
            case .suspend: return [.suspend]
            case .redraw: return [.redraw]
            default: return []
            }
        }
        guard let action else {
            if prompt != nil, !chooseFavourite(key) { type(key) }
            return []
        }
        return perform(action)
    }

    private mutating func paste(_ text: String) {
        guard prompt != nil else {
            notice = "Pasted text is only taken while you type a search or a choice."
            return
        }
        edit { $0.insert(text) }
    }

    mutating func perform(_ action: ActionID) -> [Effect] {
        switch action {
        case .quit: return [.quit]
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .reload: return reload()
        case .help: path.append(.help(HelpPlace(subject: place.kind)))
        case .interrupt: return interrupt(again: false)
        case .whatIf: openWhatIf()
        case .command: openPalette()
        case .views: openViews()
        case .due: openDue()
        case .export: return export(to: "")
        case .meaning: openMeaning()
        case .undo, .redo: travel(action)
        case .lastScope: goToLastScope()
        case .actions: openActions()
        case .compare: compareMarked()
        case .copy: return copyIDs()
        case .pin: return togglePin()
        case .resume: return resume()
        case .published: return openSchoolHistory()
        case .tour: toggleTour()
        case .toggleColumn, .columnEarlier, .columnLater, .columnWider, .columnNarrower,
            .usualColumns, .closeColumns:
            return performInPrompt(action)
        case .accept, .cancel, .complete, .completeBack, .choose, .close, .suppose, .forget,
            .choiceDown, .choiceUp, .highlight, .historyBack, .historyForward, .rowDown, .rowUp,
            .choicePageDown,
            .choicePageUp:
            return performInPrompt(action)
        case .leave where path.count <= 1: return [.quit]
        case .leave, .back, .escape: goBack(action)
        case .open: return open()
        case .home: return go(to: .home)
        case .schools: return go(to: .schools)
        case .students: return go(to: .students)
        case .movers: return go(to: .movers)
        case .accuracy: return go(to: .accuracy)
        case .quality: return go(to: .quality)
        case .runs: return go(to: .runs)
        case .calculator: return openCalculator()
        case .forgetValues: changeCalculator { $0.clear() }
        case .nextScreen: return goOn(by: 1)
        case .previousScreen: return goOn(by: -1)
        case .nextStudent: return openNeighbour(by: 1)
        case .previousStudent: return openNeighbour(by: -1)
        case .nextMatch: goToMatch(by: 1)
        case .previousMatch: goToMatch(by: -1)
        case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .first, .last:
            move(action)
            isMoving = true
        default: performInList(action)
        }
        return []
    }

    private mutating func goBack(_ action: ActionID) {
        if action == .escape, stopWork() || clearMarks() || clearFilter() { return }
        if path.count > 1 {
            path.removeLast()
        } else {
            notice =
                "This is the first screen. \(keyName(.leave)) or \(keyName(.quit)) ends Waymark."
        }
    }

    private mutating func interrupt(again: Bool) -> [Effect] {
        if again { return [.quit] }
        isInterrupted = true
        if let prompt {
            let cancel: [PlaceKind: ActionID] = [
                .menu: .close, .value: .forget, .columns: .closeColumns,
            ]
            _ = performInPrompt(cancel[prompt.kind] ?? .cancel)
        } else if stopWork() {
            notice = notice.map { "\($0) Ctrl-C again ends Waymark." }
        } else if case .student(let student) = place, case .loading = student.content {
            path.removeLast()
            notice = "Stopped reading. Ctrl-C again ends Waymark."
        } else {
            notice = "Press \(keyName(.quit)), or Ctrl-C again, to end Waymark."
        }
        return []
    }
}
