package errata.reporting.agreement;

import static java.util.stream.Collectors.groupingBy;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/// What the reviews of a trace looked for, whoever they are by, in their order.
final class Looking {
    private final List<Sought> reviews;
    private final Map<Long, int[]> shared = new HashMap<>();
    private final int sharedByAny;

    /// @param place of each subject
    Looking(List<Sought> reviews, IntUnaryOperator place) {
        this.reviews = reviews.stream().limit(Voices.MOST).toList();
        var all = new BitSet();
        this.reviews.forEach(review -> all.or(review.subjects()));
        all.stream()
                .filter(subject -> Long.bitCount(reviews(subject)) > 1)
                .boxed()
                .collect(groupingBy(this::reviews))
                .forEach((those, subjects) -> shared.put(
                        those,
                        subjects.stream().mapToInt(Integer::intValue).map(place).toArray()));
        sharedByAny = shared.values().stream().mapToInt(places -> places.length).sum();
    }

    Sought review(int review) {
        return reviews.get(review);
    }

    int size() {
        return reviews.size();
    }

    /// The reviews that looked for something, a bit each.
    long reviews(int subject) {
        long those = 0;
        for (int review = 0; review < reviews.size(); review++) {
            those |= reviews.get(review).holds(subject) ? 1L << review : 0;
        }
        return those;
    }

    /// The places of what several looked for, by the reviews that did.
    Map<Long, int[]> shared() {
        return shared;
    }

    /// How many things several looked for.
    int sharedByAny() {
        return sharedByAny;
    }
}
