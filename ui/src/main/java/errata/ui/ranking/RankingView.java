package errata.ui.ranking;

import errata.ui.shell.Paths;
import errata.ui.wire.Ranked;
import errata.ui.wire.Ranking;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ranking as it is shown: rows in the chosen order, the picture, the strip of time.
public record RankingView(
        String base,
        Ranking ranking,
        Lens lens,
        boolean byPriority,
        @Nullable Instant asOf,
        @Nullable String cut,
        List<Ranked> rows,
        @Nullable Pareto picture,
        @Nullable TimeStrip strip) {

    static RankingView of(
            String base,
            Ranking ranking,
            Lens lens,
            boolean byPriority,
            @Nullable Instant asOf,
            @Nullable String cut,
            @Nullable TimeStrip strip) {
        var rows = byPriority
                ? ranking.ranked().stream()
                        .sorted(Comparator.comparingInt(Ranked::priorityRank))
                        .toList()
                : ranking.ranked();
        return new RankingView(
                base, ranking, lens, byPriority, asOf, cut, rows, rows.isEmpty() ? null : Pareto.of(rows), strip);
    }

    public List<Lens> lenses() {
        return Arrays.asList(Lens.values());
    }

    public boolean past() {
        return asOf != null || cut != null;
    }

    public String rate(Ranked row) {
        return Pareto.rate(row);
    }

    public String withLens(Lens other) {
        return address(other, asOf, cut, byPriority);
    }

    public String ordered(boolean priority) {
        return address(lens, asOf, cut, priority);
    }

    public String at(Instant instant) {
        return address(lens, instant, null, byPriority);
    }

    public String today() {
        return address(lens, null, null, byPriority);
    }

    public String permalink() {
        return address(lens, null, ranking.cut(), byPriority);
    }

    public String traces(Ranked row) {
        var query = new LinkedHashMap<String, @Nullable String>();
        query.put("category", row.category());
        query.put("cut", ranking.cut());
        query.put("lens", lens.id());
        return Paths.with(base + "/ranking/traces", query);
    }

    private String address(Lens wanted, @Nullable Instant at, @Nullable String fixed, boolean priority) {
        var query = new LinkedHashMap<String, @Nullable String>();
        query.put("asOf", at == null ? null : at.toString());
        query.put("cut", fixed);
        query.put("lens", wanted == Lens.AS_WAS ? null : wanted.id());
        query.put("order", priority ? "priority" : null);
        return Paths.with(base + "/ranking", query);
    }
}
