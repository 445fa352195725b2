package errata.ui.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far readers agree.
public record Agreement(
        String clock,
        @Nullable Instant asOf,
        String cut,
        boolean complete,
        long items,
        long traces,
        Figures overall,
        List<OfCategory> categories,
        List<OfPair> pairs,
        List<Disagreement> disagreements,
        long disagreed,
        List<OverTime> self) {

    /// How far readers agree with themselves, by month.
    public record OverTime(LocalDate month, long rereadings, long alike) {}

    public record Figures(
            long items,
            double agreed,
            double prevalence,
            @Nullable Double alpha,
            @Nullable Double fleiss,
            @Nullable String reading) {}

    public record OfCategory(String category, String name, Figures figures) {}

    public record OfPair(
            String first,
            String second,
            long bothPresent,
            long onlyFirst,
            long onlySecond,
            long bothAbsent,
            double observed,
            double expected,
            @Nullable Double kappa,
            double pabak) {}

    public record Disagreement(String trace, String category, String name, Map<String, String> said) {}
}
