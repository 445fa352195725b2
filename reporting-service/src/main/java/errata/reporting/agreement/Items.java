package errata.reporting.agreement;

import static java.util.Comparator.comparingInt;

import errata.reporting.agreement.AllAbsent.Reviewed;
import errata.reporting.machine.Machine;
import errata.reporting.machine.Sheet;
import errata.reporting.patterns.Decided;
import errata.reporting.patterns.Looked;
import errata.reporting.patterns.Vocabulary;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Puts what readers said beside each other: the latest label of each, else absent where a review looked for it. Unsure
/// counts as not said. Traces of which the same was said count together.
final class Items {
    private final Machine machine;
    private final Vocabulary words;
    private final Subjects subjects;
    private final Sayings sayings;
    private final SideBySide beside;
    private final AllAbsent absent;
    private final Map<Integer, Looking> lookings = new HashMap<>();
    private final Map<Looked, Sought> sought = new HashMap<>();
    private final Map<Judged, Sum> sums = new HashMap<>();
    private final BitSet disagreed = new BitSet();
    private long traces;

    /// One thing, by several readers. @param place of the subject
    private record Judged(int place, Saying saying) {
        static final Comparator<Judged> ORDER = comparingInt(Judged::place).thenComparing(Judged::saying, Saying.ORDER);
    }

    private static final class Sum {
        private long traces;
    }

    private Items(Sheet sheet) {
        machine = sheet.machine();
        words = machine.vocabulary();
        subjects = new Subjects(sheet.lineage(), words);
        sayings = new Sayings(words.readers);
        beside = new SideBySide(subjects);
        absent = new AllAbsent(sayings, subjects.places());
    }

    /// Of all traces that count and that several read.
    static Items of(Sheet sheet) {
        var items = new Items(sheet);
        var counts =
                items.machine.changes().counts(sheet.cut().cohort(), sheet.cut().labels());
        for (int kind = 1; kind < counts.length; kind++) {
            if (counts[kind] > 0 && items.machine.kind(kind).readers() > 0) {
                items.add(kind, counts[kind]);
            }
        }
        items.absent.each((place, saying, some) -> items.add(new Judged(place, saying), some));
        return items;
    }

    private void add(int kind, int some) {
        var of = machine.kind(kind);
        var pattern = words.patterns.get(of.pattern());
        var looking = looking(kind);
        var reviewers = pattern.decided().stream().map(Decided::reader).toList();
        var setting = absent.setting(new Reviewed(of.readers(), reviewers, looking));
        setting.add(some);
        beside.fill(pattern, looking);
        int several = looking.sharedByAny();
        for (int at = 0; at < beside.size(); at++) {
            int place = subjects.place(beside.subject(at));
            long reviews = looking.reviews(beside.subject(at));
            if (Long.bitCount(reviews) > 1) {
                several--;
                setting.takeOut(place, reviews, some);
            }
            var voices = beside.voices(at, of.readers());
            if (voices.several()) {
                several++;
                add(new Judged(place, sayings.of(voices)), some);
                disagreed.set(kind, disagreed.get(kind) || !voices.agree());
            }
        }
        traces += several > 0 ? some : 0;
    }

    private Looking looking(int kind) {
        return lookings.computeIfAbsent(words.kinds.coverage(kind), _ -> {
            var lists = words.lists(machine.kind(kind)).stream()
                    .map(list -> sought.computeIfAbsent(list, _ -> new Sought(list, subjects)))
                    .toList();
            return new Looking(lists, subjects::place);
        });
    }

    private void add(Judged what, long some) {
        sums.computeIfAbsent(what, _ -> new Sum()).traces += some;
    }

    /// Traces on which several readers judged anything under one definition.
    long traces() {
        return traces;
    }

    /// The kinds of traces on which readers disagree.
    BitSet disagreed() {
        return disagreed;
    }

    /// What readers disagree on, on each trace of a kind, in the order of all.
    List<Item> disagreed(int kind) {
        var of = machine.kind(kind);
        beside.fill(words.patterns.get(of.pattern()), looking(kind));
        return IntStream.range(0, beside.size())
                .filter(at -> !beside.voices(at, of.readers()).agree())
                .mapToObj(at ->
                        new Judged(subjects.place(beside.subject(at)), sayings.of(beside.voices(at, of.readers()))))
                .sorted(Judged.ORDER)
                .map(judged -> item(judged, 1))
                .toList();
    }

    /// By category, meaning, and what was said.
    List<Item> all() {
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Judged.ORDER))
                .map(judged -> item(judged.getKey(), judged.getValue().traces))
                .toList();
    }

    private Item item(Judged judged, long some) {
        int subject = subjects.at(judged.place);
        return new Item(some, subjects.category(subject), subjects.meaning(subject), judged.saying);
    }
}
