package errata.reporting.firstfailure;

import errata.events.Actor;
import errata.events.Anchor;
import errata.events.NoteId;
import errata.events.TraceId;
import org.jspecify.annotations.Nullable;

/// A reader marks where a trace failed first, or takes that back.
///
/// @param stands false: the note is no longer the first failure
/// @param place null where the note points at nothing
record Marking(
        long position,
        TraceId trace,
        Actor by,
        NoteId note,
        boolean stands,
        @Nullable Anchor place) {}
