package errata.reporting.machine;

/// The reviewed traces of the population at a cut, by pattern and within one by place: for figures about several
/// categories at once.
public final class Counted {
    private final Places places;
    private final Totals totals;
    private final ByPattern byPattern;

    /// @param totals of the same traces; @param counts them, by kind
    Counted(Machine machine, Totals totals, int[] counts) {
        this.places = machine.places();
        this.totals = totals;
        var vocabulary = machine.vocabulary();
        this.byPattern = ByPattern.of(vocabulary.patterns.size(), vocabulary.kinds, places, counts, totals::hold);
    }

    /// Reviewed traces of the population with a pattern.
    public int traces(int pattern) {
        return byPattern.traces(pattern);
    }

    /// Adds those with a pattern, by group, whose reviews looked for both units.
    public void addAssessed(UnitColumn one, UnitColumn other, int pattern, long[] sums) {
        int end = byPattern.end(pattern);
        for (int at = byPattern.begin(pattern); at < end; at++) {
            int place = byPattern.place(at);
            if (one.covers(places.coverage(place)) && other.covers(places.coverage(place))) {
                sums[totals.groupOfCell(places.cell(place))] += byPattern.count(at);
            }
        }
    }
}
