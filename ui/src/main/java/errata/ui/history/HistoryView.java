package errata.ui.history;

import errata.ui.shell.Paths;
import errata.ui.wording.Wording;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of the ledger, grouped by day.
public record HistoryView(
        String base, List<Group> days, Ledger ledger, Map<String, String> filters, List<String> people) {

    /// The entries of one day.
    public record Group(String day, List<Entry> entries) {}

    /// What somebody did to many traces in a row: it is told in one line.
    ///
    /// @param sentence with a place for how many traces
    public record Run(String sentence, int traces) {

        String told() {
            return sentence.formatted(Wording.counted(traces, "trace"));
        }
    }

    /// One line as people read it. A draw takes up many traces in a row, a judge judges many.
    ///
    /// @param run null for what is told one by one
    public record Entry(
            String mark,
            String sign,
            Instant at,
            @Nullable Instant claimedAt,
            String by,
            String sentence,
            @Nullable String reason,
            @Nullable String trace,
            boolean codebook,
            @Nullable Run run) {

        boolean continues(Entry next) {
            return run != null && next.run != null && run.sentence().equals(next.run.sentence()) && by.equals(next.by);
        }

        Entry with(Entry next) {
            if (run == null || next.run == null) {
                return this;
            }
            var both = new Run(run.sentence(), run.traces() + next.run.traces());
            return new Entry(mark, sign, at, claimedAt, by, both.told(), null, null, codebook, both);
        }
    }

    public String value(String name) {
        return filters.getOrDefault(name, "");
    }

    public boolean filtered() {
        return !value("by").isEmpty()
                || !value("log").isEmpty()
                || !value("kind").isEmpty();
    }

    public List<String> kinds() {
        return List.of("notes", "labels", "reviews", "samples", "merges", "proposals", "definitions");
    }

    public String older() {
        var query = new LinkedHashMap<>(filters);
        query.put("a", String.valueOf(ledger.a()));
        query.put("t", String.valueOf(ledger.t()));
        return Paths.with(base + "/history", query);
    }

    public String asOf(Entry entry) {
        return Paths.with(base + "/ranking", Map.of("asOf", entry.at().toString()));
    }
}
