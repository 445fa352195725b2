package errata.annotation.importing;

import errata.annotation.importing.Mapping.Wide;
import errata.annotation.importing.RowReading.Result;
import errata.events.Actor;
import errata.events.codebook.Codebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A mapping in the fewest words, and rows read by it.
final class Mapped {

    static final Actor CALLER = new Actor("local");

    private final Map<String, String> roles = new TreeMap<>();
    private final List<Wide> wide = new ArrayList<>();
    private List<String> positive = List.of();
    private @Nullable Boolean emptyIsAbsent;
    private @Nullable Integer base;
    private @Nullable String judgedBy;
    private boolean noPresentMeansPass;
    private @Nullable Map<String, String> names;

    static Mapped mapped(String... roleAndColumn) {
        var mapped = new Mapped();
        for (int i = 0; i < roleAndColumn.length; i += 2) {
            mapped.roles.put(roleAndColumn[i], roleAndColumn[i + 1]);
        }
        return mapped;
    }

    Mapped wide(boolean emptyMeansAbsent, String... categories) {
        emptyIsAbsent = emptyMeansAbsent;
        return wide(categories);
    }

    Mapped wide(String... categories) {
        for (var category : categories) {
            wide.add(new Wide(category, category));
        }
        return this;
    }

    Mapped calling(Map<String, String> categories) {
        names = categories;
        return this;
    }

    Mapped base(int first) {
        base = first;
        return this;
    }

    Mapped positive(String... words) {
        positive = List.of(words);
        return this;
    }

    Mapped judgedBy(String who) {
        judgedBy = who;
        return this;
    }

    Mapped noPresentMeansPass() {
        noPresentMeansPass = true;
        return this;
    }

    Settings settings() {
        var mapping = new Mapping(
                roles.get("trace"),
                roles.get("note"),
                roles.get("category"),
                roles.get("verdict"),
                roles.get("annotator"),
                roles.get("time"),
                roles.get("outcome"),
                roles.get("firstFailure"),
                base,
                roles.get("comment"),
                wide,
                judgedBy,
                noPresentMeansPass,
                names);
        return new Settings(mapping, emptyIsAbsent, positive, List.of());
    }

    Result read(Codebook codebook, Map<String, String> cells) {
        return read(codebook, 1, cells);
    }

    Result read(Codebook codebook, int ordinal, Map<String, String> cells) {
        var settings = settings();
        var reading = new RowReading(
                settings, settings.words(), new CategoryNames(codebook), CALLER, Instant.parse("2026-06-01T00:00:00Z"));
        return reading.read(new TableRow(ordinal, ordinal + 1, cells));
    }
}
