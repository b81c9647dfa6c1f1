import Screen

/// The runs that were kept, the latest first.
struct RunsPlace: Sendable {
    var viewport = Viewport()

    init(count: Int) { viewport.replace(count: count, selected: 0) }
}
