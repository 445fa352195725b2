package errata.bench.timemachine.loading;

import errata.bench.timemachine.checking.Book;
import errata.bench.timemachine.history.AnnotationWriting;
import errata.bench.timemachine.history.CodebookWriting;
import errata.bench.timemachine.history.History;
import errata.bench.timemachine.history.Saying.Labelled;
import errata.bench.timemachine.history.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Tells a history to Kafka: the codebook first, then what readers say, each log sealed at its end.
public final class Load {
    private static final int MARKS = 8;

    private final History history;
    private final LogProducer producer;
    private final WireRecord annotation;
    private final WireRecord taxonomy;
    private final Book book = new Book();
    private final List<Mark> marks = new ArrayList<>();
    private final long[] frequent = new long[2];

    /// A position of the annotation log and when it was recorded.
    public record Mark(long position, long micros) {}

    private final long throughKafka;
    private final LongFunction<JournalCopy> copying;
    private @Nullable JournalCopy copy;
    private int stamp;

    /// A place for what does not go through Kafka, opened when all before it was read.
    @FunctionalInterface
    public interface Copying {
        JournalCopy open(long after, long stamp);
    }

    /// @param throughKafka position up to which the annotation log is told to Kafka; what follows is copied
    public Load(History history, LogProducer producer, String project, long throughKafka, Copying copying) {
        this.throughKafka = throughKafka;
        this.copying = after -> copying.open(after, stamp);
        this.history = history;
        this.producer = producer;
        annotation = new WireRecord(project, "annotation");
        taxonomy = new WireRecord(project, "taxonomy");
    }

    /// Returns when all of it is on the broker's disk.
    public Book run(long labels) {
        var writing = new CodebookWriting(history.naming());
        int position = 0;
        for (var change : history.codebook().changes()) {
            producer.send(taxonomy.of(writing.told(++position, change)));
        }
        producer.send(taxonomy.seal(position, history.codebook().micros(position)));
        tell(labels);
        var copied = copy;
        if (copied == null) {
            producer.send(annotation.seal(book.position(), book.micros()));
        } else {
            copied.end();
            copied.close();
        }
        producer.flush();
        return book;
    }

    /// Labels of each of the two categories that will be merged.
    public long[] frequent() {
        return frequent.clone();
    }

    /// Some moments of the year, for looking back at.
    public List<Mark> marks() {
        return List.copyOf(marks);
    }

    private void take(Told told, int seen) {
        stamp = Math.max(stamp, seen);
        if (told.position() <= throughKafka) {
            producer.send(annotation.of(told));
            return;
        }
        if (copy == null) {
            producer.flush();
            copy = copying.apply(told.position() - 1);
        }
        copy.add(told, seen);
    }

    /// Merges the two most frequent categories now. Returns the position of it.
    public int merge() {
        var codebook = history.codebook();
        int last = codebook.positions();
        var merged = codebook.merge(Math.max(book.micros(), codebook.micros(last)) + 1_000_000, 0, 1);
        producer.send(taxonomy.of(new CodebookWriting(history.naming()).told(last + 1, merged)));
        producer.send(taxonomy.seal(last + 1, merged.micros()));
        producer.flush();
        return last + 1;
    }

    private void tell(long labels) {
        var writing = new AnnotationWriting(history);
        long[] told = {0};
        history.tell((position, micros, version, saying) -> {
            take(writing.told(position, micros, version, saying), saying.seen());
            book.said(position, micros, version, saying);
            told[0] += saying.isLabel() ? 1 : 0;
            if (saying instanceof Labelled label && label.category() < frequent.length) {
                frequent[label.category()]++;
            }
            if (told[0] * MARKS / labels > marks.size()) {
                marks.add(new Mark(position, micros));
            }
        });
    }
}
