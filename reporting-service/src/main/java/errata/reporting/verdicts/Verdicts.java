package errata.reporting.verdicts;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.reporting.evidence.Evidence;
import errata.reporting.evidence.Label;
import errata.reporting.evidence.Review;
import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// From the evidence at a cut to what counts, trace by trace. A pure function of both logs up to the cut.
public final class Verdicts {
    private final Lineage lineage;
    private final Bearing bearing;
    private final Coverage coverage;

    private Verdicts(Lineage lineage) {
        this.lineage = lineage;
        this.bearing = new Bearing(lineage);
        this.coverage = new Coverage(lineage);
    }

    /// The traces of the cohort that have a decided human review; labels of others do not count.
    public static List<TraceVerdict> of(Lineage lineage, Evidence evidence) {
        var verdicts = new Verdicts(lineage);
        var labels = evidence.labels().stream().collect(groupingBy(Label::trace));
        var reviews = evidence.reviews().stream().collect(groupingBy(Review::trace));
        return reviews.keySet().stream()
                .filter(evidence.cohort()::contains)
                .sorted()
                .map(trace -> verdicts.verdict(
                        trace, labels.getOrDefault(trace, List.of()), reviews.getOrDefault(trace, List.of())))
                .toList();
    }

    private TraceVerdict verdict(TraceId trace, List<Label> labels, List<Review> reviews) {
        Outcome outcome = WhoseWord.amongReviews(reviews).outcome();
        var words = words(labels, reviews);
        return new TraceVerdict(trace, outcome, words, coverage.of(reviews), primary(labels, words));
    }

    private Map<CategoryId, Word> words(List<Label> labels, List<Review> reviews) {
        if (labels.isEmpty()) {
            return Map.of();
        }
        var readers = readers(labels, reviews);
        var touched = new HashMap<UnitId, Unit>();
        readers.forEach(reader -> reader.words().keySet().forEach(unit -> touched.putAll(bearing.on(unit))));
        var words = new HashMap<CategoryId, Word>();
        for (var unit : touched.values()) {
            var heard = readers.stream().map(reader -> reader.on(unit)).toList();
            words.put(unit.id().category(), WhoseWord.among(heard));
        }
        return Map.copyOf(words);
    }

    private List<Reader> readers(List<Label> labels, List<Review> reviews) {
        var assessed = new HashMap<Actor, Set<UnitId>>();
        reviews.forEach(review -> assessed.put(review.by(), coverage.units(review)));
        var said = new HashMap<Actor, Map<UnitId, Label>>();
        assessed.keySet().forEach(by -> said.put(by, new HashMap<>()));
        for (var label : labels) {
            var own = said.computeIfAbsent(label.by(), _ -> new HashMap<>());
            lineage.unitAt(label.category(), label.codebook())
                    .ifPresent(unit -> own.merge(unit, label, Verdicts::later));
        }
        var readers = new ArrayList<Reader>();
        said.forEach((by, own) -> readers.add(new Reader(spoken(own), assessed.getOrDefault(by, Set.of()))));
        return readers;
    }

    private Map<UnitId, Word> spoken(Map<UnitId, Label> labels) {
        var words = new HashMap<UnitId, Word>();
        labels.forEach((unit, label) ->
                words.put(unit, Word.spoken(label, lineage.meaningAt(label.category(), label.codebook()))));
        return words;
    }

    /// The primary mark of the principal, else the latest one; counts where its category does.
    private Optional<CategoryId> primary(List<Label> labels, Map<CategoryId, Word> words) {
        return labels.stream()
                .filter(label -> label.primary() && label.verdict() == Verdict.PRESENT)
                .max(comparing(Label::asPrincipal).thenComparing(Label::position))
                .flatMap(label -> lineage.current(label.category()))
                .map(unit -> unit.id().category())
                .filter(category -> words.getOrDefault(category, Word.NONE).value() == Value.PRESENT);
    }

    private static Label later(Label one, Label other) {
        return one.position() > other.position() ? one : other;
    }
}
