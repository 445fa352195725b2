package errata.reporting.agreement;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Verdict;
import errata.reporting.lineage.Lineage;
import errata.reporting.patterns.Dictionary;
import errata.reporting.patterns.Looked;
import errata.reporting.patterns.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What some reviews of a trace looked for, whoever they are by: each thing, and which of the reviews did, a bit each.
final class Looking {
    private final Lineage lineage;
    private final Dictionary<Judged> numbers;
    private final Map<Integer, Integer> reviews = new LinkedHashMap<>();
    private final List<Map<CategoryId, Integer>> byReview = new ArrayList<>();

    /// Of one review, and the category it was looked for as.
    private record Looker(int review, CategoryId category) {}

    /// Is told of each thing, by its number, and of the reviews.
    @FunctionalInterface
    interface Each {
        void looked(int judged, int reviews);
    }

    /// @param lists what each review looked through
    Looking(Lineage lineage, Dictionary<Judged> numbers, List<Looked> lists) {
        this.lineage = lineage;
        this.numbers = numbers;
        for (int review = 0; review < lists.size(); review++) {
            int bit = 1 << review;
            var found = new HashMap<CategoryId, Integer>();
            for (var at : lists.get(review).at()) {
                lineage.resolve(at.about()).ifPresent(unit -> {
                    int judged = numbers.number(new Judged(unit, at.meaning()));
                    found.put(at.category(), judged);
                    reviews.merge(judged, bit, (one, other) -> one | other);
                });
            }
            byReview.add(found);
        }
    }

    void each(Each each) {
        reviews.forEach(each::looked);
    }

    /// The reviews that looked for something.
    int reviews(int judged) {
        return reviews.getOrDefault(judged, 0);
    }

    /// Everything a label of a pattern is about, or takes out of what its reader looked for, with what each reader
    /// said: by a label, else absent where their review looked for it. Unsure is not said.
    ///
    /// @param readers by their number in the pattern
    Map<Integer, SortedMap<Actor, Boolean>> labelled(Pattern pattern, List<Actor> readers) {
        var said = new HashMap<Integer, SortedMap<Actor, Boolean>>();
        var unsure = new HashSet<Looker>();
        for (var label : pattern.said()) {
            if (label.verdict() == Verdict.UNSURE) {
                int review = review(pattern, label.reader());
                var judged = review < byReview.size() ? byReview.get(review).get(label.category()) : null;
                if (judged != null) {
                    unsure.add(new Looker(review, label.category()));
                    said.computeIfAbsent(judged, _ -> none());
                }
            } else {
                lineage.resolve(label.about())
                        .map(unit -> numbers.number(new Judged(unit, label.meaning())))
                        .ifPresent(judged -> said.computeIfAbsent(judged, _ -> none())
                                .put(readers.get(label.reader()), label.verdict() == Verdict.PRESENT));
            }
        }
        said.forEach((judged, by) -> {
            for (int rest = reviews(judged); rest != 0; rest &= rest - 1) {
                int review = Integer.numberOfTrailingZeros(rest);
                if (unsure.isEmpty() || isSure(review, judged, unsure)) {
                    by.putIfAbsent(readers.get(pattern.decided().get(review).reader()), false);
                }
            }
        });
        return said;
    }

    private boolean isSure(int review, int judged, Set<Looker> unsure) {
        return byReview.get(review).entrySet().stream()
                .anyMatch(
                        looked -> looked.getValue() == judged && !unsure.contains(new Looker(review, looked.getKey())));
    }

    /// Which of the reviews of a pattern is a reader's; past the end if none is.
    private static int review(Pattern pattern, int reader) {
        int review = 0;
        while (review < pattern.decided().size()
                && pattern.decided().get(review).reader() != reader) {
            review++;
        }
        return review;
    }

    static SortedMap<Actor, Boolean> none() {
        return new TreeMap<>(Comparator.comparing(Actor::name));
    }
}
