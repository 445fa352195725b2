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
import errata.events.Definition;
import errata.events.Digest;
import errata.events.Drawn;
import errata.events.EditKind;
import errata.events.Frame;
import errata.events.JudgedBy;
import errata.events.MergeId;
import errata.events.Origin;
import errata.events.Outcome;
import errata.events.RelabelCause;
import errata.events.ReportingLabel;
import errata.events.SampleId;
import errata.events.Severity;
import errata.events.Strategy;
import errata.events.Stratum;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoriesMerged;
import errata.events.TaxonomyEvent.CategoryProposed;
import errata.events.TaxonomyEvent.CategoryRenamed;
import errata.events.TaxonomyEvent.CategoryRestored;
import errata.events.TaxonomyEvent.CategoryRetired;
import errata.events.TaxonomyEvent.CategorySplit;
import errata.events.TaxonomyEvent.DefinitionRevised;
import errata.events.TaxonomyEvent.MergeUndone;
import errata.events.TaxonomyEvent.Part;
import errata.events.TaxonomyEvent.ProposalAccepted;
import errata.events.TaxonomyEvent.ReportingLabelsAssigned;
import errata.events.TaxonomyEvent.SeverityChanged;
import errata.events.TaxonomyEvent.SplitUndone;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.events.Via;
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
public final class History {
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

    // ---- the codebook

    public CategoryId category(String name) {
        return category(name, Severity.MINOR);
    }

    public CategoryId category(String name, Severity severity) {
        var id = propose(name, severity);
        decide(new ProposalAccepted(id));
        return id;
    }

    public CategoryId propose(String name, Severity severity) {
        var id = new CategoryId(uuid());
        decide(new CategoryProposed(id, name, Definition.of("What " + name + " is."), severity, Origin.HUMAN));
        return id;
    }

    public void rename(CategoryId category, String name) {
        decide(new CategoryRenamed(category, name));
    }

    public void revise(CategoryId category, EditKind kind) {
        decide(new DefinitionRevised(category, Definition.of("Said otherwise."), kind, "seen in reading"));
    }

    public MergeId merge(CategoryId into, CategoryId... absorbed) {
        var merge = new MergeId(uuid());
        decide(new CategoriesMerged(merge, into, List.of(absorbed), "the same failure"));
        return merge;
    }

    public void undo(MergeId merge) {
        decide(new MergeUndone(merge, "not the same after all"));
    }

    public List<CategoryId> split(CategoryId category, String... names) {
        var parts = new ArrayList<Part>();
        for (var name : names) {
            parts.add(new Part(new CategoryId(uuid()), name, Definition.of("What " + name + " is."), Severity.MINOR));
        }
        decide(new CategorySplit(category, List.copyOf(parts), "two failures"));
        return parts.stream().map(Part::category).toList();
    }

    public void undoSplit(CategoryId category) {
        decide(new SplitUndone(category, "one failure after all"));
    }

    public void retire(CategoryId category) {
        decide(new CategoryRetired(category, "seen no more"));
    }

    public void restore(CategoryId category) {
        decide(new CategoryRestored(category, "seen again"));
    }

    public void weigh(CategoryId category, Severity severity) {
        decide(new SeverityChanged(category, severity, "dearer than we thought"));
    }

    public void report(CategoryId category, String scheme, String code) {
        decide(new ReportingLabelsAssigned(category, List.of(new ReportingLabel(scheme, code, null))));
    }

    public void decide(TaxonomyEvent event) {
        taxonomy.add(new Entry<>(taxonomy.size() + 1L, tick(), EXPERT, event));
    }

    public long codebook() {
        return taxonomy.size();
    }

    public List<CategoryId> active() {
        return Lineage.of(taxonomy).codebook().active().stream()
                .map(Category::id)
                .toList();
    }

    // ---- the reading room

    public void draw(long population, List<TraceId> traces) {
        double inclusion = (double) traces.size() / population;
        var drawn = traces.stream().map(t -> new Drawn(t, "all", inclusion)).toList();
        say(
                EXPERT,
                new SampleDrawn(
                        new SampleId(uuid()),
                        "Round",
                        Strategy.UNIFORM,
                        "42",
                        new Frame(null, null, java.util.Map.of()),
                        population,
                        Digest.of(new byte[0], "eligible"),
                        List.of(new Stratum("all", population, traces.size())),
                        drawn));
    }

    public void label(TraceId trace, CategoryId category, Verdict verdict) {
        label(EXPERT, trace, category, verdict, false, codebook());
    }

    public void label(Actor by, TraceId trace, CategoryId category, Verdict verdict, boolean primary, long codebook) {
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
                        by.equals(EXPERT),
                        codebook));
    }

    public void withdraw(Actor by, TraceId trace, CategoryId category) {
        say(by, new LabelWithdrawn(trace, category, codebook()));
    }

    public void relabel(Actor by, TraceId trace, CategoryId from, List<CategoryId> to, List<CategoryId> absent) {
        say(by, new TraceRelabelled(trace, from, to, absent, RelabelCause.SPLIT, by.equals(EXPERT), codebook()));
    }

    /// Looks for every category that is active.
    public void review(TraceId trace, Outcome outcome) {
        review(EXPERT, trace, outcome, active(), codebook());
    }

    public void review(Actor by, TraceId trace, Outcome outcome, List<CategoryId> assessed, long codebook) {
        say(by, new ReviewDecided(trace, outcome, assessed, by.equals(EXPERT), codebook));
    }

    public void reopen(Actor by, TraceId trace) {
        say(by, new ReviewReopened(trace));
    }

    public void say(Actor by, AnnotationEvent event) {
        annotation.add(new Entry<>(annotation.size() + 1L, tick(), by, event));
    }

    // ---- time and answers

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

    private UUID uuid() {
        return new UUID(0x4000L, 0x8000000000000000L | ++ids);
    }
}
