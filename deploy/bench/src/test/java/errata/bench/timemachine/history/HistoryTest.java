package errata.bench.timemachine.history;

import static org.assertj.core.api.Assertions.assertThat;

import errata.bench.timemachine.history.Saying.Labelled;
import errata.bench.timemachine.history.Saying.Relabelled;
import errata.bench.timemachine.history.Saying.Reopened;
import errata.bench.timemachine.history.Saying.Reviewed;
import errata.bench.timemachine.history.Saying.TakenUp;
import errata.bench.timemachine.history.Saying.Withdrawn;
import errata.bench.timemachine.loading.WireRecord;
import errata.events.codec.EventCodec;
import errata.events.wire.ReceivedEvent;
import errata.events.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

final class HistoryTest {
    private static final int LABELS = 10_000;

    @Test
    void the_same_seed_tells_the_same_history() {
        assertThat(told(1)).isEqualTo(told(1)).isNotEqualTo(told(2));
    }

    @Test
    void as_many_label_events_are_told_as_were_asked_for() {
        assertThat(sayings(1).stream().filter(Saying::isLabel)).hasSize(LABELS);
    }

    @Test
    void positions_are_dense_times_rise_and_versions_of_a_stream_are_dense() {
        var versions = new HashMap<String, Integer>();
        long position = 0;
        long micros = 0;
        for (var event : told(1)) {
            assertThat(event.position()).isEqualTo(++position);
            assertThat(event.micros()).isGreaterThan(micros);
            assertThat(event.version()).isEqualTo(versions.merge(event.stream(), 1, Integer::sum));
            micros = event.micros();
        }
        assertThat(Year.instant(micros)).isBetween(Year.instant(Year.day(360)), Year.instant(Year.day(366)));
    }

    @Test
    void every_event_is_read_from_its_record_and_written_as_the_codec_writes_it() {
        var codec = new EventCodec();
        var wire = new WireRecord("year", "annotation");
        for (var event : told(1)) {
            var read = read(wire.of(event));
            assertThat(read.position()).isEqualTo(event.position());
            assertThat(read.recordedAt()).isEqualTo(Year.instant(event.micros()));
            assertWrittenByTheCodec(codec, event, read);
        }
    }

    @Test
    void every_change_of_the_codebook_is_read_from_its_record() {
        var codec = new EventCodec();
        var wire = new WireRecord("year", "taxonomy");
        var history = new History(1, LABELS);
        var writing = new CodebookWriting(history.naming());
        int position = 0;
        for (var change : history.codebook().changes()) {
            var event = writing.told(++position, change);
            var read = read(wire.of(event));
            assertWrittenByTheCodec(codec, event, read);
        }
    }

    @Test
    void nobody_labels_with_a_codebook_of_the_future_or_with_what_was_not_active() {
        var history = new History(3, LABELS);
        var changes = history.codebook().changes();
        history.tell((_, micros, _, saying) -> {
            if (saying instanceof Labelled label) {
                assertThat(changes.get(label.stamp() - 1).micros()).isLessThanOrEqualTo(micros);
                assertThat(history.codebook().isActive(label.category(), label.stamp()))
                        .isTrue();
            }
        });
    }

    @Test
    void only_what_stands_is_withdrawn_moved_or_reopened() {
        var labels = new HashSet<List<Integer>>();
        var reviews = new HashSet<List<Integer>>();
        for (var saying : sayings(4)) {
            switch (saying) {
                case Labelled it -> labels.add(List.of(it.trace(), it.reader(), it.category()));
                case Withdrawn it ->
                    assertThat(labels.remove(List.of(it.trace(), it.reader(), it.category())))
                            .isTrue();
                case Relabelled it -> move(labels, it);
                case Reviewed it -> reviews.add(List.of(it.trace(), it.reader()));
                case Reopened it ->
                    assertThat(reviews.remove(List.of(it.trace(), it.reader()))).isTrue();
                case Saying.LogOpened _, Saying.Drawn _, TakenUp _ -> {}
            }
        }
    }

    @Test
    void every_trace_is_taken_up_once_before_anything_is_said_of_it() {
        var taken = new HashSet<Integer>();
        for (var saying : sayings(1)) {
            switch (saying) {
                case TakenUp it -> assertThat(taken.add(it.trace())).isTrue();
                case Labelled it -> assertThat(taken).contains(it.trace());
                case Reviewed it -> assertThat(taken).contains(it.trace());
                default -> {}
            }
        }
    }

    @Test
    void a_year_has_all_that_happens_to_codebooks_and_labels() {
        var kinds =
                new HistoryOfKinds(sayings(1), new History(1, LABELS).codebook().changes());
        assertThat(kinds.changes())
                .containsAllEntriesOf(Map.of(
                        "Merged",
                        29L,
                        "Undone",
                        6L,
                        "Split",
                        15L,
                        "SplitUndone",
                        1L,
                        "Revised",
                        25L,
                        "Accepted",
                        163L));
        assertThat(kinds.sayings())
                .containsKeys("Labelled", "Withdrawn", "Relabelled", "Reviewed", "Reopened", "Drawn", "TakenUp");
        assertThat(kinds.sayings().get("Drawn")).isGreaterThanOrEqualTo(12);
    }

    private record HistoryOfKinds(Map<String, Long> sayings, Map<String, Long> changes) {
        HistoryOfKinds(List<Saying> sayings, List<Change.At> changes) {
            this(
                    sayings.stream().collect(Collectors.groupingBy(one -> name(one), Collectors.counting())),
                    changes.stream().collect(Collectors.groupingBy(one -> name(one.change()), Collectors.counting())));
        }

        private static String name(Object one) {
            return one.getClass().getSimpleName();
        }
    }

    private static void assertWrittenByTheCodec(EventCodec codec, Told event, ReceivedEvent read) {
        var again = codec.encode(codec.decode(read.encoded()));
        assertThat(again.type()).isEqualTo(event.type());
        assertThat(again.schemaVersion()).isEqualTo(event.schema());
        assertThat(new String(again.body(), StandardCharsets.UTF_8)).isEqualTo(event.body());
    }

    private static void move(Set<List<Integer>> labels, Relabelled it) {
        assertThat(labels.remove(List.of(it.trace(), it.reader(), it.from()))).isTrue();
        it.to().forEach(category -> labels.add(List.of(it.trace(), it.reader(), category)));
        it.absent().forEach(category -> labels.add(List.of(it.trace(), it.reader(), category)));
    }

    private static List<Told> told(long seed) {
        var history = new History(seed, LABELS);
        var writing = new AnnotationWriting(history);
        var told = new ArrayList<Told>();
        history.tell((position, micros, version, saying) -> told.add(writing.told(position, micros, version, saying)));
        return told;
    }

    private static List<Saying> sayings(long seed) {
        var sayings = new ArrayList<Saying>();
        new History(seed, LABELS).tell((_, _, _, saying) -> sayings.add(saying));
        return sayings;
    }

    private static ReceivedEvent read(ProducerRecord<byte[], byte[]> sent) {
        var record =
                new ConsumerRecord<>(sent.topic(), 0, 0, new String(sent.key(), StandardCharsets.UTF_8), sent.value());
        sent.headers().forEach(header -> record.headers().add(header));
        return (ReceivedEvent) WireFormat.read(record).orElseThrow();
    }
}
