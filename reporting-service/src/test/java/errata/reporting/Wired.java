package errata.reporting;

import errata.events.Clock;
import errata.events.Digest;
import errata.events.Event;
import errata.events.ProjectId;
import errata.events.codec.EventCodec;
import errata.events.wire.LogSealed;
import errata.events.wire.ReceivedEvent;
import errata.events.wire.WireFormat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Sends an invented history over the real wire, as the relays of the owners do.
public final class Wired implements AutoCloseable {
    private static final EventCodec CODEC = new EventCodec();
    private static final Digest HASH = Digest.of(new byte[0], "not looked at here");

    private final KafkaProducer<String, byte[]> producer;
    private final WireFormat annotation = new WireFormat("errata.annotation-events", "annotation");
    private final WireFormat taxonomy = new WireFormat("errata.taxonomy-events", "taxonomy");

    public Wired(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", "0"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public static <E extends Event> List<ReceivedEvent> received(ProjectId project, List<Entry<E>> log) {
        return log.stream().map(entry -> received(project, entry)).toList();
    }

    private static ReceivedEvent received(ProjectId project, Entry<?> entry) {
        return new ReceivedEvent(
                project,
                entry.position(),
                "stream",
                entry.position(),
                CODEC.encode(entry.event()),
                entry.by(),
                entry.at(),
                null,
                UUID.randomUUID().toString(),
                HASH,
                Clock.WALL);
    }

    /// The same event in a form no build can read.
    public static ReceivedEvent unreadable(ReceivedEvent event) {
        return new ReceivedEvent(
                event.project(),
                event.position(),
                event.stream(),
                event.version(),
                new errata.events.codec.Encoded("annotation.never-heard-of", 1, new byte[] {'{', '}'}),
                event.actor(),
                event.recordedAt(),
                event.claimedAt(),
                event.command(),
                event.hash(),
                event.clock());
    }

    /// The same event, said to have been decided earlier.
    public static ReceivedEvent claimed(ReceivedEvent event, Instant at) {
        return new ReceivedEvent(
                event.project(),
                event.position(),
                event.stream(),
                event.version(),
                event.encoded(),
                event.actor(),
                event.recordedAt(),
                at,
                event.command(),
                event.hash(),
                event.clock());
    }

    public void annotation(List<ReceivedEvent> events) {
        events.forEach(event -> send(annotation.of(event)));
        producer.flush();
    }

    public void taxonomy(List<ReceivedEvent> events) {
        events.forEach(event -> send(taxonomy.of(event)));
        producer.flush();
    }

    public void seal(ProjectId project, History history) {
        Instant until = history.now();
        send(annotation.of(new LogSealed(project, history.annotation.size(), until, HASH, Clock.WALL)));
        send(taxonomy.of(new LogSealed(project, history.taxonomy.size(), until, HASH, Clock.WALL)));
        producer.flush();
    }

    /// Both logs whole, each in order, sealed.
    public void all(ProjectId project, History history) {
        taxonomy(received(project, history.taxonomy));
        annotation(received(project, history.annotation));
        seal(project, history);
    }

    private void send(ProducerRecord<String, byte[]> kafka) {
        producer.send(kafka);
    }

    @Override
    public void close() {
        producer.close();
    }
}
