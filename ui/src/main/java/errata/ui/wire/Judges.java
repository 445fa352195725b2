package errata.ui.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How well automated judges tell failures, against people.
public record Judges(
        String clock,
        @Nullable Instant asOf,
        String cut,
        boolean complete,
        double wanted,
        double least,
        List<Line> judges) {

    public record Line(
            String category,
            String name,
            String judge,
            int version,
            boolean current,
            long judged,
            long called,
            long compared,
            Confusion confusion,
            Rate sensitivity,
            Rate specificity,
            String reading,
            @Nullable Double falseFailures,
            @Nullable Double kappa,
            @Nullable Double mcc,
            Prevalence prevalence) {}

    public record Confusion(long caught, long alarms, long missed, long cleared) {}

    public record Rate(
            long hits,
            long of,
            @Nullable Double rate,
            @Nullable Bounds interval) {}

    public record Prevalence(
            double share,
            @Nullable Double rate,
            @Nullable Bounds interval,
            @Nullable String refused) {}
}
