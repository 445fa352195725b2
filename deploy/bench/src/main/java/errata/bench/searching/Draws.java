package errata.bench.searching;

import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.bench.sending.Histogram;
import errata.local.web.Api;
import java.util.LinkedHashMap;

/// Samples of a hundred traces, drawn from the whole library.
record Draws(Api library, String project) {
    private static final int TIMES = 5;
    private static final int SIZE = 100;

    /// Who hears how long draws of a kind took.
    interface Listener {
        void told(String name, double first, Histogram times);
    }

    void each(Listener listener) {
        var kinds = new LinkedHashMap<String, ObjectNode>();
        kinds.put("uniform", body("uniform"));
        kinds.put("uniform of a service", framed());
        kinds.put("by model", stratified());
        kinds.put("by feedback", body("feedback"));
        kinds.put("by likelihood", body("likelihood"));
        kinds.forEach((name, body) -> {
            double first = draw(body);
            var times = new Histogram();
            for (int drawn = 0; drawn < TIMES; drawn++) {
                times.add((long) (draw(body) * 1e6));
            }
            listener.told("sample, " + name, first, times);
        });
    }

    private double draw(ObjectNode body) {
        return SearchBench.milliseconds(() -> library.post("/api/projects/" + project + "/samples", body));
    }

    private static ObjectNode body(String strategy) {
        return Api.object().put("strategy", strategy).put("size", SIZE);
    }

    private static ObjectNode framed() {
        var body = body("uniform");
        body.putObject("frame").putObject("filters").put("service", "bot-1");
        return body;
    }

    private static ObjectNode stratified() {
        var body = body("stratified");
        body.putObject("strata").put("by", "model");
        return body;
    }
}
