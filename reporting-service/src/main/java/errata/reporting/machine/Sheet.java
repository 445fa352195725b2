package errata.reporting.machine;

import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.codebook.Category;
import errata.reporting.cutting.Cut;
import errata.reporting.lineage.Lineage;
import errata.reporting.verdicts.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One cut, opened: the traces counted, and what their patterns say of each category of the codebook.
public final class Sheet {
    private static final int NOWHERE = -1;

    private final Machine machine;
    private final Lineage lineage;
    private final Cut cut;
    private final boolean whole;
    private final Supplier<int[]> counts;
    private final Totals totals;
    private final Map<CategoryId, UnitColumn> columns = new LinkedHashMap<>();
    private final Map<CategoryId, Integer> units = new HashMap<>();
    private final List<UnitColumn> retired;
    private final int[] places; // in the codebook, by unit
    private @Nullable Counted counted;

    private Sheet(Machine machine, Lineage lineage, Cut cut, boolean whole, Supplier<int[]> counts) {
        this.machine = machine;
        this.lineage = lineage;
        this.cut = cut;
        this.whole = whole;
        this.counts = counts;
        var active = lineage.active();
        var filled = machine.columns().of(lineage, active);
        for (int i = 0; i < filled.size(); i++) {
            var unit = active.get(i).id();
            columns.put(unit.category(), filled.get(i));
            units.put(unit.category(), machine.columns().number(unit));
        }
        this.retired = machine.columns().of(lineage, lineage.retired());
        this.totals = machine.totals(cut, whole ? null : counts.get());
        this.places = new int[machine.columns().all().size()];
        Arrays.fill(places, NOWHERE);
        for (int place = 0; place < active.size(); place++) {
            places[machine.columns().number(active.get(place).id())] = place;
        }
    }

    /// All traces of a cut.
    static Sheet whole(Machine machine, Lineage lineage, Cut cut) {
        return new Sheet(machine, lineage, cut, true, () -> machine.changes().counts(cut.cohort(), cut.labels()));
    }

    /// @param counts of some of them, by kind
    static Sheet part(Machine machine, Lineage lineage, Cut cut, int[] counts) {
        return new Sheet(machine, lineage, cut, false, () -> counts);
    }

    public Lineage lineage() {
        return lineage;
    }

    public Cut cut() {
        return cut;
    }

    public Machine machine() {
        return machine;
    }

    public boolean whole() {
        return whole;
    }

    /// What the traces come to, category by category.
    public Totals totals() {
        return totals;
    }

    /// The traces by pattern: for figures about several categories at once. Takes longer than totals.
    public Counted counted() {
        if (counted == null) {
            counted = new Counted(machine, totals, counts.get());
        }
        return counted;
    }

    /// In the order of the codebook.
    public List<Category> categories() {
        return lineage.codebook().active();
    }

    public UnitCounts of(CategoryId category) {
        return totals.of(of(units, category));
    }

    public UnitColumn column(CategoryId category) {
        return of(columns, category);
    }

    private static <T> T of(Map<CategoryId, T> standing, CategoryId category) {
        var found = standing.get(category);
        if (found == null) {
            throw new IllegalArgumentException(category + " does not stand in the codebook");
        }
        return found;
    }

    public boolean stands(CategoryId category) {
        return columns.containsKey(category);
    }

    /// What counts for a category on the traces of a kind.
    public Value value(CategoryId category, int kind) {
        var column = column(category);
        var said = column.valueOf(machine.patternOf(kind));
        return said == Value.UNKNOWN && column.covers(machine.vocabulary().kinds.coverage(kind)) ? Value.ABSENT : said;
    }

    /// Reviewed traces of the population with a pattern.
    public int traces(int pattern) {
        return counted().traces(pattern);
    }

    public int patterns() {
        return machine.vocabulary().patterns.size();
    }

    public boolean failing(int pattern) {
        return machine.columns().outcome(pattern) == Outcome.FAIL;
    }

    /// What each pattern shows of the categories that stand.
    public Showing showing() {
        return new Showing(patterns(), columns.values());
    }

    /// What it shows of those that were retired since: they explain nothing of what is ranked, and still stand there.
    public Showing showingRetired() {
        return new Showing(patterns(), retired);
    }

    /// How many categories each pattern shows, and leaves open.
    public static final class Showing {
        private final char[] present;
        private final char[] open;

        private Showing(int patterns, Collection<UnitColumn> columns) {
            present = new char[patterns];
            open = new char[patterns];
            for (var column : columns) {
                for (int at = 0; at < column.size(); at++) {
                    present[column.pattern(at)] += column.value(at) == Value.PRESENT ? 1 : 0;
                    open[column.pattern(at)] += column.value(at) == Value.OPEN ? 1 : 0;
                }
            }
        }

        public int present(int pattern) {
            return present[pattern];
        }

        public int open(int pattern) {
            return open[pattern];
        }
    }

    /// Is told of each category present on a pattern, by its place in the codebook.
    public void eachPresent(int pattern, IntConsumer category) {
        totals.rows().eachPresent(pattern, unit -> {
            if (places[unit] != NOWHERE) {
                category.accept(places[unit]);
            }
        });
    }

    /// The categories present on each of some patterns, in the order of the codebook.
    public Map<Integer, List<CategoryId>> present(BitSet patterns) {
        var present = new HashMap<Integer, List<CategoryId>>();
        columns.forEach((category, column) -> {
            for (int at = 0; at < column.size(); at++) {
                if (column.value(at) == Value.PRESENT && patterns.get(column.pattern(at))) {
                    present.computeIfAbsent(column.pattern(at), _ -> new ArrayList<>())
                            .add(category);
                }
            }
        });
        return present;
    }
}
