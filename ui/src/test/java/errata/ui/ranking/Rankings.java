package errata.ui.ranking;

import errata.ui.wire.Gain;
import errata.ui.wire.Neighbour;
import errata.ui.wire.Outcomes;
import errata.ui.wire.Part;
import errata.ui.wire.Ranked;
import errata.ui.wire.RankedDetail;
import errata.ui.wire.RankedWindow;
import errata.ui.wire.Ranking;
import errata.ui.wire.Top;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rankings for tests.
public final class Rankings {

    private Rankings() {}

    public static Ranked row(int rank, String name, String severity, int weight, long count, Double priority) {
        return new Ranked(
                rank,
                name,
                name,
                severity,
                weight,
                count,
                100,
                0,
                0,
                0,
                count / 100.0,
                0.07,
                0.198,
                null,
                0.2,
                priority,
                0,
                count / 2,
                count + 1,
                null,
                null,
                null,
                null);
    }

    public static Ranked with(Ranked r, @Nullable RankedDetail detail) {
        return new Ranked(
                r.rank(),
                r.category(),
                r.name(),
                r.severity(),
                r.weight(),
                r.count(),
                r.assessed(),
                r.unresolved(),
                0,
                0,
                r.rate(),
                r.low(),
                r.high(),
                r.bounds(),
                r.labelShare(),
                r.priority(),
                r.priorityRank(),
                r.primaryCount(),
                r.events(),
                null,
                null,
                null,
                detail);
    }

    public static Ranking of(
            List<Ranked> ranked, List<Gain> gains, List<Neighbour> neighbours, @Nullable RankedWindow window) {
        return new Ranking(
                "wall",
                "p",
                "as-was",
                null,
                "c100.a100.t9",
                true,
                null,
                null,
                "population",
                "uniform",
                "as drawn",
                "traces",
                "counted",
                window,
                Map.of(),
                new Outcomes(59, 41, 0),
                100,
                0L,
                0,
                0,
                List.of(),
                ranked,
                List.of(),
                List.of(),
                new Top(3, List.of(), 0.6, new Part(30, 41), new Part(24, 41)),
                gains,
                neighbours,
                List.of(),
                Map.of());
    }
}
