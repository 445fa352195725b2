package errata.reporting.asking;

import errata.events.CategoryId;
import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.reporting.cutting.Asked;
import errata.reporting.cutting.Asked.Reached;
import errata.reporting.cutting.Cut;
import errata.reporting.cutting.CutOf;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.Lens;
import errata.reporting.cutting.MinPosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of a question; what cannot be read ends the request with a problem.
public final class Questions {

    private static final Pattern NEXT_FACT = Pattern.compile(",(?=[a-z][A-Za-z0-9_.-]{0,80}:)");
    private static final int MOST_FACTS = 50;

    private Questions() {}

    static Asked asked(
            @Nullable String asOf, @Nullable String cut, @Nullable String lens, @Nullable String minPosition) {
        return new Asked(
                told(cut).map(Questions::cut),
                told(asOf).map(Questions::instant),
                lens(lens),
                told(minPosition).map(Questions::reached).orElse(Reached.ANY));
    }

    static Lens lens(@Nullable String text) {
        return told(text).map(Questions::readLens).orElse(Lens.AS_WAS);
    }

    public static Cut cut(String text) {
        return Cut.parse(text).orElseThrow(() -> Problem.of(
                        QuestionProblem.CUT_INVALID,
                        "A cut reads c120.a120.t14; take it from a link or an answer, or leave it out for now")
                .exception());
    }

    public static CategoryId category(@Nullable String text) {
        try {
            return CategoryId.of(told(text).orElse(""));
        } catch (IllegalArgumentException e) {
            throw Problem.of(QuestionProblem.CATEGORY_INVALID, "Name a category by its id")
                    .exception();
        }
    }

    /// A window of time; null = open.
    record Between(@Nullable Instant from, @Nullable Instant to) {}

    static Between between(@Nullable String from, @Nullable String to) {
        return new Between(
                told(from).map(Questions::instant).orElse(null),
                told(to).map(Questions::instant).orElse(null));
    }

    /// Facts of traces, each with the values that belong: any value of a fact, all facts.
    ///
    /// @param told `service:checkout`, several between commas or as several parameters
    public static Map<String, Set<String>> segment(@Nullable List<String> told) {
        var segment = new TreeMap<String, Set<String>>();
        if (told != null) {
            told.stream().flatMap(NEXT_FACT::splitAsStream).limit(MOST_FACTS).forEach(one -> {
                int colon = one.indexOf(':');
                if (colon < 1) {
                    throw Problem.of(
                                    EdgeProblem.VALUE_INVALID,
                                    "A segment reads service:checkout or release:1.4; several stand between commas")
                            .exception();
                }
                segment.computeIfAbsent(one.substring(0, colon), _ -> new TreeSet<>())
                        .add(one.substring(colon + 1));
            });
        }
        return segment;
    }

    static Found found(ProjectId project, CutOf cut) {
        return switch (cut) {
            case Found found -> found;
            case CutOf.ProjectUnknown _ ->
                throw Problem.of(EdgeProblem.PROJECT_UNKNOWN, "Nothing was ever recorded in " + project)
                        .exception();
            case CutOf.Behind _ ->
                throw Problem.of(
                                QuestionProblem.BEHIND,
                                "Ask again in a moment; a position that was never recorded is never reached")
                        .exception();
        };
    }

    private static Optional<String> told(@Nullable String text) {
        return Optional.ofNullable(text).filter(given -> !given.isEmpty());
    }

    private static Lens readLens(String text) {
        return Lens.parse(text).orElseThrow(() -> Problem.of(
                        QuestionProblem.LENS_INVALID,
                        "Lenses: as-was, restated, corrected; of a ranking also as-decided")
                .exception());
    }

    private static Instant instant(String text) {
        try {
            var instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(Instant.parse("9999-12-31T23:59:59Z"))) {
                throw new DateTimeException("outside of all history");
            }
            return instant;
        } catch (DateTimeException e) {
            throw Problem.of(QuestionProblem.AS_OF_INVALID, "An instant reads 2026-03-01T12:00:00Z, from 1970 on")
                    .exception();
        }
    }

    private static Reached reached(String text) {
        return MinPosition.parse(text).orElseThrow(() -> Problem.of(
                        QuestionProblem.MIN_POSITION_INVALID, "A position reads a41, t14 or a41.t14")
                .exception());
    }
}
