package errata.reporting.machine;

import errata.events.CategoryId;
import errata.events.Verdict;
import errata.reporting.compact.Ints;
import errata.reporting.compact.Narrow;
import errata.reporting.patterns.Dictionary;
import errata.reporting.patterns.Looked;
import errata.reporting.patterns.Pattern;
import errata.reporting.patterns.Said;
import errata.reporting.patterns.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The verdicts that stand, each under the meaning it was made under, whoever's word counts: labels, and what a review
/// looked for in vain, which stands as absent.
public final class Stances {
    private static final int REVIEW = 6;
    private static final int REVIEWS = (1 << REVIEW) - 1;
    private static final int NONE = -1;

    private final Vocabulary vocabulary;
    private final Dictionary<Stance> stances = new Dictionary<>();
    private final Dictionary<CategoryId> categories = new Dictionary<>();
    private final Narrow categoryOf = new Narrow(); // by stance
    private final Ints begins = new Ints();
    private final Narrow labels = new Narrow(); // by pattern: stance, and which review of the pattern was its author's
    private final List<int[]> lists = new ArrayList<>(); // by coverage
    private final List<int[]> absent = new ArrayList<>(); // by list: the stance on each category

    /// @param meaning position of the last edit of meaning that was seen
    public record Stance(CategoryId category, Verdict verdict, long meaning) {}

    /// Is told of each stance, and on how many traces it stands.
    @FunctionalInterface
    public interface Each {
        void stands(Stance stance, long traces);
    }

    Stances(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        begins.add(0);
    }

    /// @param counts of traces, by kind
    public void each(int[] counts, Each each) {
        grow();
        var standing = standing(counts);
        for (int stance = 0; stance < standing.length; stance++) {
            if (standing[stance] != 0) {
                each.stands(stances.get(stance), standing[stance]);
            }
        }
    }

    /// A list is added once, by how many reviews looked through it; a label takes its category out again.
    private long[] standing(int[] counts) {
        var standing = new long[stances.size()];
        var reviews = new long[absent.size()];
        var kinds = vocabulary.kinds;
        for (int kind = 1; kind < counts.length; kind++) {
            if (counts[kind] != 0) {
                var looked = lists.get(kinds.coverage(kind));
                for (int list : looked) {
                    reviews[list] += counts[kind];
                }
                label(kinds.pattern(kind), looked, counts[kind], standing);
            }
        }
        for (int list = 0; list < reviews.length; list++) {
            for (int stance : absent.get(list)) {
                add(standing, stance, reviews[list]);
            }
        }
        return standing;
    }

    private void label(int pattern, int[] looked, int traces, long[] standing) {
        int end = begins.get(pattern + 1);
        for (int at = begins.get(pattern); at < end; at++) {
            int stance = labels.get(at) >>> REVIEW;
            int review = labels.get(at) & REVIEWS;
            standing[stance] += traces;
            if (review < looked.length) {
                add(standing, instead(looked[review], stance), -traces);
            }
        }
    }

    private static void add(long[] standing, int stance, long traces) {
        if (stance != NONE) {
            standing[stance] += traces;
        }
    }

    /// What the list of a review would have said of what a label is about.
    private int instead(int list, int stance) {
        int category = categoryOf.get(stance);
        var of = absent.get(list);
        return category < of.length ? of[category] : NONE;
    }

    private void grow() {
        for (int list = absent.size(); list < vocabulary.looked.size(); list++) {
            absent.add(absent(vocabulary.looked.get(list)));
        }
        for (int coverage = lists.size(); coverage < vocabulary.coverages.size(); coverage++) {
            lists.add(vocabulary.coverages.get(coverage).stream()
                    .mapToInt(Integer::intValue)
                    .toArray());
        }
        for (int pattern = begins.size() - 1; pattern < vocabulary.patterns.size(); pattern++) {
            labels(vocabulary.patterns.get(pattern));
            begins.add(labels.size());
        }
    }

    private int[] absent(List<Looked.At> list) {
        var by = new int
                [list.stream()
                                .mapToInt(at -> categories.number(at.category()))
                                .max()
                                .orElse(-1)
                        + 1];
        Arrays.fill(by, NONE);
        list.forEach(at ->
                by[categories.number(at.category())] = number(new Stance(at.category(), Verdict.ABSENT, at.meaning())));
        return by;
    }

    private void labels(Pattern pattern) {
        for (Said label : pattern.said()) {
            int review = 0;
            while (review < pattern.decided().size()
                    && pattern.decided().get(review).reader() != label.reader()) {
                review++;
            }
            int stance = number(new Stance(label.category(), label.verdict(), label.meaning()));
            labels.add(stance << REVIEW | Math.min(review, REVIEWS));
        }
    }

    private int number(Stance stance) {
        int number = stances.number(stance);
        if (number == categoryOf.size()) {
            categoryOf.add(categories.number(stance.category()));
        }
        return number;
    }

    long bytes() {
        return begins.bytes() + labels.bytes();
    }
}
