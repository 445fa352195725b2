package errata.annotation.understanding;

import errata.annotation.otlp.JacksonJson;
import errata.annotation.understanding.RawSpan.SpanEvent;
import errata.annotation.understanding.RawSpan.SpanLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Invented spans, one second apart, of one trace.
public final class Spans {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final String TRACE = "%032x".formatted(1);

    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final Map<String, Object> resource = new LinkedHashMap<>();
    private final List<SpanEvent> events = new ArrayList<>();
    private final List<SpanLink> links = new ArrayList<>();
    private final long id;
    private @Nullable String parent;
    private Instant start;
    private Instant end;
    private String scope = "test";
    private String name;
    private boolean failed;
    private @Nullable String statusMessage;

    private Spans(long id) {
        this.id = id;
        this.name = "span " + id;
        this.start = NOON.plusSeconds(id);
        this.end = start.plusMillis(100);
    }

    public static Spans span(long id) {
        return new Spans(id);
    }

    public static String id(long number) {
        return "%016x".formatted(number);
    }

    public static String json(Object value) {
        return new JacksonJson().write(value);
    }

    public Spans below(long parentId) {
        parent = id(parentId);
        return this;
    }

    public Spans named(String newName) {
        name = newName;
        return this;
    }

    public Spans at(Instant newStart, Instant newEnd) {
        start = newStart;
        end = newEnd;
        return this;
    }

    public Spans scope(String newScope) {
        scope = newScope;
        return this;
    }

    public Spans with(String key, Object value) {
        attributes.put(key, value);
        return this;
    }

    public Spans with(Map<String, ?> more) {
        attributes.putAll(more);
        return this;
    }

    public Spans resource(String key, Object value) {
        resource.put(key, value);
        return this;
    }

    public Spans event(String eventName, Map<String, Object> told) {
        events.add(new SpanEvent(eventName, start.plusMillis(events.size()), new Attributes(told)));
        return this;
    }

    public Spans link(String trace, String span) {
        links.add(new SpanLink(trace, span, Attributes.NONE));
        return this;
    }

    public Spans failed(@Nullable String message) {
        failed = true;
        statusMessage = message;
        return this;
    }

    public RawSpan raw() {
        return new RawSpan(
                TRACE,
                id(id),
                parent,
                name,
                start,
                end,
                failed,
                statusMessage,
                scope,
                new Attributes(attributes),
                new Attributes(resource),
                events,
                links);
    }
}
