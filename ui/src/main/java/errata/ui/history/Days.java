package errata.ui.history;

import errata.ui.history.HistoryView.Entry;
import errata.ui.history.HistoryView.Group;
import errata.ui.wording.Signs;
import errata.ui.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Groups a ledger by day and puts every line in words.
final class Days {

    private static final Instant EARLIEST = Instant.EPOCH.plus(Duration.ofDays(1));

    private Days() {}

    static HistoryView view(String base, Ledger ledger, Map<String, String> filters, Sentences sentences) {
        var days = new LinkedHashMap<String, List<Entry>>();
        for (var line : ledger.lines()) {
            days.computeIfAbsent(day(line.event().at()), _ -> new ArrayList<>()).add(entry(line, sentences));
        }
        var people = ledger.lines().stream()
                .map(l -> l.event().by())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return new HistoryView(
                base,
                days.entrySet().stream()
                        .map(d -> new Group(d.getKey(), d.getValue()))
                        .toList(),
                ledger,
                filters,
                people);
    }

    /// A log with claimed times begins before all of them, at the beginning of time.
    private static String day(Instant at) {
        return at.isBefore(EARLIEST) ? "The beginning" : Wording.day(at);
    }

    private static Entry entry(Ledger.Line line, Sentences sentences) {
        var event = line.event();
        var data = event.data();
        boolean codebook = line.log() == Ledger.Log.TAXONOMY;
        String trace = codebook ? null : Objects.toString(data.get("trace"), null);
        Object reason = data.getOrDefault("rationale", data.getOrDefault("reason", data.get("noteText")));
        return new Entry(
                line.mark(),
                Signs.of(event.type()),
                event.at(),
                event.claimedAt(),
                Objects.requireNonNullElse(event.by(), "somebody"),
                sentences.of(event),
                reason == null || reason.toString().isBlank() ? null : reason.toString(),
                trace,
                codebook);
    }
}
