package errata.reporting.machine;

import errata.events.Outcome;
import errata.events.SampleId;
import errata.reporting.patterns.Cell;
import errata.reporting.patterns.Dictionary;
import errata.reporting.patterns.Sample;
import errata.reporting.patterns.Vocabulary;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the traces of a cut come to: those of the population, sorted into groups of equal chance, and what they say of
/// each unit by itself.
public final class Totals {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Machine machine;
    private final Adding adding;
    private final Sums sums;
    private final Groups groups;
    private final Dictionary<Cell> cells;
    private final List<Sample> samples;
    private final long labels;
    private final long[][] assessed;

    /// @param sums of the traces of the cut
    Totals(Machine machine, Adding adding, Sums sums, long cohort, long labels) {
        this.machine = machine;
        this.adding = adding;
        this.sums = sums;
        this.cells = machine.vocabulary().cells;
        this.samples = machine.samples(cohort);
        this.groups = new Groups(machine.vocabulary(), samples, cohort);
        this.labels = labels;
        this.assessed = assessed(machine.places(), machine.columns().all().size());
    }

    /// Reviewed traces by unit and group, of which somebody looked for the unit.
    private long[][] assessed(Places places, int units) {
        var by = new long[units][groups.size()];
        for (int place = 0; place < sums.places.length; place++) {
            int group = groups.of(places.cell(place));
            int traces = sums.places[place];
            if (traces != 0 && group != Groups.OUTSIDE) {
                var asked = adding.asked(places.coverage(place));
                for (int unit = asked.nextSetBit(0); unit >= 0; unit = asked.nextSetBit(unit + 1)) {
                    by[unit][group] += traces;
                }
            }
        }
        return by;
    }

    /// Whether a trace of this kind is a reviewed one of the population.
    public boolean hold(int kind) {
        var kinds = machine.vocabulary().kinds;
        return kind != Vocabulary.UNCOUNTED
                && groups.of(kinds.cell(kind)) != Groups.OUTSIDE
                && machine.columns().outcome(kinds.pattern(kind)) != Outcome.DEFER;
    }

    Rows rows() {
        return adding.rows();
    }

    /// The group a trace of this kind is of, if these totals hold it.
    public int group(int kind) {
        return groups.of(machine.vocabulary().kinds.cell(kind));
    }

    int groupOfCell(int cell) {
        return groups.of(cell);
    }

    /// Reviewed traces by group, of which somebody looked for both units.
    public long[] assessed(UnitColumn one, UnitColumn other) {
        var both = new long[groups.size()];
        for (int place = 0; place < sums.places.length; place++) {
            int group = groups.of(machine.places().cell(place));
            int coverage = machine.places().coverage(place);
            if (sums.places[place] != 0 && group != Groups.OUTSIDE && one.covers(coverage) && other.covers(coverage)) {
                both[group] += sums.places[place];
            }
        }
        return both;
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
        for (int i = 0; i < sums.outcomes.length; i++) {
            if (sums.outcomes[i] > 0 && groups.of(i / OUTCOMES.length) != Groups.OUTSIDE) {
                by.merge(OUTCOMES[i % OUTCOMES.length], (long) sums.outcomes[i], Long::sum);
            }
        }
        return by;
    }

    /// Decided traces that nobody drew, where something was drawn.
    public long outside() {
        long outside = 0;
        for (int i = 0; i < sums.outcomes.length; i++) {
            outside += groups.of(i / OUTCOMES.length) == Groups.OUTSIDE ? sums.outcomes[i] : 0;
        }
        return outside;
    }

    /// Traces of the population that passed or failed; deferred ones enter no denominator.
    public long reviewed() {
        return Arrays.stream(reviewedByGroup()).sum();
    }

    public long failing() {
        return outcomes().getOrDefault(Outcome.FAIL, 0L);
    }

    /// Reviewed traces by group.
    public long[] reviewedByGroup() {
        var reviewed = new long[groups.size()];
        for (int i = 0; i < sums.outcomes.length; i++) {
            int group = groups.of(i / OUTCOMES.length);
            if (group != Groups.OUTSIDE && OUTCOMES[i % OUTCOMES.length] != Outcome.DEFER) {
                reviewed[group] += sums.outcomes[i];
            }
        }
        return reviewed;
    }

    /// Reviewed traces of each sample; one drawn twice counts for both.
    public Map<SampleId, Long> progress() {
        var known = samples.stream().map(Sample::id).collect(Collectors.toUnmodifiableSet());
        var progress = new HashMap<SampleId, Long>();
        for (int i = 0; i < sums.outcomes.length; i++) {
            long traces = sums.outcomes[i];
            int cell = i / OUTCOMES.length;
            if (traces > 0 && groups.of(cell) != Groups.OUTSIDE && OUTCOMES[i % OUTCOMES.length] != Outcome.DEFER) {
                cells.get(cell).draws().stream()
                        .filter(draw -> known.contains(draw.sample()))
                        .forEach(draw -> progress.merge(draw.sample(), traces, Long::sum));
            }
        }
        return progress;
    }

    /// @param unit its number
    UnitCounts of(int unit) {
        var present = new long[groups.size()];
        var open = new long[groups.size()];
        var all = new long[Sums.EACH];
        for (int cell = 0; cell < cells.size(); cell++) {
            int slot = adding.slot(unit, cell);
            int group = groups.of(cell);
            if (slot != Slots.NONE && group != Groups.OUTSIDE) {
                int at = slot * Sums.EACH;
                present[group] += sums.slots[at + Sums.PRESENT_ASKED];
                open[group] += sums.slots[at + Sums.OPEN];
                for (int i = 0; i < Sums.EACH; i++) {
                    all[i] += sums.slots[at + i];
                }
            }
        }
        long absent = all[Sums.ABSENT_UNASKED]
                + Arrays.stream(assessed[unit]).sum()
                - all[Sums.PRESENT_ASKED]
                - all[Sums.OPEN];
        long first = adding.firstSeen(unit);
        return new UnitCounts(
                all[Sums.PRESENT],
                assessed[unit],
                present,
                open,
                absent,
                all[Sums.PRIMARY],
                all[Sums.LABELS],
                all[Sums.PRESENT] > 0 && first <= labels ? first : 0);
    }
}
