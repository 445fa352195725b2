package errata.reporting.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Most of what several looked for nobody labelled: that all of them found it absent is counted for all traces at once,
/// and what was labelled is taken out of it.
final class AllAbsent {
    private final Sayings sayings;
    private final int places;
    private final Map<Setting, Long> settings = new HashMap<>();
    private final Map<Saying, long[]> traces = new HashMap<>();

    /// Traces whose reviews looked through the same lists, in this order of their readers.
    private record Setting(Reviewers reviewers, Looking looking) {}

    /// Who reviewed a trace, in the order of the reviews. @param readers number of their list; @param of it
    record Reviewers(int readers, List<Integer> of) {

        Voices absent(long reviews) {
            long spoke = 0;
            for (long rest = reviews; rest != 0; rest &= rest - 1) {
                spoke |= Voices.bit(of.get(Long.numberOfTrailingZeros(rest)));
            }
            return new Voices(readers, spoke, 0);
        }
    }

    /// Is told of what readers looked for and found absent, all of them.
    @FunctionalInterface
    interface Each {
        void absent(int place, Saying saying, long traces);
    }

    AllAbsent(Sayings sayings, int places) {
        this.sayings = sayings;
        this.places = places;
    }

    void add(Reviewers reviewers, Looking looking, long some) {
        settings.merge(new Setting(reviewers, looking), some, Long::sum);
    }

    /// Of those, some that a label speaks of. @param reviews that looked for it
    void takeOut(int place, Reviewers reviewers, long reviews, long some) {
        of(reviewers.absent(reviews))[place] -= some;
    }

    private long[] of(Voices voices) {
        return traces.computeIfAbsent(sayings.of(voices), _ -> new long[places]);
    }

    /// Once, after all were added.
    void each(Each each) {
        settings.forEach((of, some) -> of.looking.shared().forEach((reviews, together) -> {
            var traces = of(of.reviewers.absent(reviews));
            for (int place : together) {
                traces[place] += some;
            }
        }));
        traces.forEach((saying, by) -> {
            for (int place = 0; place < places; place++) {
                if (by[place] > 0) {
                    each.absent(place, saying, by[place]);
                }
            }
        });
    }
}
