package errata.ui.ranking;

import errata.ui.wire.Segments;
import errata.ui.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form behind the line that says which cut one looks at: all that can be asked for, sent at once.
///
/// @param facts what a segment can be narrowed to, besides what it is narrowed to already
/// @param faults what of the address could not be understood, by field; the form is open then
public record ChangeForm(
        String base, Question question, List<Facts> facts, Map<String, String> faults, boolean anyStale) {

    /// `service:checkout` and how many of it were read.
    public record Facts(String name, List<Fact> values) {}

    public record Fact(String value, String title) {}

    static ChangeForm of(
            String base, Question question, @Nullable Segments segments, Map<String, String> faults, boolean anyStale) {
        return new ChangeForm(base, question, facts(question, segments), faults, anyStale);
    }

    private static List<Facts> facts(Question question, @Nullable Segments segments) {
        return segments == null
                ? List.of()
                : segments.facts().entrySet().stream()
                        .map(of -> new Facts(
                                of.getKey(),
                                of.getValue().stream()
                                        .map(v -> new Fact(
                                                of.getKey() + ":" + v.value(),
                                                v.value() + " (" + Wording.grouped(v.reviewed()) + " read)"))
                                        .filter(f -> !question.segment().contains(f.value()))
                                        .toList()))
                        .filter(of -> !of.values().isEmpty())
                        .toList();
    }

    public List<Lens> lenses() {
        return Arrays.asList(Lens.values());
    }

    public List<Unit> units() {
        return Arrays.asList(Unit.values());
    }

    public boolean open() {
        return !faults.isEmpty();
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    /// Everything as it is when nobody asks for anything.
    public String usual() {
        return base + "/ranking";
    }
}
