package errata.reporting.agreement;

import static java.util.Comparator.comparingLong;

import errata.events.Actor;
import errata.events.AnnotationEvent.LabelSet;
import errata.events.AnnotationEvent.LabelWithdrawn;
import errata.events.AnnotationEvent.ReviewDecided;
import errata.events.AnnotationEvent.ReviewReopened;
import errata.events.AnnotationEvent.TraceRelabelled;
import errata.events.CategoryId;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.reporting.Entry;
import errata.reporting.History;
import errata.reporting.cutting.Cut;
import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.Lineage;
import errata.reporting.lineage.UnitId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What several readers said of the same things, by nested loops over the log, trace by trace.
final class SlowItems {

    /// @param said present or absent, by the name of the reader
    record Together(CategoryId category, long meaning, Map<String, Boolean> said) {}

    private record Subject(UnitId unit, long meaning) {}

    private record Mine(TraceId trace, Actor by, CategoryId category) {}

    private record Label(Subject about, Verdict verdict) {}

    private record Review(TraceId trace, Actor by) {}

    private final Lineage known;
    private final Lineage lineage;
    private final Map<Mine, Label> labels = new LinkedHashMap<>();
    private final Map<Review, Map<CategoryId, Subject>> reviews = new HashMap<>();

    private SlowItems(History history, Cut cut) {
        known = Lineage.of(history.taxonomy);
        lineage = Lineage.of(history.taxonomy.subList(0, (int) cut.codebook()));
    }

    /// On how many traces of a cut it was said.
    static Map<Together, Long> at(History history, Cut cut) {
        var slow = new SlowItems(history, cut);
        history.annotation.subList(0, (int) cut.cohort()).forEach(slow::tell);
        var cohort = new HashSet<>(slow.traces());
        history.annotation.subList((int) cut.cohort(), (int) cut.labels()).forEach(slow::tell);
        cohort.retainAll(slow.traces());
        var items = new HashMap<Together, Long>();
        cohort.forEach(trace -> slow.on(trace).forEach(said -> items.merge(said, 1L, Long::sum)));
        return items;
    }

    private void tell(Entry<? extends errata.events.AnnotationEvent> entry) {
        var by = entry.by();
        switch (entry.event()) {
            case LabelSet e -> label(new Mine(e.trace(), by, e.category()), e.codebook(), e.verdict());
            case LabelWithdrawn e -> labels.remove(new Mine(e.trace(), by, e.category()));
            case TraceRelabelled e -> {
                labels.remove(new Mine(e.trace(), by, e.from()));
                e.to().forEach(to -> label(new Mine(e.trace(), by, to), e.codebook(), Verdict.PRESENT));
                e.absent().forEach(to -> label(new Mine(e.trace(), by, to), e.codebook(), Verdict.ABSENT));
            }
            case ReviewDecided e -> {
                var looked = new HashMap<CategoryId, Subject>();
                e.assessed().forEach(category -> looked.put(category, subject(category, e.codebook())));
                reviews.put(new Review(e.trace(), by), looked);
            }
            case ReviewReopened e -> reviews.remove(new Review(e.trace(), by));
            case errata.events.AnnotationEvent _ -> {}
        }
    }

    private void label(Mine mine, long stamp, Verdict verdict) {
        labels.remove(mine); // the latest comes last
        labels.put(mine, new Label(subject(mine.category, stamp), verdict));
    }

    private Subject subject(CategoryId category, long stamp) {
        return new Subject(known.about(category, stamp), known.meaningAt(category, stamp));
    }

    private Set<TraceId> traces() {
        var traces = new HashSet<TraceId>();
        reviews.keySet().forEach(review -> traces.add(review.trace));
        return traces;
    }

    private List<Together> on(TraceId trace) {
        var said = new HashMap<Subject, Map<String, Boolean>>();
        labels.entrySet().stream().sorted(comparingLong(this::from)).forEach(of -> {
            var mine = of.getKey();
            var label = of.getValue();
            if (mine.trace.equals(trace) && label.verdict != Verdict.UNSURE) {
                said(said, label.about).put(mine.by.name(), label.verdict == Verdict.PRESENT);
            }
        });
        reviews.forEach((review, looked) -> looked.forEach((category, about) -> {
            var mine = labels.get(new Mine(trace, review.by, category));
            if (review.trace.equals(trace) && (mine == null || mine.verdict != Verdict.UNSURE)) {
                said(said, about).putIfAbsent(review.by.name(), false);
            }
        }));
        return said.entrySet().stream()
                .filter(of -> of.getValue().size() > 1)
                .flatMap(of -> lineage.current(of.getKey().unit.category()).map(Unit::id).stream()
                        .map(unit -> new Together(unit.category(), of.getKey().meaning, of.getValue())))
                .toList();
    }

    /// A label on a unit itself has the last word.
    private long from(Map.Entry<Mine, Label> label) {
        return lineage.resolve(label.getValue().about.unit).map(UnitId::from).orElse(0L);
    }

    private Map<String, Boolean> said(Map<Subject, Map<String, Boolean>> said, Subject about) {
        return lineage.resolve(about.unit)
                .map(lineage::original)
                .map(unit -> said.computeIfAbsent(new Subject(unit, about.meaning), _ -> new TreeMap<>()))
                .orElseGet(TreeMap::new);
    }
}
