package errata.reporting.firstfailure;

import errata.events.Actor;
import errata.events.Anchor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.NoteRevised;
import errata.events.AnnotationEvent.NoteTaken;
import errata.events.AnnotationEvent.NoteWithdrawn;
import errata.events.NoteId;
import errata.events.TraceId;
import errata.reporting.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All markings of a project in the order of its log; what stood at a position is those up to it, replayed.
/// A reader has one first failure on a trace: the note marked last.
final class Markings {
    private final List<Marking> markings = new ArrayList<>();
    private final Set<NoteId> everFirst = new HashSet<>();

    void add(Entry<AnnotationEvent> entry) {
        switch (entry.event()) {
            case NoteTaken e when e.firstFailure() -> add(entry, e.trace(), e.note(), true, e.anchor());
            case NoteRevised e
            when e.firstFailure() || everFirst.contains(e.note()) ->
                add(entry, e.trace(), e.note(), e.firstFailure(), e.anchor());
            case NoteWithdrawn e when everFirst.contains(e.note()) -> add(entry, e.trace(), e.note(), false, null);
            case NoteTaken _,
                    NoteRevised _,
                    NoteWithdrawn _,
                    AnnotationEvent.LogOpened _,
                    AnnotationEvent.SampleDrawn _,
                    AnnotationEvent.TraceTakenUp _,
                    AnnotationEvent.LabelSet _,
                    AnnotationEvent.LabelWithdrawn _,
                    AnnotationEvent.TraceRelabelled _,
                    AnnotationEvent.ReviewDecided _,
                    AnnotationEvent.ReviewReopened _ -> {}
        }
    }

    private void add(Entry<AnnotationEvent> entry, TraceId trace, NoteId note, boolean stands, @Nullable Anchor place) {
        everFirst.add(note);
        markings.add(new Marking(entry.position(), trace, entry.by(), note, stands, place));
    }

    /// What stood at a label position, trace by trace.
    Map<TraceId, FirstFailure> at(long position) {
        var standing = new HashMap<TraceId, Map<Actor, Marking>>();
        for (var marking : markings) {
            if (marking.position() > position) {
                break;
            }
            replay(marking, standing.computeIfAbsent(marking.trace(), _ -> new LinkedHashMap<>()));
        }
        var first = new HashMap<TraceId, FirstFailure>();
        standing.forEach((trace, byReader) -> {
            if (!byReader.isEmpty()) {
                first.put(trace, FirstFailure.of(List.copyOf(byReader.values())));
            }
        });
        return first;
    }

    private static void replay(Marking marking, Map<Actor, Marking> byReader) {
        var before = byReader.get(marking.by());
        if (marking.stands()) {
            byReader.remove(marking.by());
            byReader.put(marking.by(), marking);
        } else if (before != null && before.note().equals(marking.note())) {
            byReader.remove(marking.by());
        }
    }
}
