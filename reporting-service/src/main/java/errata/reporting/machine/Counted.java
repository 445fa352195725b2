package errata.reporting.machine;

import errata.events.Outcome;
import errata.events.SampleId;
import errata.reporting.patterns.Kinds;
import errata.reporting.patterns.Sample;
import errata.reporting.patterns.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The traces of one cut, counted by kind, and sorted into groups of equal chance.
public final class Counted {
    private final Machine machine;
    private final Kinds kinds;
    private final int[] counts;
    private final long labels;
    private final List<Sample> samples;
    private final Groups groups;
    private final long[] outcomes = new long[Outcome.values().length];
    private final long[][] coverages;
    private final int[] byPattern;
    private long outside;

    /// @param counts by kind
    Counted(Machine machine, int[] counts, long cohort, long labels) {
        this.machine = machine;
        this.kinds = machine.kinds();
        this.counts = counts;
        this.labels = labels;
        this.samples = machine.samples(cohort);
        this.groups = new Groups(machine.vocabulary(), samples, cohort);
        this.coverages = new long[groups.size()][machine.columns().coverages()];
        this.byPattern = new int[machine.vocabulary().patterns.size()];
        for (int kind = 1; kind < counts.length; kind++) {
            if (counts[kind] != 0) { // most kinds were passing ones, between two labels
                count(kind, counts[kind]);
            }
        }
    }

    private void count(int kind, int traces) {
        int group = groups.of(kinds.cell(kind));
        if (group == Groups.OUTSIDE) {
            outside += traces;
            return;
        }
        var outcome = machine.columns().outcome(kinds.pattern(kind));
        outcomes[outcome.ordinal()] += traces;
        if (outcome == Outcome.DEFER) {
            return;
        }
        int pattern = kinds.pattern(kind);
        coverages[group][kinds.coverage(kind)] += traces;
        byPattern[pattern] += traces;
    }

    public List<Sample> samples() {
        return samples;
    }

    public List<Group> groups() {
        return groups.all();
    }

    /// Whether samples of several designs meet.
    public Set<Double> chances() {
        return groups().stream().map(Group::inclusion).collect(Collectors.toSet());
    }

    /// By outcome, traces of the population.
    public Map<Outcome, Long> outcomes() {
        var by = new EnumMap<Outcome, Long>(Outcome.class);
        for (var outcome : Outcome.values()) {
            if (outcomes[outcome.ordinal()] > 0) {
                by.put(outcome, outcomes[outcome.ordinal()]);
            }
        }
        return by;
    }

    public long outside() {
        return outside;
    }

    /// Traces of the population that passed or failed; deferred ones enter no denominator.
    public long reviewed() {
        return outcomes[Outcome.PASS.ordinal()] + failing();
    }

    public long failing() {
        return outcomes[Outcome.FAIL.ordinal()];
    }

    /// Reviewed traces by group.
    public long[] reviewedByGroup() {
        return Arrays.stream(coverages).mapToLong(of -> Arrays.stream(of).sum()).toArray();
    }

    /// Reviewed traces of each sample; one drawn twice counts for both.
    public Map<SampleId, Long> progress() {
        var known = samples.stream().map(Sample::id).collect(Collectors.toUnmodifiableSet());
        var cells = machine.vocabulary().cells;
        var byCell = new long[cells.size()];
        for (int kind = 1; kind < counts.length; kind++) {
            byCell[kinds.cell(kind)] += holds(kind) ? counts[kind] : 0;
        }
        var progress = new HashMap<SampleId, Long>();
        for (int cell = 0; cell < byCell.length; cell++) {
            long traces = byCell[cell];
            if (traces > 0) {
                cells.get(cell).draws().stream()
                        .filter(draw -> known.contains(draw.sample()))
                        .forEach(draw -> progress.merge(draw.sample(), traces, Long::sum));
            }
        }
        return progress;
    }

    /// Whether a trace of this kind is a reviewed one of the population.
    public boolean holds(int kind) {
        return kind != Vocabulary.UNCOUNTED
                && groups.of(kinds.cell(kind)) != Groups.OUTSIDE
                && machine.columns().outcome(kinds.pattern(kind)) != Outcome.DEFER;
    }

    /// Reviewed traces of the population with a pattern.
    int traces(int pattern) {
        return byPattern[pattern];
    }

    /// Label position at which a trace first had the pattern; 0 if none did by then.
    long firstSeen(int pattern) {
        long first = machine.firstCounted(pattern);
        return first <= labels ? first : 0;
    }

    /// Reviewed traces of one kind.
    @FunctionalInterface
    interface EachKind {
        void take(int group, int coverage, int traces);
    }

    void eachKind(int pattern, EachKind each) {
        for (int kind = machine.firstKind(pattern); kind > 0; kind = machine.nextKind(kind)) {
            if (kind < counts.length && counts[kind] > 0 && holds(kind)) {
                each.take(groups.of(kinds.cell(kind)), kinds.coverage(kind), counts[kind]);
            }
        }
    }

    /// Reviewed traces by group, of which somebody looked for a unit. Of all lists ever used few were used in a group.
    long[] assessed(UnitColumn column) {
        var assessed = new long[coverages.length];
        for (var lists : looked()) {
            assessed[lists.group()] += column.covers(lists.coverage()) ? lists.traces() : 0;
        }
        return assessed;
    }

    /// The traces of a group whose reviews looked through the same lists.
    private record Lists(int group, int coverage, long traces) {}

    private List<Lists> looked = List.of();

    private List<Lists> looked() {
        if (looked.isEmpty()) {
            var lists = new ArrayList<Lists>();
            for (int group = 0; group < coverages.length; group++) {
                for (int coverage = 0; coverage < coverages[group].length; coverage++) {
                    if (coverages[group][coverage] > 0) {
                        lists.add(new Lists(group, coverage, coverages[group][coverage]));
                    }
                }
            }
            looked = lists;
        }
        return looked;
    }

    UnitCounts of(UnitColumn column) {
        return new Summing(this, column).sum();
    }
}
