package errata.reporting;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.CategoryId;
import errata.events.TaxonomyEvent;
import errata.events.TraceId;
import errata.events.codebook.Category;
import errata.reporting.cutting.Cut;
import errata.reporting.cutting.Lens;
import errata.reporting.lineage.Lineage;
import errata.reporting.machine.Machine;
import errata.reporting.machine.Sheet;
import errata.reporting.ranking.Ranking;
import errata.reporting.verdicts.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Two logs of an invented project, told event by event, with the answers the pure domain gives at their cuts.
public final class History implements ToldCodebook, ToldReading {
    public static final Actor EXPERT = new Actor("local");
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    public final List<Entry<TaxonomyEvent>> taxonomy = new ArrayList<>();
    public final List<Entry<AnnotationEvent>> annotation = new ArrayList<>();
    private Instant now = START;
    private Filled folded;
    private int ids;

    public static TraceId trace(int n) {
        return new TraceId("%032x".formatted(n));
    }

    public static List<TraceId> traces(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(History::trace).toList();
    }

    @Override
    public void decide(TaxonomyEvent event) {
        taxonomy.add(new Entry<>(taxonomy.size() + 1L, tick(), EXPERT, event));
    }

    @Override
    public long codebook() {
        return taxonomy.size();
    }

    @Override
    public List<CategoryId> active() {
        return Lineage.of(taxonomy).codebook().active().stream()
                .map(Category::id)
                .toList();
    }

    @Override
    public void say(Actor by, AnnotationEvent event) {
        annotation.add(new Entry<>(annotation.size() + 1L, tick(), by, event));
    }

    /// Where both logs stand.
    public Lens.Positions positions() {
        return new Lens.Positions(annotation.size(), taxonomy.size());
    }

    public void nextDay() {
        now = now.plus(Duration.ofDays(1));
    }

    public Instant now() {
        return now;
    }

    /// The same history as far as it had come at some positions.
    public History upTo(Lens.Positions positions) {
        var earlier = new History();
        earlier.taxonomy.addAll(taxonomy.subList(0, (int) positions.codebook()));
        earlier.annotation.addAll(annotation.subList(0, (int) positions.labels()));
        return earlier;
    }

    public Ranking now(Lens lens) {
        return at(lens.cut(positions(), positions()));
    }

    public Ranking seen(Lens lens, Lens.Positions then) {
        return at(lens.cut(then, positions()));
    }

    public Ranking at(Cut cut) {
        return Ranking.of(sheet(cut));
    }

    /// All that was said, folded, and opened at a cut.
    public Sheet sheet(Cut cut) {
        return machine().at(Lineage.of(taxonomy.subList(0, (int) cut.codebook())), cut);
    }

    public Machine machine() {
        if (folded == null || folded.events() != annotation.size()) {
            folded = Filled.with(taxonomy, annotation);
        }
        return folded.machine();
    }

    /// What counts for a category on a trace now.
    public Value value(TraceId trace, CategoryId category) {
        var cut = Lens.AS_WAS.cut(positions(), positions());
        var sheet = sheet(cut);
        int kind = machine().changes().standing(cut.cohort(), cut.labels())[folded.ordinal(trace)];
        return sheet.value(category, kind);
    }

    private Instant tick() {
        now = now.plusSeconds(1);
        return now;
    }

    @Override
    public UUID uuid() {
        return new UUID(0x4000L, 0x8000000000000000L | ++ids);
    }
}
