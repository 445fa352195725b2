package errata.events.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import errata.events.Event;
import errata.events.codec.EventCodec;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The arguments of `append_events`: events as parallel arrays in the order of their positions.
final class AppendTuple {

    static final int MOST_EVENTS = 500;

    private final List<Integer> of = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<Integer> schemas = new ArrayList<>();
    private final List<Buffer> bodies = new ArrayList<>();
    private final List<@Nullable Buffer> salts = new ArrayList<>();
    private final List<@Nullable String> texts = new ArrayList<>();
    private final EventCodec codec;

    private AppendTuple(EventCodec codec) {
        this.codec = codec;
    }

    static <E extends Event> Tuple of(Append<E> append, Instant clock, EventCodec codec) {
        check(append);
        var events = new AppendTuple(codec);
        int index = 0;
        for (var stream : append.streams()) {
            index++;
            for (var fact : stream.facts()) {
                events.add(index, fact);
            }
        }
        return events.tuple(append, clock);
    }

    private static <E extends Event> void check(Append<E> append) {
        var streams = new HashSet<String>();
        int events = 0;
        for (var stream : append.streams()) {
            if (!streams.add(stream.stream())) {
                throw new IllegalStateException("Stream " + stream.stream() + " stands twice in one append");
            }
            events += stream.facts().size();
        }
        if (events > MOST_EVENTS) {
            throw new IllegalStateException("An append has at most " + MOST_EVENTS + " events, this one " + events);
        }
    }

    private void add(int stream, Fact<?> fact) {
        var encoded = codec.encode(fact.event());
        of.add(stream);
        types.add(encoded.type());
        schemas.add(encoded.schemaVersion());
        bodies.add(Buffer.buffer(encoded.body()));
        var text = fact.text();
        salts.add(text == null ? null : Buffer.buffer(text.salt()));
        texts.add(text == null ? null : text.text());
    }

    private Tuple tuple(Append<?> append, Instant clock) {
        var command = append.command();
        return command(command)
                .addValue(command.claimedAt() == null ? null : utc(command.claimedAt()))
                .addValue(utc(clock))
                .addValue(json(append))
                .addValue(append.streams().stream().map(StreamFacts::stream).toArray(String[]::new))
                .addValue(append.streams().stream()
                        .map(StreamFacts::expectedVersion)
                        .toArray(Long[]::new))
                .addValue(of.toArray(Integer[]::new))
                .addValue(types.toArray(String[]::new))
                .addValue(schemas.toArray(Integer[]::new))
                .addValue(bodies.toArray(Buffer[]::new))
                .addValue(salts.toArray(Buffer[]::new))
                .addValue(texts.toArray(String[]::new));
    }

    static Tuple command(Command command) {
        return Tuple.tuple()
                .addValue(command.project().value())
                .addValue(command.actor().name())
                .addValue(command.key())
                .addValue(Buffer.buffer(command.request().bytes()));
    }

    static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static String json(Append<?> append) {
        try {
            return EventCodec.mapper().writeValueAsString(append.answer());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer that has no JSON", e);
        }
    }
}
