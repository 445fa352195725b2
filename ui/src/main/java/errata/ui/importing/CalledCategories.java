package errata.ui.importing;

import errata.ui.services.Attempt;
import errata.ui.wire.LabelsJob;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the categories become that a table names and the codebook does not have by that name.
///
/// @param missing names the codebook lacks after all
/// @param fault why what somebody pasted is not understood
public record CalledCategories(
        ForeignNames foreign,
        List<Line> lines,
        List<String> missing,
        @Nullable String fault) {

    /// @param name what it is called; null if the other tool does not say
    /// @param there whether the codebook has it
    public record Line(String told, @Nullable String name, boolean there) {}

    /// @param book asked for only where names were given
    static CalledCategories of(LabelsJob job, String text, Supplier<Set<String>> book) {
        var foreign = ForeignNames.of(text);
        if (foreign.names().isEmpty()) {
            return new CalledCategories(foreign, List.of(), job.unknownCategories(), foreign.fault());
        }
        var known = Attempt.at(book).value();
        var names = known == null ? Set.<String>of() : known;
        var lines = job.unknownCategories().stream()
                .map(told -> {
                    String name = foreign.names().get(told.strip());
                    return new Line(told, name, name != null && names.contains(name));
                })
                .toList();
        var missing = lines.stream()
                .filter(line -> !line.there())
                .map(line -> line.name() == null ? line.told() : line.name())
                .distinct()
                .toList();
        return new CalledCategories(foreign, lines, missing, null);
    }

    public boolean open() {
        return fault != null || !foreign.names().isEmpty();
    }
}
