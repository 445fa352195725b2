package errata.ui.library;

import errata.ui.wording.Wording;
import java.util.List;

/// The filters that are set, in words, each with the address without it.
final class Chips {
    private static final int LONGEST = 60;

    private Chips() {}

    /// @param without the same view without this filter
    public record Chip(String fact, String value, String without) {}

    static List<Chip> of(LibraryQuery query) {
        return query.filters().entrySet().stream()
                .filter(e -> !e.getKey().equals("after"))
                .flatMap(e -> e.getValue().stream().map(value -> chip(query, e.getKey(), value)))
                .toList();
    }

    private static Chip chip(LibraryQuery query, String name, String value) {
        var said = Wording.glance(FactWords.value(name, value), LONGEST);
        return new Chip(FactWords.inLine(name), said, query.toggled(name, value));
    }
}
