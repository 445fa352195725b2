package errata.events.wire;

import errata.events.Actor;
import errata.events.Clock;
import errata.events.Digest;
import errata.events.ProjectId;
import errata.events.codec.Encoded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Kafka record ↔ what it says. `id` = source/project/position, so a duplicate is known by its id.
public final class WireFormat {

    private static final String SEALED = "errata.log.sealed.v1";
    private static final Pattern TYPE = Pattern.compile("errata\\.(.+)\\.v(\\d{1,9})");

    private final String topic;
    private final String source;

    /// @param source the service whose log it is: `annotation`
    public WireFormat(String topic, String source) {
        this.topic = topic;
        this.source = source;
    }

    public ProducerRecord<String, byte[]> of(ReceivedEvent event) {
        var encoded = event.encoded();
        var type = "errata." + encoded.type() + ".v" + encoded.schemaVersion();
        var kafka = record(event, type, event.recordedAt(), event.hash(), encoded.body());
        put(kafka.headers(), "ce_subject", event.stream());
        put(kafka.headers(), "ce_streamversion", Long.toString(event.version()));
        put(kafka.headers(), "ce_actor", event.actor().name());
        put(kafka.headers(), "ce_command", event.command());
        if (event.claimedAt() != null) {
            put(kafka.headers(), "ce_claimedat", event.claimedAt().toString());
        }
        return kafka;
    }

    public ProducerRecord<String, byte[]> of(LogSealed seal) {
        return record(seal, SEALED, seal.until(), seal.hash(), "{}".getBytes(StandardCharsets.UTF_8));
    }

    private ProducerRecord<String, byte[]> record(Received what, String type, Instant time, Digest hash, byte[] body) {
        var key = what.project().value();
        var kafka = new ProducerRecord<>(topic, key, body);
        var headers = kafka.headers();
        var suffix = type.equals(SEALED) ? "/sealed/" + time : "";
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", source + "/" + key + "/" + what.position() + suffix);
        put(headers, "ce_source", "/errata/" + source);
        put(headers, "ce_type", type);
        put(headers, "ce_time", time.toString());
        put(headers, "ce_sequence", Long.toString(what.position()));
        put(headers, "ce_hash", hash.sha256());
        put(headers, "ce_clock", what.clock().name().toLowerCase(Locale.ROOT));
        put(headers, "content-type", "application/json");
        return kafka;
    }

    /// What a record says; empty when it is not of a log of ours.
    public static Optional<Received> read(ConsumerRecord<String, byte[]> kafka) {
        try {
            var type = text(kafka.headers(), "ce_type");
            return Optional.of(SEALED.equals(type) ? sealed(kafka) : event(kafka, type));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LogSealed sealed(ConsumerRecord<String, byte[]> kafka) {
        var headers = kafka.headers();
        return new LogSealed(
                project(kafka),
                number(headers, "ce_sequence"),
                Instant.parse(text(headers, "ce_time")),
                new Digest(text(headers, "ce_hash")),
                clock(headers));
    }

    private static ReceivedEvent event(ConsumerRecord<String, byte[]> kafka, String type) {
        var headers = kafka.headers();
        var claimed = optional(headers, "ce_claimedat");
        return new ReceivedEvent(
                project(kafka),
                number(headers, "ce_sequence"),
                text(headers, "ce_subject"),
                number(headers, "ce_streamversion"),
                encoded(type, kafka.value()),
                new Actor(text(headers, "ce_actor")),
                Instant.parse(text(headers, "ce_time")),
                claimed == null ? null : Instant.parse(claimed),
                text(headers, "ce_command"),
                new Digest(text(headers, "ce_hash")),
                clock(headers));
    }

    private static Encoded encoded(String type, byte @Nullable [] body) {
        var match = TYPE.matcher(type);
        if (!match.matches() || body == null) {
            throw new IllegalArgumentException("not an event: " + type);
        }
        return new Encoded(match.group(1), Integer.parseInt(match.group(2)), body);
    }

    private static ProjectId project(ConsumerRecord<String, byte[]> kafka) {
        return new ProjectId(kafka.key() == null ? "" : kafka.key());
    }

    private static Clock clock(Headers headers) {
        return Clock.valueOf(text(headers, "ce_clock").toUpperCase(Locale.ROOT));
    }

    private static long number(Headers headers, String name) {
        return Long.parseLong(text(headers, name));
    }

    private static String text(Headers headers, String name) {
        var value = optional(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return value;
    }

    private static @Nullable String optional(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
