package errata.annotation.importing;

import errata.events.AnnotationEvent;
import errata.events.log.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a saying came to: what is to be recorded, in order, and what became of its rows.
record Come(Saying saying, List<Step> steps, Tally tally) {

    /// @param at when it was said, if told
    record Step(@Nullable Instant at, Fact<AnnotationEvent> fact) {}

    static final class Tally {
        private final Map<Integer, String> refused = new LinkedHashMap<>();
        private final List<Said> taken = new ArrayList<>();
        private int silent;
        private int silentButDecided;
        int notes;
        int labels;
        int reviews;
        int unreviewed;
        int keptInText;

        void refuse(Said row, String reason) {
            refused.put(row.ordinal(), reason);
        }

        /// @param news how many events the row itself led to
        void take(Said row, int news) {
            taken.add(row);
            if (news == 0) {
                silent++;
                silentButDecided += row.outcome() != null || !row.words().isEmpty() ? 1 : 0;
            }
        }

        void noted() {
            notes++;
        }

        void labelled() {
            labels++;
        }

        void reviewed() {
            reviews++;
        }

        void unreviewed() {
            unreviewed += taken.stream().mapToInt(row -> row.words().size()).sum();
        }

        void keptInText() {
            keptInText++;
        }

        List<Said> taken() {
            return taken;
        }

        Map<Integer, String> refused() {
            return refused;
        }

        /// Rows that said nothing that was not said before.
        int unchanged() {
            return reviews > 0 ? silent - silentButDecided : silent;
        }
    }
}
