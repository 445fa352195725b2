package errata.reporting.drift;

import static java.util.stream.Collectors.groupingBy;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.reporting.evidence.Interval;
import errata.reporting.evidence.Label;
import errata.reporting.evidence.Review;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Finds where a reader judged again. A judgement stands when the review is decided (a category looked for and not
/// labelled is absent); a label changed while it is decided is a judgement of its own. Unsure is none.
final class Rereadings {
    private final Map<CategoryId, Judged> last = new HashMap<>();
    // Judged by a label since the review was last decided: deciding again confirms it, and is no further judgement.
    private final Set<CategoryId> sinceDecided = new HashSet<>();
    private final List<Rereading> found = new ArrayList<>();
    private final Key key;
    private final List<Interval<Label>> labels;
    private final List<Interval<Review>> reviews;

    private Rereadings(Key key, List<Interval<Label>> labels, List<Interval<Review>> reviews) {
        this.key = key;
        this.labels = labels;
        this.reviews = reviews;
    }

    private record Key(TraceId trace, Actor by) {}

    private record Judged(boolean present, long seen) {}

    /// @param labels, reviews all that were ever said up to the cut, each with where it ended
    static List<Rereading> of(List<Interval<Label>> labels, List<Interval<Review>> reviews) {
        var said = labels.stream()
                .collect(groupingBy(
                        label -> new Key(label.said().trace(), label.said().by())));
        return reviews.stream()
                .collect(groupingBy(
                        review -> new Key(review.said().trace(), review.said().by())))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing((Map.Entry<Key, List<Interval<Review>>> entry) ->
                                entry.getKey().trace())
                        .thenComparing(entry -> entry.getKey().by().name()))
                .flatMap(entry -> new Rereadings(
                                entry.getKey(), said.getOrDefault(entry.getKey(), List.of()), entry.getValue())
                        .found().stream())
                .toList();
    }

    private List<Rereading> found() {
        var moments = new ArrayList<Moment>();
        reviews.forEach(review -> moments.add(new Moment(review.said().position(), () -> decided(review.said()))));
        labels.forEach(label -> moments.add(new Moment(label.said().position(), () -> changed(label.said()))));
        moments.sort(Comparator.comparingLong(Moment::position));
        moments.forEach(moment -> moment.happens().run());
        return found;
    }

    private record Moment(long position, Runnable happens) {}

    private void decided(Review review) {
        for (var category : review.assessed()) {
            if (sinceDecided.contains(category)) {
                continue;
            }
            var label = standing(category, review.position());
            if (label == null) {
                judge(category, new Judged(false, review.codebook()));
            } else if (label.verdict() != Verdict.UNSURE) {
                judge(category, new Judged(label.verdict() == Verdict.PRESENT, review.codebook()));
            }
        }
        sinceDecided.clear();
    }

    private void changed(Label label) {
        boolean whileDecided = stands(reviews, Review::position, label.position());
        if (whileDecided && label.verdict() != Verdict.UNSURE) {
            judge(label.category(), new Judged(label.verdict() == Verdict.PRESENT, label.codebook()));
            sinceDecided.add(label.category());
        }
    }

    private void judge(CategoryId category, Judged now) {
        var before = last.put(category, now);
        if (before != null) {
            found.add(new Rereading(
                    key.trace(), category, key.by(), before.present(), now.present(), before.seen(), now.seen()));
        }
    }

    private @Nullable Label standing(CategoryId category, long position) {
        return labels.stream()
                .filter(label -> label.said().category().equals(category))
                .filter(label -> label.said().position() <= position && position < label.until())
                .map(Interval::said)
                .findFirst()
                .orElse(null);
    }

    private static <T> boolean stands(List<Interval<T>> intervals, ToLongFunction<T> from, long position) {
        return intervals.stream().anyMatch(one -> from.applyAsLong(one.said()) < position && position < one.until());
    }
}
