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
import org.jspecify.annotations.Nullable;

/// Groups a ledger by day and puts every line in words.
final class Days {

    private static final Instant EARLIEST = Instant.EPOCH.plus(Duration.ofDays(1));

    private Days() {}

    /// @param actor the person who asks: others' notes are told, but not quoted, so that nobody reads led
    static HistoryView view(
            String base, Ledger ledger, Map<String, String> filters, Sentences sentences, String actor) {
        var days = new LinkedHashMap<String, List<Entry>>();
        for (var line : ledger.lines()) {
            var entries = days.computeIfAbsent(day(line.event().at()), _ -> new ArrayList<>());
            var entry = entry(line, sentences, actor);
            if (!entries.isEmpty() && entries.getLast().continues(entry)) {
                entries.set(entries.size() - 1, entries.getLast().with(entry));
            } else {
                entries.add(entry);
            }
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

    /// The services sign by their own names what nobody decides, such as the beginning of a record.
    private static String who(@Nullable String by) {
        if (by == null) {
            return "Somebody";
        }
        return by.startsWith("service:") ? "Errata" : by;
    }

    private static Entry entry(Ledger.Line line, Sentences sentences, String actor) {
        var event = line.event();
        var data = event.data();
        boolean codebook = line.log() == Ledger.Log.TAXONOMY;
        String trace = codebook ? null : Objects.toString(data.get("trace"), null);
        Object reason = data.getOrDefault(
                "rationale", data.getOrDefault("reason", actor.equals(event.by()) ? data.get("text") : null));
        return new Entry(
                line.mark(),
                Signs.of(event.type()),
                event.at(),
                event.claimedAt(),
                who(event.by()),
                sentences.of(event),
                reason instanceof String said && !said.isBlank() ? said : null,
                trace,
                codebook,
                sentences.run(event));
    }
}
