package errata.annotation.library;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wants to see of the library, as conditions and their values.
final class TraceQuery {
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /// @param project $1 of the statement; @param limit $2
    TraceQuery(String project, int limit) {
        values.add(project);
        values.add(limit);
    }

    /// @param columns facts that have to be equal; null ones do not matter
    TraceQuery facts(Map<String, String> columns) {
        columns.forEach((column, value) -> and("t." + column + " = ?", value));
        return this;
    }

    TraceQuery status(@Nullable String status) {
        return status == null ? this : and("t.failed = ?", status.equals("error"));
    }

    TraceQuery startedBetween(@Nullable Instant from, @Nullable Instant to) {
        if (from != null) {
            and("t.started_at >= ?", from.atOffset(ZoneOffset.UTC));
        }
        return to == null ? this : and("t.started_at < ?", to.atOffset(ZoneOffset.UTC));
    }

    /// A search without a letter or digit looks for nothing and narrows nothing.
    ///
    /// Hits are collected first: how rare the beginning of a word is, the planner cannot know, and walking the
    // whole
    /// library for one hit takes seconds.
    TraceQuery matching(@Nullable String typed) {
        if (typed == null || typed.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return this;
        }
        return and(
                "t.trace_id in (with hits as materialized (select trace_id from trace"
                        + " where project = $1 and search @@ trace_search(?)) select trace_id from hits)",
                typed);
    }

    TraceQuery outcome(@Nullable String outcome) {
        if (outcome == null) {
            return this;
        }
        return outcome.equals("unreviewed") ? and("r.outcome is null") : and("r.outcome = ?", outcome);
    }

    TraceQuery sample(@Nullable UUID sample) {
        return sample == null
                ? this
                : and(
                        "exists (select from sample_trace s where s.project = t.project and s.sample_id = ?"
                                + " and s.trace_id = t.trace_id)",
                        sample);
    }

    TraceQuery after(@Nullable Cursor cursor) {
        return cursor == null
                ? this
                : and(
                        "(t.started_at, t.trace_id) < (?, ?)",
                        cursor.startedAt().atOffset(ZoneOffset.UTC),
                        cursor.traceId());
    }

    String applyTo(String statement) {
        return statement.replace("-- filters\n", conditions);
    }

    List<Object> values() {
        return values;
    }

    private TraceQuery and(String condition, Object... told) {
        var numbered = condition;
        for (Object value : told) {
            values.add(value);
            numbered = numbered.replaceFirst("\\?", "\\$" + values.size());
        }
        conditions.append("   and ").append(numbered).append('\n');
        return this;
    }
}
