import Terminal

/// How much is drawn on a line: what may wait, and for how long.
struct LinkPace: Sendable {
    /// How long nothing more is told of how far work has come.
    let progress: Duration
    /// While the cursor moves, what stands below a list follows when no key has come for so long.
    let rest: Duration
    /// Keys that come within this time after a frame share the next one.
    let frames: Duration
    /// Whether only tiers have colours.
    var hasTiersAlone = false

    /// A palette as it is shown on such a line.
    func palette(_ chosen: Palette) -> Palette { hasTiersAlone ? chosen.tiersAlone : chosen }

    /// For lines that nobody notices.
    ///
    /// The rest is longer than the repeats of a held key are apart, and less than eyes need to get there.
    static let usual = LinkPace(
        progress: .milliseconds(100),
        rest: .milliseconds(80),
        frames: .zero
    )

    /// For a line of a few thousand bytes a second: what stands below a list waits until somebody has stopped to read it.
    static let slow = LinkPace(
        progress: .seconds(2),
        rest: .seconds(1),
        frames: .milliseconds(250),
        hasTiersAlone: true
    )
}
