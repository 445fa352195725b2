package errata.reporting.ranking;

import errata.reporting.machine.UnitCounts;
import errata.reporting.statistics.Range;
import errata.reporting.statistics.Weighted;
import errata.reporting.statistics.Weighted.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The rate of one category, as the design of its population allows.
///
/// @param rate null while something is unresolved, a stratum was not read, or nothing was assessed
/// @param interval 95 %, beside a rate; @param bounds from the known up to all that is open, where there is no rate
/// @param effective traces drawn with one chance that would say as much
public record Estimate(
        @Nullable Double rate,
        @Nullable Range interval,
        @Nullable Range bounds,
        double effective,
        @Nullable String missing) {
    static final Estimate NONE = new Estimate(null, null, null, 0, null);

    static Estimate of(UnitCounts counts, Population population) {
        if (counts.assessedAll() == 0) {
            return NONE;
        }
        return switch (population.design()) {
            case READ, UNIFORM -> plain(counts.presentAll(), counts.openAll(), counts.assessedAll());
            case STRATIFIED -> stratified(counts, population);
            case WEIGHTED ->
                weighted(
                        Weighted.hajek(parts(counts, population, false)),
                        counts.openAll() > 0 ? Weighted.hajek(parts(counts, population, true)) : null);
        };
    }

    /// Rate, or the middle of nothing: what a ranking orders by.
    double known() {
        return rate != null ? rate : bounds == null ? 0 : bounds.low();
    }

    private static Estimate plain(long present, long open, long assessed) {
        return open > 0
                ? new Estimate(null, null, Range.bounds(present, present + open, assessed), assessed, null)
                : new Estimate((double) present / assessed, Range.wilson(present, assessed), null, assessed, null);
    }

    private static Estimate stratified(UnitCounts counts, Population population) {
        var unread = IntStream.range(0, population.groups().size())
                .filter(group -> counts.assessed()[group] == 0 && population.size(group) > 0)
                .mapToObj(group -> population.groups().get(group).stratum())
                .toList();
        if (!unread.isEmpty()) {
            return new Estimate(null, null, null, 0, "Not read for it: " + String.join(", ", unread));
        }
        return weighted(
                Weighted.stratified(parts(counts, population, false)),
                counts.openAll() > 0 ? Weighted.stratified(parts(counts, population, true)) : null);
    }

    private static Estimate weighted(Weighted known, @Nullable Weighted possible) {
        return possible == null
                ? new Estimate(known.rate(), known.range(), null, known.effective(), null)
                : new Estimate(null, null, new Range(known.rate(), possible.rate()), known.effective(), null);
    }

    private static List<Part> parts(UnitCounts counts, Population population, boolean openToo) {
        var parts = new ArrayList<Part>();
        for (int group = 0; group < population.groups().size(); group++) {
            long hits = counts.present()[group] + (openToo ? counts.open()[group] : 0);
            if (counts.assessed()[group] > 0) {
                parts.add(new Part(population.weight(group), hits, counts.assessed()[group]));
            }
        }
        return parts;
    }
}
