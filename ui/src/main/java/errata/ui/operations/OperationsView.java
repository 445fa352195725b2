package errata.ui.operations;

import errata.ui.shell.Paths;
import errata.ui.wire.Intake;
import errata.ui.wire.Projection;
import errata.ui.wire.Rebuild;
import errata.ui.wire.RefusedSpans;
import errata.ui.wire.Remap;
import errata.ui.wire.Replayed;
import errata.ui.wire.Retention;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The state of the intake, what was refused, and what is kept.
///
/// @param reason the code the refusals are narrowed to, or ""
public record OperationsView(
        String base,
        @Nullable Intake intake,
        @Nullable RefusedSpans refusals,
        @Nullable Retention retention,
        @Nullable Remap remap,
        @Nullable Projection projection,
        @Nullable Rebuild rebuild,
        List<String> troubles,
        String reason,
        boolean paused,
        @Nullable Replayed replayed) {

    public @Nullable Reconciliation sum() {
        return intake == null || intake.totals() == null ? null : Reconciliation.of(intake.totals());
    }

    public @Nullable Flow flow() {
        return intake == null || intake.minutes().isEmpty()
                ? null
                : Flow.of(intake.minutes(), Objects.requireNonNullElseGet(intake.asOf(), Instant::now));
    }

    /// Minutes in which something happened, newest first: the twin of the picture.
    public List<Intake.Minute> busy() {
        return intake == null
                ? List.of()
                : intake.minutes().reversed().stream()
                        .filter(m -> m.accepted() + m.stored() + m.refused() + m.duplicates() + m.amended() > 0)
                        .toList();
    }

    /// A refusal code with its number; `href` shows only these.
    public record Code(String code, long count, boolean chosen, String href) {}

    public List<Code> codes() {
        return refusals == null
                ? List.of()
                : refusals.byCode().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(e -> new Code(
                                e.getKey(),
                                e.getValue(),
                                e.getKey().equals(reason),
                                at(e.getKey().equals(reason) ? "" : e.getKey(), null)))
                        .toList();
    }

    public @Nullable String older() {
        return refusals == null || refusals.next() == null ? null : at(reason, refusals.next());
    }

    private String at(String code, @Nullable String after) {
        var query = new LinkedHashMap<String, @Nullable String>();
        query.put("reason", code);
        query.put("after", after);
        return Paths.with(base, query) + "#refusals";
    }

    /// Where the figures are asked again.
    public String self() {
        return Paths.with(base, Map.of("paused", paused ? "1" : ""));
    }

    public String toggled() {
        return paused ? base : base + "?paused=1";
    }

    public long bytes() {
        return days().mapToLong(Retention.Day::bytes).sum();
    }

    public long pinned() {
        return days().mapToLong(Retention.Day::pinned).sum();
    }

    public long dayCount() {
        return days().count();
    }

    private Stream<Retention.Day> days() {
        return retention == null ? Stream.of() : retention.days().stream();
    }
}
