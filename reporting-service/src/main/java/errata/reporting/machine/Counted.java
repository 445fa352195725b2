package errata.reporting.machine;

import errata.events.Outcome;
import errata.events.SampleId;
import errata.reporting.patterns.Dictionary;
import errata.reporting.patterns.Sample;
import errata.reporting.patterns.Vocabulary;
import errata.reporting.patterns.Vocabulary.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The traces of one cut, counted by kind, and sorted into groups of equal chance. Without any sample all that were
// read
/// are one group; with one, what nobody drew stays out: a trace somebody picked by hand says nothing of the others.
public final class Counted {
    private static final int OUTSIDE = -1;

    private final Machine machine;
    private final int[] counts;
    private final List<Sample> samples;
    private final Dictionary<Group> groups = new Dictionary<>();
    private final int[] groupOfCell;
    private final long[][] coverages;
    private final List<Lists> looked;
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final long until;
    private long outside;

    /// @param counts by kind
    Counted(Machine machine, int[] counts, long cohort, long labels) {
        this.machine = machine;
        this.counts = counts;
        this.until = labels;
        this.samples = machine.samples(cohort);
        this.groupOfCell = groups(cohort);
        this.coverages = new long[Math.max(1, groups.size())][machine.columns().coverages()];
        for (int kind = 1; kind < counts.length; kind++) {
            if (counts[kind] > 0) {
                take(machine.kind(kind), counts[kind]);
            }
        }
        this.looked = looked();
    }

    /// The traces of a group whose reviews looked through the same lists.
    private record Lists(int group, int coverage, long traces) {}

    /// Of all lists ever used few were used in a group.
    private List<Lists> looked() {
        var lists = new ArrayList<Lists>();
        for (int group = 0; group < coverages.length; group++) {
            for (int coverage = 0; coverage < coverages[group].length; coverage++) {
                if (coverages[group][coverage] > 0) {
                    lists.add(new Lists(group, coverage, coverages[group][coverage]));
                }
            }
        }
        return List.copyOf(lists);
    }

    private int[] groups(long cohort) {
        var of = new int[machine.vocabulary().cells.size()];
        if (samples.isEmpty()) {
            groups.number(Group.READ);
            return of;
        }
        for (int cell = 0; cell < of.length; cell++) {
            of[cell] = machine.vocabulary()
                    .cells
                    .get(cell)
                    .design(cohort)
                    .map(design -> groups.number(Group.of(design)))
                    .orElse(OUTSIDE);
        }
        return of;
    }

    private void take(Kind kind, int traces) {
        int group = groupOfCell[kind.cell()];
        if (group == OUTSIDE) {
            outside += traces;
            return;
        }
        var outcome = machine.columns().outcome(kind.pattern());
        outcomes.merge(outcome, (long) traces, Long::sum);
        if (outcome != Outcome.DEFER) {
            coverages[group][machine.columns().coverage(kind.pattern())] += traces;
        }
    }

    public List<Sample> samples() {
        return samples;
    }

    public List<Group> groups() {
        return groups.after(0);
    }

    /// By outcome, traces of the population.
    public Map<Outcome, Long> outcomes() {
        return outcomes;
    }

    public long outside() {
        return outside;
    }

    /// Traces of the population that passed or failed; deferred ones enter no denominator.
    public long reviewed() {
        return outcomes.getOrDefault(Outcome.PASS, 0L) + failing();
    }

    public long failing() {
        return outcomes.getOrDefault(Outcome.FAIL, 0L);
    }

    /// Reviewed traces by group.
    public long[] reviewedByGroup() {
        return Arrays.stream(coverages).mapToLong(of -> Arrays.stream(of).sum()).toArray();
    }

    /// Reviewed traces of each sample; one drawn twice counts for both.
    public Map<SampleId, Long> progress() {
        var known = samples.stream().map(Sample::id).collect(Collectors.toUnmodifiableSet());
        var byCell = new long[groupOfCell.length];
        for (int kind = 1; kind < counts.length; kind++) {
            int traces = reviewed(kind);
            byCell[machine.kind(kind).cell()] += traces;
        }
        var progress = new HashMap<SampleId, Long>();
        for (int cell = 0; cell < byCell.length; cell++) {
            long traces = byCell[cell];
            for (var draw : machine.vocabulary().cells.get(cell).draws()) {
                if (known.contains(draw.sample())) {
                    progress.merge(draw.sample(), traces, Long::sum);
                }
            }
        }
        return progress;
    }

    private int reviewed(int kind) {
        return holds(kind) ? counts[kind] : 0;
    }

    /// Whether a trace of this kind is a reviewed one of the population.
    public boolean holds(int kind) {
        var of = machine.kind(kind);
        return kind != Vocabulary.UNCOUNTED
                && groupOfCell[of.cell()] != OUTSIDE
                && machine.columns().outcome(of.pattern()) != Outcome.DEFER;
    }

    /// Reviewed traces with a pattern, by group.
    public long[] byGroup(int pattern) {
        var by = new long[coverages.length];
        for (int kind = machine.firstKind(pattern); kind > 0; kind = machine.nextKind(kind)) {
            if (kind < counts.length && holds(kind)) {
                by[groupOfCell[machine.kind(kind).cell()]] += counts[kind];
            }
        }
        return by;
    }

    public UnitCounts of(UnitColumn column) {
        return new Summing(column).sum();
    }

    /// The reviewed traces of each pattern, by its number.
    int[] byPattern() {
        var by = new int[machine.vocabulary().patterns.size()];
        for (int kind = 1; kind < counts.length; kind++) {
            by[machine.kind(kind).pattern()] += counts[kind] == 0 ? 0 : reviewed(kind);
        }
        return by;
    }

    /// Whether samples of several designs meet.
    public Set<Double> chances() {
        return groups().stream().map(Group::inclusion).collect(Collectors.toSet());
    }

    private final class Summing {
        private final UnitColumn column;
        private final long[] assessed = new long[coverages.length];
        private final long[] present = new long[coverages.length];
        private final long[] open = new long[coverages.length];
        private long count;
        private long absent;
        private long primary;
        private long labels;
        private long firstSeen = Long.MAX_VALUE;

        Summing(UnitColumn column) {
            this.column = column;
        }

        UnitCounts sum() {
            for (var lists : looked) {
                assessed[lists.group()] += column.covers(lists.coverage()) ? lists.traces() : 0;
            }
            for (int at = 0; at < column.size(); at++) {
                for (int kind = machine.firstKind(column.pattern(at)); kind > 0; kind = machine.nextKind(kind)) {
                    if (kind < counts.length) {
                        add(at, kind);
                    }
                }
            }
            absent += Arrays.stream(assessed).sum()
                    - Arrays.stream(present).sum()
                    - Arrays.stream(open).sum();
            return new UnitCounts(
                    count,
                    assessed,
                    present,
                    open,
                    absent,
                    primary,
                    labels,
                    firstSeen == Long.MAX_VALUE ? 0 : firstSeen);
        }

        private void add(int at, int kind) {
            if (!holds(kind)) {
                return;
            }
            int group = groupOfCell[machine.kind(kind).cell()];
            int traces = counts[kind];
            switch (column.value(at)) {
                case PRESENT -> {
                    count += traces;
                    present[group] += column.assessed(at) ? traces : 0;
                    primary += column.primary(at) ? traces : 0;
                    labels += (long) column.labels(at) * traces;
                    seen(kind);
                }
                case OPEN -> open[group] += column.assessed(at) ? traces : 0;
                case ABSENT -> absent += column.assessed(at) ? 0 : traces;
                case UNKNOWN -> {}
            }
        }

        private void seen(int kind) {
            long first = machine.changes().firstCounted(kind);
            firstSeen = first <= until ? Math.min(firstSeen, first) : firstSeen;
        }
    }
}
