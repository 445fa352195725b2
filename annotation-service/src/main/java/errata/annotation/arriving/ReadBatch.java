package errata.annotation.arriving;

import errata.annotation.arriving.ReceivedRecord.Content;
import errata.annotation.arriving.ReceivedRecord.Refused;
import errata.annotation.counting.AppliedOffsets;
import errata.annotation.counting.OffsetStore.Last;
import errata.annotation.counting.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Records of one topic in the order of their offsets, and what could be read of them.
record ReadBatch(List<Read> records) {

    record Read(ReceivedRecord record, Content content) {

        String reason() {
            var refused = content.refused();
            return refused == null ? "" : refused.reason();
        }
    }

    static ReadBatch of(List<ReceivedRecord> records) {
        return new ReadBatch(records.stream()
                .map(record -> new Read(record, record.content()))
                .toList());
    }

    /// One record that the database does not take.
    static ReadBatch refusing(ReceivedRecord record) {
        Refused refused = record.refused("not-keepable", "its content cannot be kept");
        return new ReadBatch(List.of(new Read(record, new Content(List.of(), refused))));
    }

    String topic() {
        return records.getFirst().record().topic();
    }

    List<ArrivedSpan> spans() {
        return records.stream().flatMap(read -> read.content().spans().stream()).toList();
    }

    List<Read> refused() {
        return records.stream().filter(read -> read.content().refused() != null).toList();
    }

    SortedMap<Integer, Long> firstOffsets() {
        var first = new TreeMap<Integer, Long>();
        records.forEach(
                read -> first.merge(read.record().partition(), read.record().offset(), Math::min));
        return first;
    }

    SortedMap<Integer, Last> lastOffsets() {
        var last = new TreeMap<Integer, Last>();
        records.forEach(read -> last.merge(
                read.record().partition(),
                new Last(read.record().offset(), read.record().receivedAt()),
                (one, other) -> one.offset() > other.offset() ? one : other));
        return last;
    }

    ReadBatch without(AppliedOffsets applied) {
        return new ReadBatch(records.stream()
                .filter(read -> !applied.isApplied(
                        read.record().partition(), read.record().offset()))
                .toList());
    }

    /// What is refused, and how late all of it is.
    Tally tally(Instant now) {
        var tally = new Tally();
        for (var read : records) {
            var refused = read.content().refused();
            var spans = read.content().spans();
            var origin =
                    spans.isEmpty() ? read.record().origin() : spans.getFirst().origin();
            if (refused != null) {
                tally.refused(origin, refused.spans());
            }
            tally.lag(
                    origin,
                    Math.max(
                            0, Duration.between(read.record().receivedAt(), now).toMillis()));
        }
        return tally;
    }
}
