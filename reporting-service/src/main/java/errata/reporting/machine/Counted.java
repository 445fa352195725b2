package errata.reporting.machine;

import errata.events.Outcome;
import errata.events.SampleId;
import errata.reporting.patterns.Sample;
import errata.reporting.patterns.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The traces of one cut, counted by kind, and sorted into groups of equal chance.
public final class Counted {
    private final Machine machine;
    private final Places places;
    private final long labels;
    private final List<Sample> samples;
    private final Groups groups;
    private final long[] outcomes = new long[Outcome.values().length];
    private final long[] byCell;
    private final ByPattern byPattern;
    private final List<Lists> looked;
    private long outside;

    /// Reviewed traces of a group whose reviews looked through the same lists.
    private record Lists(int group, int coverage, long traces) {}

    /// @param counts by kind
    Counted(Machine machine, int[] counts, long cohort, long labels) {
        this.machine = machine;
        this.places = machine.places();
        this.labels = labels;
        this.samples = machine.samples(cohort);
        this.groups = new Groups(machine.vocabulary(), samples, cohort);
        this.byCell = new long[machine.vocabulary().cells.size()];
        var kinds = machine.vocabulary().kinds;
        var builder = new ByPattern.Builder(machine.vocabulary().patterns.size(), counts.length);
        var byPlace = new long[places.size()];
        for (int kind = 1; kind < counts.length; kind++) {
            // Most kinds were passing ones, between two labels.
            if (counts[kind] != 0 && counts(kinds.pattern(kind), kinds.cell(kind), counts[kind])) {
                int place = places.of(kind);
                builder.add(kinds.pattern(kind), place, counts[kind]);
                byPlace[place] += counts[kind];
                byCell[kinds.cell(kind)] += counts[kind];
            }
        }
        this.byPattern = builder.built();
        this.looked = looked(byPlace);
    }

    /// Whether traces of a pattern in a cell are reviewed ones of the population.
    private boolean counts(int pattern, int cell, int traces) {
        if (groups.of(cell) == Groups.OUTSIDE) {
            outside += traces;
            return false;
        }
        var outcome = machine.columns().outcome(pattern);
        outcomes[outcome.ordinal()] += traces;
        return outcome != Outcome.DEFER;
    }

    private List<Lists> looked(long[] byPlace) {
        var lists = new ArrayList<Lists>();
        for (int place = 0; place < byPlace.length; place++) {
            if (byPlace[place] > 0) {
                lists.add(new Lists(groups.of(places.cell(place)), places.coverage(place), byPlace[place]));
            }
        }
        return lists;
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
        var reviewed = new long[groups.size()];
        looked.forEach(lists -> reviewed[lists.group()] += lists.traces());
        return reviewed;
    }

    /// Reviewed traces of each sample; one drawn twice counts for both.
    public Map<SampleId, Long> progress() {
        var known = samples.stream().map(Sample::id).collect(Collectors.toUnmodifiableSet());
        var cells = machine.vocabulary().cells;
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
        var kinds = machine.vocabulary().kinds;
        return kind != Vocabulary.UNCOUNTED
                && groups.of(kinds.cell(kind)) != Groups.OUTSIDE
                && machine.columns().outcome(kinds.pattern(kind)) != Outcome.DEFER;
    }

    /// The group a reviewed trace of this kind is of.
    public int group(int kind) {
        return groups.of(machine.vocabulary().kinds.cell(kind));
    }

    /// Reviewed traces of the population with a pattern.
    int traces(int pattern) {
        return byPattern.traces(pattern);
    }

    /// Label position at which a trace first had the pattern; 0 if none did by then.
    long firstSeen(int pattern) {
        long first = machine.firstCounted(pattern);
        return first <= labels ? first : 0;
    }

    /// Reviewed traces by group, of which somebody looked for a unit. Of all lists ever used few were used in a group.
    long[] assessed(UnitColumn column) {
        var assessed = new long[groups.size()];
        for (var lists : looked) {
            assessed[lists.group()] += column.covers(lists.coverage()) ? lists.traces() : 0;
        }
        return assessed;
    }

    /// Adds the reviewed traces with a pattern for which somebody looked for a unit, by group. Returns how many others
    /// there are.
    int addAssessed(UnitColumn column, int pattern, long[] sums) {
        int others = 0;
        int end = byPattern.end(pattern);
        for (int at = byPattern.begin(pattern); at < end; at++) {
            int place = byPattern.place(at);
            if (column.covers(places.coverage(place))) {
                sums[groups.of(places.cell(place))] += byPattern.count(at);
            } else {
                others += byPattern.count(at);
            }
        }
        return others;
    }

    /// Reviewed traces by group, of which somebody looked for both units.
    public long[] assessed(UnitColumn one, UnitColumn other) {
        var assessed = new long[groups.size()];
        for (var lists : looked) {
            assessed[lists.group()] +=
                    one.covers(lists.coverage()) && other.covers(lists.coverage()) ? lists.traces() : 0;
        }
        return assessed;
    }

    /// Adds those with a pattern, by group.
    public void addAssessed(UnitColumn one, UnitColumn other, int pattern, long[] sums) {
        int end = byPattern.end(pattern);
        for (int at = byPattern.begin(pattern); at < end; at++) {
            int place = byPattern.place(at);
            if (one.covers(places.coverage(place)) && other.covers(places.coverage(place))) {
                sums[groups.of(places.cell(place))] += byPattern.count(at);
            }
        }
    }

    UnitCounts of(UnitColumn column) {
        return new Summing(this, column).sum();
    }
}
