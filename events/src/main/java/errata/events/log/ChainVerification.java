package errata.events.log;

import errata.events.Digest;
import errata.events.ProjectId;
import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Recomputes the chain of a log from its first event, and the digests of the texts that were not erased.
public final class ChainVerification {

    private static final String AFTER = sql("events-after");
    private static final String HEAD = sql("head-of-log");
    private static final String TEXTS = sql("private-texts");
    private static final long PAGE = 1000;

    private final Pool pool;

    public ChainVerification(Pool pool) {
        this.pool = pool;
    }

    /// Verifies up to the head as it stands when the verification begins.
    public Uni<ChainVerdict> verify(ProjectId project) {
        return pool.preparedQuery(HEAD).execute(Tuple.of(project.value())).chain(rows -> {
            var head = rows.iterator();
            if (!head.hasNext()) {
                return Uni.createFrom().failure(new AppendConflict.LogUnknown(project.value()));
            }
            var row = head.next();
            var end = new Progress(row.getLong("position"), hash(row), Optional.empty());
            return walk(project, end);
        });
    }

    private Uni<ChainVerdict> walk(ProjectId project, Progress end) {
        var at = new AtomicReference<>(new Progress(0, ChainHash.before(project), Optional.empty()));
        return Uni.createFrom()
                .deferred(() -> page(project, at.get(), end.position()))
                .invoke(at::set)
                .repeat()
                .whilst(progress -> progress.broken().isEmpty() && progress.position() < end.position())
                .collect()
                .last()
                .map(progress -> verdict(progress, end));
    }

    private Uni<Progress> page(ProjectId project, Progress from, long end) {
        return pool.preparedQuery(AFTER)
                .execute(Tuple.of(project.value(), from.position(), Math.min(PAGE, end - from.position())))
                .chain(rows -> {
                    var events = readable(rows);
                    return events.isEmpty()
                            ? Uni.createFrom().item(from.endsAt(rows))
                            : texts(project, events).map(texts -> from.over(events, texts));
                });
    }

    /// Until the first row that no append would have written; the next page begins with that one.
    private static List<EventRow> readable(RowSet<Row> rows) {
        var events = new ArrayList<EventRow>();
        for (var row : rows) {
            try {
                events.add(EventRow.of(row));
            } catch (IllegalArgumentException e) {
                break;
            }
        }
        return events;
    }

    private Uni<Map<Long, Digest>> texts(ProjectId project, List<EventRow> events) {
        var positions = events.stream().map(EventRow::position).toArray(Long[]::new);
        return pool.preparedQuery(TEXTS)
                .execute(Tuple.of(project.value()).addValue(positions))
                .map(rows -> {
                    var digests = new HashMap<Long, Digest>();
                    rows.forEach(row -> digests.put(row.getLong("position"), digest(row)));
                    return digests;
                });
    }

    private static Digest digest(Row row) {
        var salt = row.getDelegate().getBuffer("salt").getBytes();
        return new PrivateText(salt, row.getString("body")).digest();
    }

    private static Digest hash(Row row) {
        return EventRow.digest(row.getDelegate().getBuffer("hash").getBytes());
    }

    private static ChainVerdict verdict(Progress reached, Progress end) {
        return reached.broken()
                .<ChainVerdict>map(
                        broken -> new ChainVerdict.Broken(end.position(), broken.position(), broken.reason()))
                .orElseGet(() -> reached.hash().equals(end.hash())
                        ? new ChainVerdict.Intact(reached.position(), reached.hash())
                        : new ChainVerdict.Broken(end.position(), end.position(), "the head has another hash"));
    }

    private static String sql(String name) {
        return Sql.named(ChainVerification.class, "events/" + name);
    }

    private record Break(long position, String reason) {}

    /// How far the chain was followed, and its hash there.
    private record Progress(long position, Digest hash, Optional<Break> broken) {

        Progress broken(long where, String reason) {
            return new Progress(position, hash, Optional.of(new Break(where, reason)));
        }

        Progress endsAt(RowSet<Row> unreadable) {
            var next = position + 1;
            var rows = unreadable.iterator();
            return rows.hasNext() && rows.next().getLong("position") == next
                    ? broken(next, "the event cannot be read")
                    : broken(next, "the event is missing");
        }

        Progress over(List<EventRow> events, Map<Long, Digest> texts) {
            var at = this;
            for (var event : events) {
                at = at.over(event, texts);
                if (at.broken.isPresent()) {
                    return at;
                }
            }
            return at;
        }

        private Progress over(EventRow event, Map<Long, Digest> texts) {
            if (event.position() != position + 1) {
                return broken(position + 1, "the event is missing");
            }
            var expected = ChainHash.of(hash, event);
            if (!expected.equals(event.hash())) {
                return broken(event.position(), "the event is not as it was written");
            }
            var text = texts.get(event.position());
            var body = new String(event.encoded().body(), StandardCharsets.UTF_8);
            return text == null || body.contains(text.sha256())
                    ? new Progress(event.position(), expected, Optional.empty())
                    : broken(event.position(), "the text is not as it was written");
        }
    }
}
