package errata.annotation.library;

import errata.annotation.library.Condition.Reach;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What somebody wants to see of the library.
final class TraceQuery {
    private final String project;
    private final List<Condition> range = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();

    TraceQuery(String project) {
        this.project = project;
    }

    TraceQuery startedBetween(@Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            range.add(Condition.of(Reach.IN_ORDER, "t.started_at >= ?1", from.atOffset(ZoneOffset.UTC)));
        }
        if (to != null) {
            range.add(Condition.of(Reach.IN_ORDER, "t.started_at < ?1", to.atOffset(ZoneOffset.UTC)));
        }
        return this;
    }

    TraceQuery after(@Nullable Cursor cursor) {
        if (cursor != null) {
            var startedAt = cursor.startedAt().atOffset(ZoneOffset.UTC);
            range.add(
                    Condition.of(Reach.IN_ORDER, "(t.started_at, t.trace_id) < (?1, ?2)", startedAt, cursor.traceId()));
        }
        return this;
    }

    TraceQuery and(Condition condition) {
        conditions.add(condition);
        return this;
    }

    /// Nothing narrows it: what is counted already answers for it.
    boolean isOpen() {
        return range.isEmpty() && conditions.isEmpty();
    }

    /// Whether one index has the hits by time, so that a page is read off it.
    boolean isInOrder() {
        return has(Reach.IN_ORDER) <= 1 && has(Reach.UNKNOWN) == 0 && has(Reach.FEW) == 0;
    }

    /// Whether its hits are few for sure.
    boolean isRare() {
        return has(Reach.FEW) > 0;
    }

    Page inOrder(int limit) {
        return new Page(Page.IN_ORDER, project, limit).range(range).walking(conditions);
    }

    /// @param newest how many traces are looked at
    Page ofNewest(int limit, int newest) {
        var sorted = new ArrayList<>(conditions);
        sorted.sort(Comparator.comparing(Condition::reach));
        // The first fact that an index has by time narrows what "newest" means; a second one would end that order.
        int first = !sorted.isEmpty() && sorted.getFirst().reach() == Reach.IN_ORDER ? 1 : 0;
        var narrowed = new ArrayList<>(range);
        narrowed.addAll(sorted.subList(0, first));
        return new Page(Page.OF_NEWEST, project, limit)
                .value(newest)
                .range(narrowed)
                .walking(sorted.subList(first, sorted.size()));
    }

    Page ofAll(int limit) {
        var driver = conditions.stream()
                .filter(condition -> condition.source() != null)
                .max(Comparator.comparing(Condition::reach))
                .orElse(null);
        var asked = conditions.stream()
                .filter(condition -> condition != driver || !condition.exact())
                .toList();
        return new Page(Page.OF_ALL, project, limit).range(range).gathering(driver, asked);
    }

    private long has(Reach reach) {
        return conditions.stream()
                .filter(condition -> condition.reach() == reach)
                .count();
    }
}
