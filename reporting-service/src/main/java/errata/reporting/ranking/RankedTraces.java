package errata.reporting.ranking;

import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.TraceId;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.Lens;
import java.util.List;
import java.util.stream.Stream;

/// The traces behind one bar of the ranking: where the category is present, and where that is unresolved.
public record RankedTraces(Clock clock, String cut, String lens, CategoryId category, List<Item> items) {

    record Item(TraceId traceId, String value) {}

    static RankedTraces of(Ranking ranking, CategoryId category, Lens lens, Found at) {
        var items = ranking.verdicts().stream()
                .flatMap(trace -> switch (trace.value(category)) {
                    case PRESENT -> Stream.of(new Item(trace.trace(), "present"));
                    case OPEN -> Stream.of(new Item(trace.trace(), "unresolved"));
                    case ABSENT, UNKNOWN -> Stream.<Item>empty();
                })
                .toList();
        return new RankedTraces(at.clock(), at.cut().toString(), lens.text(), category, items);
    }
}
