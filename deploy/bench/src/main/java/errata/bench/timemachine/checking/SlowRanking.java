package errata.bench.timemachine.checking;

import errata.bench.timemachine.checking.Counts.Count;
import errata.bench.timemachine.checking.Word.Rest;
import errata.bench.timemachine.checking.Word.Value;
import errata.bench.timemachine.history.History;
import errata.bench.timemachine.history.Saying.Outcome;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/// Counts at a cut, trace by trace, by the words of the method. Seconds at ten million labels.
public final class SlowRanking {
    private static final Value[] VALUES = {Value.PRESENT, Value.ABSENT, Value.OPEN};

    private static final int PRESENT = 0;
    private static final int ASSESSED = 1;
    private static final int UNRESOLVED = 2;
    private static final long[] NONE = new long[3];

    private final Book book;
    private final Meanings meanings;
    private final Looking looking;
    private final Map<Unit, long[]> counts = new HashMap<>();
    /// How many traces were looked at for exactly these units.
    private final Map<Set<Unit>, Long> together = new IdentityHashMap<>();
    private long reviewed;

    /// Where both logs stand: the traces read by `cohort`, what was said by `labels`, in the words of `codebook`.
    public record Cut(long cohort, long labels, int codebook) {}

    private SlowRanking(Book book, History history, int codebook) {
        this.book = book;
        meanings = new Meanings(history.codebook(), codebook);
        looking = new Looking(meanings, history.lists());
        meanings.active().forEach(unit -> counts.put(unit, new long[3]));
    }

    public static Counts at(Book book, History history, Cut cut) {
        return at(book, history, cut, Which.ALL);
    }

    /// Of some of the traces.
    public static Counts at(Book book, History history, Cut cut, Which which) {
        var wanted = which.in(book, history);
        var ranking = new SlowRanking(book, history, cut.codebook());
        for (int trace = 0; trace < book.traces(); trace++) {
            if (wanted.test(trace)) {
                ranking.judge(trace, cut);
            }
        }
        return ranking.counts();
    }

    private Counts counts() {
        together.forEach((looked, traces) -> looked.forEach(unit -> of(unit)[ASSESSED] += traces));
        var categories = new HashMap<Integer, Count>();
        counts.forEach((unit, count) ->
                categories.put(unit.category(), new Count(count[PRESENT], count[ASSESSED], count[UNRESOLVED])));
        return new Counts(reviewed, categories);
    }

    private void judge(int trace, Cut cut) {
        if (!book.isDrawn(trace, cut.cohort())) {
            return;
        }
        var said = book.of(trace);
        var standing = Standing.at(said, cut.labels());
        boolean read =
                cut.cohort() == cut.labels() || Standing.at(said, cut.cohort()).isReviewed();
        if (read && standing.isReviewed() && standing.outcome() != Outcome.DEFER) {
            reviewed++;
            count(standing);
        }
    }

    private void count(Standing standing) {
        var looked = looked(standing.reviews().values());
        if (standing.labels().isEmpty()) {
            return;
        }
        var readers = readers(standing);
        Set<Unit> labelled = new HashSet<>();
        readers.forEach(reader -> reader.said().keySet().forEach(unit -> labelled.addAll(meanings.concerned(unit))));
        for (var unit : labelled) {
            var words = readers.stream().map(reader -> reader.on(unit)).toList();
            var value = Word.whose(words).value();
            of(unit)[PRESENT] += value == Value.PRESENT ? 1 : 0;
            of(unit)[UNRESOLVED] += value == Value.OPEN && looked.contains(unit) ? 1 : 0;
        }
    }

    /// The units somebody looked for. Nearly all traces have one review, and few lists are in use: those are added up
    /// at the end.
    private Set<Unit> looked(Collection<Entry> reviews) {
        if (reviews.size() == 1) {
            var looked = looking.covered(reviews.iterator().next());
            together.merge(looked, 1L, Long::sum);
            return looked;
        }
        var looked = new HashSet<Unit>();
        reviews.forEach(review -> looked.addAll(looking.covered(review)));
        looked.forEach(unit -> of(unit)[ASSESSED]++);
        return looked;
    }

    private long[] of(Unit unit) {
        return counts.getOrDefault(unit, NONE);
    }

    private Collection<Reader> readers(Standing standing) {
        var readers = new HashMap<Integer, Reader>();
        standing.reviews()
                .forEach((by, review) -> readers.put(by, new Reader(new HashMap<>(), looking.listed(review))));
        standing.labels().forEach((by, labels) -> {
            var reader = readers.computeIfAbsent(by, _ -> new Reader(new HashMap<>(), Set.of()));
            labels.values().forEach(label -> reader.said()
                    .merge(meanings.at(label.what(), label.stamp()), word(label), SlowRanking::later));
        });
        return readers.values();
    }

    private Word word(Entry label) {
        int edited = meanings.edited(label.what(), label.stamp());
        return new Word(VALUES[label.value()], Rest.SPOKEN, label.asPrincipal(), edited, label.position());
    }

    private static Word later(Word one, Word other) {
        return one.position() > other.position() ? one : other;
    }
}
