package errata.reporting.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Most of what several looked for nobody labelled: that all of them found it absent is counted for all traces at once,
/// and what was labelled is taken out of it.
final class AllAbsent {
    private final Sayings sayings;
    private final int places;
    private final Map<Reviewed, Setting> settings = new HashMap<>();
    private final Map<Saying, long[]> traces = new HashMap<>();

    /// @param readers number of their list; @param reviewers which of them reviewed, in the order of the reviews
    record Reviewed(int readers, List<Integer> reviewers, Looking looking) {

        private Voices absent(long reviews) {
            long spoke = 0;
            for (long rest = reviews; rest != 0; rest &= rest - 1) {
                spoke |= Voices.bit(reviewers.get(Long.numberOfTrailingZeros(rest)));
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

    /// Traces whose reviews looked through the same lists, in this order of their readers.
    Setting setting(Reviewed reviewed) {
        return settings.computeIfAbsent(reviewed, Setting::new);
    }

    /// Once, after all were added.
    void each(Each each) {
        settings.values().forEach(Setting::addShared);
        traces.forEach((saying, by) -> {
            for (int place = 0; place < places; place++) {
                if (by[place] > 0) {
                    each.absent(place, saying, by[place]);
                }
            }
        });
    }

    final class Setting {
        private final Reviewed reviewed;
        private long all;
        private long reviews; // those asked for last: mostly all of them
        private long[] byPlace = {};

        private Setting(Reviewed reviewed) {
            this.reviewed = reviewed;
        }

        void add(long some) {
            all += some;
        }

        /// Of those, some that a label speaks of. @param those reviews that looked for it
        void takeOut(int place, long those, long some) {
            byPlace(those)[place] -= some;
        }

        private long[] byPlace(long those) {
            if (reviews != those) {
                reviews = those;
                byPlace = traces.computeIfAbsent(sayings.of(reviewed.absent(those)), _ -> new long[places]);
            }
            return byPlace;
        }

        private void addShared() {
            reviewed.looking.shared().forEach((those, together) -> {
                var by = byPlace(those);
                for (int place : together) {
                    by[place] += all;
                }
            });
        }
    }
}
