package errata.ingest.redacting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts a mark in the place of everything that is found in a text. JSON stays JSON: a mark never breaks an escape,
/// and in the place of a bare number it gets quotes.
final class RedactText {
    private final List<Finder> finders;
    private final Mark mark;

    RedactText(List<Finder> finders, Mark mark) {
        this.finders = List.copyOf(finders);
        this.mark = mark;
    }

    private record Hit(Finder finder, int start, int end) {}

    /// The very same string if nothing is found.
    String redact(String raw) {
        if (raw.isEmpty() || finders.isEmpty()) {
            return raw;
        }
        var reading = Reading.of(raw);
        var hits = hits(reading.plain());
        return hits.isEmpty() ? raw : replaced(raw, reading, hits);
    }

    private List<Hit> hits(String text) {
        var hits = new ArrayList<Hit>();
        for (var finder : finders) {
            finder.find(text, (start, end) -> hits.add(new Hit(finder, start, end)));
        }
        hits.sort(Comparator.comparingInt(Hit::start)
                .thenComparing(Comparator.comparingInt(Hit::end).reversed()));
        return merged(hits);
    }

    /// Hits that overlap become one: cutting either of them would leave a piece of the other.
    private static List<Hit> merged(List<Hit> hits) {
        var merged = new ArrayList<Hit>(hits.size());
        for (var hit : hits) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || hit.start >= last.end) {
                merged.add(hit);
            } else if (hit.end > last.end) {
                merged.set(merged.size() - 1, new Hit(last.finder, last.start, hit.end));
            }
        }
        return merged;
    }

    int count(String raw) {
        return hits(Reading.of(raw).plain()).size();
    }

    private String replaced(String raw, Reading reading, List<Hit> hits) {
        var json = new JsonPlace(raw);
        boolean isJson = Reading.looksLikeJson(raw);
        var text = new StringBuilder(raw.length() + 16);
        int done = 0;
        for (var hit : hits) {
            int start = reading.rawPlace(hit.start);
            int end = reading.rawPlace(hit.end);
            var replacement = mark.of(hit.finder, reading.plain().substring(hit.start, hit.end));
            if (isJson && !json.inText(start) && json.isNumber(start, end)) {
                start = json.startOfNumber(start);
                end = json.endOfNumber(end);
                replacement = '"' + replacement + '"';
            }
            text.append(raw, done, Math.max(done, start)).append(replacement);
            done = Math.max(done, end);
        }
        return text.append(raw, done, raw.length()).toString();
    }
}
