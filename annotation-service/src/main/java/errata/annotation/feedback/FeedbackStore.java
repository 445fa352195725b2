package errata.annotation.feedback;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.annotation.facts.Mark;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Keeps feedback. All of it runs in the transaction of its caller.
@Singleton
public final class FeedbackStore {
    private static final String UPSERT = Sql.named(FeedbackStore.class, "feedback/upsert-feedback");
    private static final String ADOPT = Sql.named(FeedbackStore.class, "feedback/adopt-feedback");
    private static final String NAMES = Sql.named(FeedbackStore.class, "feedback/names-of-feedback");
    private static final int MOST_MARKS = 100;
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private final ObjectMapper mapper;

    FeedbackStore(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// @return the traces whose feedback is another one now, whether they are here or not
    public Uni<Set<AboutTrace>> keep(SqlConnection connection, Collection<Feedback> told) {
        // The same feedback twice in one statement: the later one stands.
        var latest = told.stream()
                .collect(toMap(
                        each -> List.of(each.project(), each.id()),
                        Function.identity(),
                        (one, other) -> other.receivedAt().isBefore(one.receivedAt()) ? one : other));
        if (latest.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return connection
                .preparedQuery(UPSERT)
                .execute(tuple(List.copyOf(latest.values())))
                .map(FeedbackStore::traces);
    }

    /// Traces have come for whose external ids feedback may be waiting.
    public Uni<Void> adopt(SqlConnection connection, Map<AboutTrace, String> externalIds) {
        if (externalIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var keys = List.copyOf(externalIds.keySet());
        var tuple = Tuple.of(
                keys.stream().map(AboutTrace::project).toArray(String[]::new),
                keys.stream().map(AboutTrace::traceId).toArray(String[]::new),
                keys.stream().map(externalIds::get).toArray(String[]::new));
        return connection.preparedQuery(ADOPT).execute(tuple).replaceWithVoid();
    }

    /// The marks that traces have of their feedback; traces without any are left out.
    public Uni<Map<AboutTrace, List<Mark>>> marks(SqlConnection connection, Collection<AboutTrace> traces) {
        return connection.preparedQuery(NAMES).execute(keys(traces)).map(rows -> {
            var marks = new HashMap<AboutTrace, List<Mark>>();
            for (var row : rows) {
                var of = marks.computeIfAbsent(trace(row), _ -> new ArrayList<>());
                var name = new Mark(Mark.FEEDBACK, row.getString("name"));
                if (of.size() < MOST_MARKS && !of.contains(name)) {
                    of.add(name);
                }
                if (of.size() < MOST_MARKS && row.getString("label") != null) {
                    of.add(new Mark(Mark.FEEDBACK_LABEL + row.getString("name"), row.getString("label")));
                }
            }
            return marks;
        });
    }

    static Tuple keys(Collection<AboutTrace> traces) {
        return Tuple.of(
                traces.stream().map(AboutTrace::project).toArray(String[]::new),
                traces.stream().map(AboutTrace::traceId).toArray(String[]::new));
    }

    static AboutTrace trace(Row row) {
        return new AboutTrace(row.getString("project"), row.getString("trace_id"));
    }

    private static Set<AboutTrace> traces(RowSet<Row> rows) {
        var traces = new HashSet<AboutTrace>();
        rows.forEach(row -> traces.add(trace(row)));
        return traces;
    }

    private Tuple tuple(List<Feedback> told) {
        return Tuple.tuple()
                .addArrayOfString(texts(told, Feedback::project))
                .addArrayOfString(texts(told, Feedback::id))
                .addArrayOfString(texts(told, Feedback::traceId))
                .addArrayOfString(texts(told, Feedback::externalId))
                .addArrayOfString(texts(told, Feedback::spanId))
                .addArrayOfString(texts(told, Feedback::sessionId))
                .addArrayOfString(texts(told, Feedback::name))
                .addArrayOfDouble(scores(told))
                .addArrayOfString(texts(told, Feedback::label))
                .addArrayOfString(texts(told, Feedback::comment))
                .addArrayOfString(texts(told, Feedback::source))
                .addArrayOfOffsetDateTime(times(told, Feedback::at))
                .addArrayOfOffsetDateTime(times(told, Feedback::receivedAt))
                .addArrayOfString(texts(told, Feedback::via))
                .addArrayOfString(texts(told, each -> each.metadata().isEmpty() ? null : json(each.metadata())));
    }

    private String json(Map<String, Object> metadata) {
        try {
            // What jsonb does not take is the one character that no text here may have. A backslash of the text's own
            // is written as two.
            return NUL.matcher(mapper.writeValueAsString(metadata)).replaceAll("$1 ");
        } catch (JsonProcessingException e) {
            return "{}";
        }
    }

    private static String[] texts(List<Feedback> told, Text text) {
        var texts = new String[told.size()];
        for (int i = 0; i < texts.length; i++) {
            var found = text.of(told.get(i));
            if (found != null) {
                texts[i] = found.replace('\0', ' ');
            }
        }
        return texts;
    }

    private static Double[] scores(List<Feedback> told) {
        var scores = new Double[told.size()];
        for (int i = 0; i < scores.length; i++) {
            var score = told.get(i).score();
            if (score != null) {
                scores[i] = score;
            }
        }
        return scores;
    }

    private static OffsetDateTime[] times(List<Feedback> told, Function<Feedback, Instant> time) {
        return told.stream().map(time).map(at -> at.atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new);
    }

    private interface Text {
        @Nullable
        String of(Feedback feedback);
    }
}
