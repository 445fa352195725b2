package errata.ui.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The one sample there is, of the newest forty traces.
record OneSample(Library library) {

    static final String ID = "5a3b1e00";
    static final int DRAWN = 40;

    private static ObjectNode stratum(String name, int population, int drawn) {
        return Json.object("name", name, "population", population, "drawn", drawn, "reviewed", 9, "failing", 4);
    }

    /// As somebody sees it who said this of its traces.
    ObjectNode as(Function<String, @Nullable ObjectNode> saidOf) {
        var traces = new ArrayList<ObjectNode>();
        var ids = library.ids();
        for (int i = 0; i < DRAWN; i++) {
            var mine = saidOf.apply(ids.get(i));
            traces.add(Json.object(
                    "traceId",
                    ids.get(i),
                    "ordinal",
                    i + 1,
                    "inclusion",
                    0.66,
                    "outcome",
                    mine == null ? "pass" : mine.path("outcome").asText(),
                    "mine",
                    mine == null ? null : mine.path("outcome").asText(),
                    "input",
                    library.trace(ids.get(i)).path("input").asText()));
        }
        return Json.object(
                "sampleId",
                ID,
                "name",
                "After release 2.4",
                "strategy",
                "stratified",
                "toldApartBy",
                "release",
                "strata",
                List.of(stratum("2.3", 40, 25), stratum("2.4", 20, 15)),
                "seed",
                "meadow",
                "drawnAt",
                Instant.now().minusSeconds(7200).toString(),
                "drawnBy",
                "local",
                "population",
                Library.TRACES,
                "size",
                DRAWN,
                "reviewed",
                (int) traces.stream().filter(t -> t.hasNonNull("mine")).count(),
                "failing",
                8,
                "traces",
                traces);
    }
}
