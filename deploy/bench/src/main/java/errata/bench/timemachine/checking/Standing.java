package errata.bench.timemachine.checking;

import errata.bench.timemachine.history.Saying.Outcome;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// What stands of all that was said of a trace, by reader: labels by category, and the review.
record Standing(Map<Integer, Map<Integer, Entry>> labels, Map<Integer, Entry> reviews) {

    static Standing at(Iterable<Entry> said, long position) {
        var standing = new Standing(new HashMap<>(4), new HashMap<>(4));
        for (var entry : said) {
            if (entry.position() <= position) {
                standing.hear(entry);
            }
        }
        return standing;
    }

    boolean isReviewed() {
        return !reviews.isEmpty();
    }

    /// The principal's latest, else the latest.
    Outcome outcome() {
        var whose = Comparator.comparing(Entry::asPrincipal).thenComparing(Entry::position);
        return Outcome.values()[
                reviews.values().stream().max(whose).orElseThrow().value()];
    }

    private void hear(Entry entry) {
        switch (entry.kind()) {
            case LABEL -> own(entry).put(entry.what(), entry);
            case WITHDRAWAL -> own(entry).remove(entry.what());
            case REVIEW -> reviews.put(entry.reader(), entry);
            case REOPENING -> reviews.remove(entry.reader());
        }
    }

    private Map<Integer, Entry> own(Entry entry) {
        return labels.computeIfAbsent(entry.reader(), _ -> new HashMap<>());
    }
}
