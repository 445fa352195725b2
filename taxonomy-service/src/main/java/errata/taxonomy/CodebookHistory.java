package errata.taxonomy;

import errata.events.Clock;
import errata.events.MergeId;
import errata.events.Recorded;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.LogOpened;
import errata.events.TaxonomyEvent.MergeUndone;
import errata.events.codebook.Codebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Everything recorded of one codebook, and what it comes to. Immutable; positions are dense, so event n stands at
/// index n - 1.
public record CodebookHistory(List<Recorded<TaxonomyEvent>> events, Codebook now) {

    /// All events of a codebook stand in one stream: a merge touches several categories at once.
    public static final String STREAM = "codebook";

    public static final CodebookHistory EMPTY = new CodebookHistory(List.of(), Codebook.EMPTY);

    public long position() {
        return events.size();
    }

    public Clock clock() {
        return !events.isEmpty() && events.getFirst().event() instanceof LogOpened(var clock) ? clock : Clock.WALL;
    }

    /// Version of the codebook's stream, which a decision made on this history expects.
    public long version() {
        return events.reversed().stream()
                .filter(e -> e.stream().equals(STREAM))
                .findFirst()
                .map(Recorded::version)
                .orElse(0L);
    }

    /// @throws IllegalArgumentException if the events do not follow without a gap
    public CodebookHistory followedBy(List<Recorded<TaxonomyEvent>> later) {
        var all = new ArrayList<>(events);
        var codebook = now;
        for (var event : later) {
            all.add(event);
            if (event.position() != all.size()) {
                throw new IllegalArgumentException(
                        "event %d cannot follow event %d".formatted(event.position(), all.size() - 1));
            }
            codebook = codebook.evolve(event.position(), event.actor().name(), event.event());
        }
        return new CodebookHistory(List.copyOf(all), codebook);
    }

    /// The history as it stood at a position; a later one than the last is the whole of it.
    public CodebookHistory at(long position) {
        return position >= position() ? this : EMPTY.followedBy(events.subList(0, (int) Math.max(0, position)));
    }

    /// The history as it stood at an instant, that instant included.
    public CodebookHistory asOf(Instant time) {
        return at(events.stream().takeWhile(e -> !e.recordedAt().isAfter(time)).count());
    }

    public List<Recorded<TaxonomyEvent>> after(long position) {
        int from = (int) Math.clamp(position, 0, events.size());
        return events.subList(from, events.size());
    }

    public Set<MergeId> undone() {
        return events.stream()
                .map(Recorded::event)
                .filter(MergeUndone.class::isInstance)
                .map(e -> ((MergeUndone) e).merge())
                .collect(Collectors.toSet());
    }
}
