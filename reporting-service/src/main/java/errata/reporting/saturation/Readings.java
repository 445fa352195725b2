package errata.reporting.saturation;

import errata.events.CategoryId;
import errata.reporting.machine.Sheet;
import errata.reporting.projection.View;
import errata.reporting.saturation.SaturationAnswer.OfPart;
import errata.reporting.windows.Traces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.IntPredicate;

/// The traces read, as a whole and by release and round: what is saturated over all can be wide open in what was
/// shipped last. A release or a round is one bit, so that each trace is looked at once.
final class Readings {
    private static final int MOST = 12;
    private static final long WHOLE = 1;

    private final View view;
    private final Sheet sheet;
    private final int[] standing;
    private final IntPredicate which;
    private final List<CategoryId> categories;
    private final List<Reading> readings = new ArrayList<>();
    private final long[] ofFacts;
    private final long[] ofCell;
    private final long[] read; // by pattern: the readings it came up in
    private final long[] seen; // by category: the readings it was seen in

    Readings(View view, Sheet sheet, Traces traces) {
        this.view = view;
        this.sheet = sheet;
        this.standing = view.machine()
                .changes()
                .standing(sheet.cut().cohort(), sheet.cut().labels());
        this.which = traces.which(view);
        this.categories =
                sheet.categories().stream().map(category -> category.id()).toList();
        var vocabulary = view.machine().vocabulary();
        this.ofFacts = new long[vocabulary.facts.size()];
        this.ofCell = new long[vocabulary.cells.size()];
        this.read = new long[sheet.patterns()];
        this.seen = new long[categories.size()];
        readings.add(new Reading("all", ""));
        releases();
        rounds();
        readAll();
    }

    /// The releases read last, in the order in which they were first read.
    private void releases() {
        var facts = view.machine().vocabulary().facts;
        var names = new LinkedHashMap<String, List<Integer>>();
        for (int known : inOrder()) {
            var name = facts.get(known).values().get("release");
            if (name != null) {
                names.computeIfAbsent(name, _ -> new ArrayList<>()).add(known);
            }
        }
        names.entrySet().stream().skip(Math.max(0, names.size() - MOST)).forEach(release -> {
            long bit = bit(new Reading("release", release.getKey()));
            release.getValue().forEach(known -> ofFacts[known] |= bit);
        });
    }

    /// The numbers of the facts of the traces read, in the order in which each came up.
    private List<Integer> inOrder() {
        var changes = view.machine().changes();
        var met = new boolean[ofFacts.length];
        var order = new ArrayList<Integer>();
        for (int trace = 0; trace < standing.length; trace++) {
            int known = changes.factsOf(trace);
            if (!met[known] && isRead(trace)) {
                met[known] = true;
                order.add(known);
            }
        }
        return order;
    }

    /// The rounds drawn last, in their order.
    private void rounds() {
        var cells = view.machine().vocabulary().cells;
        var samples = sheet.totals().samples();
        for (var sample : samples.subList(Math.max(0, samples.size() - MOST), samples.size())) {
            long bit = bit(new Reading("round", sample.name()));
            for (int cell = 0; cell < ofCell.length; cell++) {
                boolean drawn = cells.get(cell).draws().stream()
                        .anyMatch(draw -> draw.sample().equals(sample.id()));
                ofCell[cell] |= drawn ? bit : 0;
            }
        }
    }

    private long bit(Reading reading) {
        readings.add(reading);
        return 1L << readings.size() - 1;
    }

    private boolean isRead(int trace) {
        return standing[trace] != 0 && sheet.totals().hold(standing[trace]) && which.test(trace);
    }

    private void readAll() {
        var kinds = view.machine().vocabulary().kinds;
        var changes = view.machine().changes();
        for (int trace = 0; trace < standing.length; trace++) {
            if (isRead(trace)) {
                int kind = standing[trace];
                long in = WHOLE | ofFacts[changes.factsOf(trace)] | ofCell[kinds.cell(kind)];
                read(trace, kinds.pattern(kind), in);
            }
        }
    }

    /// @param in the readings it belongs to
    private void read(int trace, int pattern, long in) {
        long fresh = fresh(pattern, in & ~read[pattern]);
        read[pattern] |= in;
        boolean failing = sheet.failing(pattern);
        var present = fresh == 0 ? List.<CategoryId>of() : present(pattern);
        int known = whole().known();
        for (long rest = in; rest != 0; rest &= rest - 1) {
            long bit = Long.lowestOneBit(rest);
            readings.get(Long.numberOfTrailingZeros(bit))
                    .read(trace, failing, (fresh & bit) == 0 ? List.of() : present);
        }
        int found = whole().known() - known;
        for (long rest = found == 0 ? 0 : in & ~WHOLE; rest != 0; rest &= rest - 1) {
            readings.get(Long.numberOfTrailingZeros(rest)).foundFirst(found);
        }
    }

    /// Those of the readings that see a category on a pattern for the first time.
    private long fresh(int pattern, long first) {
        if (first == 0) {
            return 0;
        }
        var fresh = new long[1];
        sheet.eachPresent(pattern, category -> {
            fresh[0] |= first & ~seen[category];
            seen[category] |= first;
        });
        return fresh[0];
    }

    private List<CategoryId> present(int pattern) {
        var present = new ArrayList<CategoryId>();
        sheet.eachPresent(pattern, category -> present.add(categories.get(category)));
        return present;
    }

    Discovery whole() {
        return readings.getFirst().discovery();
    }

    /// Releases and rounds of which something was read.
    List<OfPart> told(int window, int floor) {
        return readings.stream()
                .skip(1)
                .filter(reading -> reading.discovery().reviewed() > 0)
                .map(reading -> reading.told(window, floor))
                .toList();
    }
}
