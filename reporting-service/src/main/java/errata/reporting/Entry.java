package errata.reporting;

import errata.events.Actor;
import errata.events.Event;
import java.time.Instant;

/// One event of a log as the folds read it.
///
/// @param position dense, from 1, in the log of a project
/// @param at when it was recorded; strictly rising with the position
public record Entry<E extends Event>(long position, Instant at, Actor by, E event) {}
