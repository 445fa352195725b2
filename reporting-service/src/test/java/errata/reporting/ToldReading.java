package errata.reporting;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.LabelSet;
import errata.events.AnnotationEvent.LabelWithdrawn;
import errata.events.AnnotationEvent.ReviewDecided;
import errata.events.AnnotationEvent.ReviewReopened;
import errata.events.AnnotationEvent.SampleDrawn;
import errata.events.AnnotationEvent.TraceRelabelled;
import errata.events.CategoryId;
import errata.events.Digest;
import errata.events.Drawn;
import errata.events.Frame;
import errata.events.JudgedBy;
import errata.events.Outcome;
import errata.events.RelabelCause;
import errata.events.SampleId;
import errata.events.Strategy;
import errata.events.Stratum;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.events.Via;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

/// What can be said of traces, in few words.
public interface ToldReading {

    void say(Actor by, AnnotationEvent event);

    /// Where the codebook stands that a reader sees.
    long codebook();

    List<CategoryId> active();

    /// An id that was not given yet.
    UUID uuid();

    default void draw(long population, List<TraceId> traces) {
        double inclusion = (double) traces.size() / population;
        var drawn = traces.stream().map(t -> new Drawn(t, "all", inclusion)).toList();
        say(
                History.EXPERT,
                new SampleDrawn(
                        new SampleId(uuid()),
                        "Round",
                        Strategy.UNIFORM,
                        "42",
                        new Frame(null, null, Map.of()),
                        population,
                        Digest.of(new byte[0], "eligible"),
                        List.of(new Stratum("all", population, traces.size())),
                        drawn));
    }

    default void label(TraceId trace, CategoryId category, Verdict verdict) {
        label(History.EXPERT, trace, category, verdict, false, codebook());
    }

    default void label(Actor by, TraceId trace, CategoryId category, Verdict verdict, boolean primary, long codebook) {
        say(
                by,
                new LabelSet(
                        trace,
                        category,
                        verdict,
                        primary,
                        null,
                        List.of(),
                        JudgedBy.HUMAN,
                        Via.APP,
                        by.equals(History.EXPERT),
                        codebook));
    }

    default void withdraw(Actor by, TraceId trace, CategoryId category) {
        say(by, new LabelWithdrawn(trace, category, codebook()));
    }

    default void relabel(Actor by, TraceId trace, CategoryId from, List<CategoryId> to, List<CategoryId> absent) {
        say(
                by,
                new TraceRelabelled(
                        trace, from, to, absent, RelabelCause.SPLIT, by.equals(History.EXPERT), codebook()));
    }

    /// Looks for every category that is active.
    default void review(TraceId trace, Outcome outcome) {
        review(History.EXPERT, trace, outcome, active(), codebook());
    }

    default void review(Actor by, TraceId trace, Outcome outcome, List<CategoryId> assessed, long codebook) {
        say(by, new ReviewDecided(trace, outcome, assessed, by.equals(History.EXPERT), codebook));
    }

    default void reopen(Actor by, TraceId trace) {
        say(by, new ReviewReopened(trace));
    }

    /// The first so many traces, each of which fails if it shows something. @param shown on each, by its number
    default void readAll(int traces, IntFunction<List<CategoryId>> shown) {
        for (int n = 1; n <= traces; n++) {
            for (var category : shown.apply(n)) {
                label(History.trace(n), category, Verdict.PRESENT);
            }
            review(History.trace(n), shown.apply(n).isEmpty() ? Outcome.PASS : Outcome.FAIL);
        }
    }
}
