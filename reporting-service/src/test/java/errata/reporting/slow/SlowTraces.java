package errata.reporting.slow;

import static java.util.Comparator.comparing;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.TraceId;
import errata.events.codebook.Category;
import errata.reporting.Entry;
import errata.reporting.History;
import errata.reporting.cutting.Cut;
import errata.reporting.slow.SlowLineage.Extent;
import errata.reporting.slow.SlowTold.Label;
import errata.reporting.slow.SlowTold.Mine;
import errata.reporting.slow.SlowTold.Review;
import errata.reporting.verdicts.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What is counted of every trace at a cut, by nested loops over both logs, reader by reader.
final class SlowTraces {

    private final SlowLineage lineage;
    private final List<CategoryId> active;
    private final long codebook;
    private final SlowTold told = new SlowTold();
    private final Map<TraceId, Double> drawn;
    private final Map<TraceId, List<SlowReader>> readers = new HashMap<>(); // once all is told
    private final Set<TraceId> cohort = new HashSet<>();
    private final boolean sampled;

    SlowTraces(History history, Cut cut) {
        codebook = cut.codebook();
        lineage = new SlowLineage(history.taxonomy.subList(0, (int) codebook).stream()
                .map(Entry::event)
                .toList());
        active = lineage.codebook(codebook).active().stream().map(Category::id).toList();
        history.annotation.subList(0, (int) cut.cohort()).forEach(told::tell);
        told.reviews.keySet().forEach(mine -> cohort.add(mine.trace()));
        drawn = Map.copyOf(told.drawn);
        sampled = told.sampled;
        history.annotation.subList((int) cut.cohort(), (int) cut.labels()).forEach(told::tell);
    }

    /// Those that count: of the population, and decided pass or fail.
    List<TraceId> counted() {
        return cohort.stream()
                .filter(trace -> outcome(trace) != null && outcome(trace) != Outcome.DEFER)
                .filter(trace -> !sampled || drawn.containsKey(trace))
                .toList();
    }

    /// Decided ones that no sample drew.
    long outside() {
        return cohort.stream()
                .filter(trace -> outcome(trace) != null && sampled && !drawn.containsKey(trace))
                .count();
    }

    List<CategoryId> active() {
        return active;
    }

    List<CategoryId> retired() {
        return lineage.codebook(codebook).categories().values().stream()
                .filter(category -> category.state() instanceof Category.State.Retired)
                .map(Category::id)
                .toList();
    }

    /// With which chance it was drawn first; 1 where nothing was drawn at all.
    double inclusion(TraceId trace) {
        return sampled ? drawn.get(trace) : 1;
    }

    boolean failing(TraceId trace) {
        return outcome(trace) == Outcome.FAIL;
    }

    boolean lookedFor(TraceId trace, CategoryId category) {
        return readers(trace).stream().anyMatch(r -> r.lookedFor(category, codebook, Set.of()));
    }

    private Outcome outcome(TraceId trace) {
        var all = told.reviews.values().stream()
                .filter(review -> review.said().trace().equals(trace))
                .toList();
        return all.stream()
                .max(comparing((Review review) -> review.said().asPrincipal()).thenComparing(Review::position))
                .map(review -> review.said().outcome())
                .orElse(null);
    }

    Value value(TraceId trace, CategoryId category) {
        var said = readers(trace).stream()
                .map(reader -> reader.says(category, codebook, Set.of()))
                .toList();
        var spoken = said.stream().filter(s -> s.order() == 1).toList();
        if (!spoken.isEmpty()) {
            return whose(spoken).value();
        }
        return said.stream()
                .min(comparing(SlowSaid::order))
                .orElse(SlowSaid.NOTHING)
                .value();
    }

    private static SlowSaid whose(List<SlowSaid> spoken) {
        var latest = comparing(SlowSaid::position);
        var principal = spoken.stream().filter(SlowSaid::principal).max(latest).orElse(null);
        if (principal == null) {
            return spoken.stream().max(latest).orElseThrow();
        }
        return spoken.stream()
                .filter(said -> said.meaning() > principal.meaning())
                .max(latest)
                .orElse(principal);
    }

    private List<SlowReader> readers(TraceId trace) {
        return readers.computeIfAbsent(trace, this::readersOf);
    }

    private List<SlowReader> readersOf(TraceId trace) {
        var people = new HashSet<Actor>();
        told.labels.keySet().stream().filter(k -> k.trace().equals(trace)).forEach(k -> people.add(k.by()));
        told.reviews.keySet().stream().filter(m -> m.trace().equals(trace)).forEach(m -> people.add(m.by()));
        return people.stream().map(by -> reader(trace, by)).toList();
    }

    private SlowReader reader(TraceId trace, Actor by) {
        var said = new HashMap<Extent, SlowSaid>();
        told.labels.forEach((key, label) -> {
            if (key.trace().equals(trace) && key.by().equals(by)) {
                lineage.about(key.category(), label.stamp())
                        .ifPresent(about -> said.merge(
                                about, said(key.category(), label), (a, b) -> a.position() > b.position() ? a : b));
            }
        });
        var assessed = new HashSet<Extent>();
        var review = told.reviews.get(new Mine(trace, by));
        if (review != null) {
            review.said().assessed().stream()
                    .map(category ->
                            lineage.about(category, review.said().codebook()).orElse(null))
                    .filter(Objects::nonNull)
                    .forEach(assessed::add);
        }
        return new SlowReader(lineage, said, assessed);
    }

    private SlowSaid said(CategoryId category, Label label) {
        var value =
                switch (label.verdict()) {
                    case PRESENT -> Value.PRESENT;
                    case ABSENT -> Value.ABSENT;
                    case UNSURE -> Value.OPEN;
                };
        return new SlowSaid(value, 1, label.principal(), lineage.meaning(category, label.stamp()), label.position());
    }
}
