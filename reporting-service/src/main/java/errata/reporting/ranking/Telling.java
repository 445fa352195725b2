package errata.reporting.ranking;

import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.ProjectId;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.Lens;
import errata.reporting.ranking.RankingAnswer.LeftOut;
import errata.reporting.ranking.RankingAnswer.Line;
import errata.reporting.ranking.RankingAnswer.Links;
import errata.reporting.ranking.RankingAnswer.Outcomes;
import errata.reporting.ranking.RankingAnswer.SampleLine;
import errata.reporting.ranking.RankingAnswer.TopLine;
import errata.reporting.statistics.Range;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tells a ranking as its answer.
final class Telling {
    private final Ranking ranking;
    private final Map<Long, Instant> seen;
    private final @Nullable Details details;
    private final long reviewed;

    /// @param seen when each category was first seen, by the position; @param details null if nobody asked for them
    Telling(Ranking ranking, Map<Long, Instant> seen, @Nullable Details details) {
        this.ranking = ranking;
        this.seen = seen;
        this.details = details;
        this.reviewed = ranking.reviewed();
    }

    RankingAnswer answer(ProjectId project, Lens lens, Found at, Wanted wanted) {
        var joint = ranking.joint();
        return new RankingAnswer(
                at.clock(),
                project,
                lens.text(),
                at.asOf(),
                at.cut().toString(),
                at.complete(),
                at.recordedUntil(),
                at.stoppedAt().orElse(null),
                ranking.population().basis(),
                ranking.population().design(),
                ranking.population().note(),
                wanted.unit().text(),
                wanted.stale().text(),
                wanted.window(),
                wanted.traces().segment(),
                new Outcomes(outcome(Outcome.PASS), outcome(Outcome.FAIL), outcome(Outcome.DEFER)),
                reviewed,
                wanted.traces().all() ? ranking.unreviewed() : null,
                ranking.outsideSample(),
                joint == null ? null : Long.valueOf(joint.failingUncategorised()),
                ranking.samples().stream().map(Telling::sample).toList(),
                ranked(wanted.unit()),
                ranking.tooFew().stream().map(this::tooFew).toList(),
                ranking.notRanked().stream().map(Telling::leftOut).toList(),
                joint == null ? null : top(joint.top()),
                joint == null ? null : joint.gains(),
                joint == null ? null : Beside.neighbours(joint),
                Beside.strata(ranking),
                new Links("/api/projects/" + project + "/ranking?cut=" + at.cut() + "&lens=" + lens.text()
                        + wanted.query()));
    }

    private long outcome(Outcome outcome) {
        return ranking.outcomes().getOrDefault(outcome, 0L);
    }

    private static SampleLine sample(Ranking.SampleProgress progress) {
        var sample = progress.sample();
        return new SampleLine(sample.id(), sample.name(), sample.population(), sample.drawn(), progress.reviewed());
    }

    private List<Line> ranked(CountingUnit unit) {
        var lines = IntStream.range(0, ranking.ranked().size())
                .mapToObj(i -> ranked(i + 1, ranking.ranked().get(i)));
        return unit == CountingUnit.TRACES
                ? lines.toList()
                : again(lines.sorted(unit.mostFirst()).toList());
    }

    private static List<Line> again(List<Line> sorted) {
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> sorted.get(i).ranked(i + 1))
                .toList();
    }

    /// With a rate an interval, with something unresolved bounds: never both.
    private Line ranked(int rank, Tally tally) {
        var estimate = tally.estimate();
        int priorityRank = ranking.byPriority().indexOf(tally.category().id()) + 1;
        return line(
                tally,
                rank,
                estimate.rate(),
                estimate.interval(),
                estimate.bounds(),
                tally.priority(),
                priorityRank,
                estimate.missing());
    }

    private Line tooFew(Tally tally) {
        Range bounds = reviewed == 0 ? null : Range.bounds(tally.count(), tally.possible(), reviewed);
        long unread = reviewed - tally.assessed();
        return line(tally, null, null, null, bounds, null, null, action(unread));
    }

    private static String action(long unread) {
        if (unread == 0) {
            return "Read more traces: fewer than 20 are not compared";
        }
        return unread == 1 ? "Read the one older trace for it" : "Read the %d older traces for it".formatted(unread);
    }

    private Line line(
            Tally tally,
            @Nullable Integer rank,
            @Nullable Double rate,
            @Nullable Range interval,
            @Nullable Range bounds,
            @Nullable Double priority,
            @Nullable Integer priorityRank,
            @Nullable String action) {
        Category category = tally.category();
        return new Line(
                rank,
                category.id(),
                category.name(),
                category.severity(),
                category.severity().weight(),
                tally.count(),
                tally.assessed(),
                tally.unresolved(),
                tally.stale(),
                rounded(rate),
                interval == null ? null : rounded(interval.low()),
                interval == null ? null : rounded(interval.high()),
                bounds == null ? null : new Range(round(bounds.low()), round(bounds.high())),
                ranking.incidences() == 0 ? null : round((double) tally.count() / ranking.incidences()),
                rounded(priority),
                priorityRank,
                tally.primary(),
                tally.labels(),
                rounded(tally.estimate().effective()),
                seen.get(tally.firstSeen()),
                reviewed - tally.assessed(),
                action,
                details == null ? null : details.of(category.id()));
    }

    private static LeftOut leftOut(Category category) {
        return switch (category.state()) {
            case State.Merged(var into) -> leftOut(category, "merged", into, List.of());
            case State.Split(var parts) -> leftOut(category, "split", null, parts);
            case State.Rejoined(var into) -> leftOut(category, "rejoined", into, List.of());
            case State.Retired _ -> leftOut(category, "retired", null, List.of());
            case State.Declined _ -> leftOut(category, "declined", null, List.of());
            case State.Proposed _ -> leftOut(category, "proposed", null, List.of());
            case State.Active _ -> throw new IllegalStateException("an active category is ranked");
        };
    }

    private static LeftOut leftOut(Category category, String state, @Nullable CategoryId into, List<CategoryId> parts) {
        return new LeftOut(category.id(), category.name(), state, into, parts);
    }

    private static TopLine top(Top top) {
        return new TopLine(
                top.k(), top.categories(), rounded(top.labelShare()), top.traceCover(), top.fullyExplained());
    }

    static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : round(value);
    }

    static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
