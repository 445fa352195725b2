package errata.events;

/// WALL: recorded when it arrived. CLAIMED: a log of told history, whose recorded times come from its commands.
public enum Clock {
    WALL,
    CLAIMED
}
