package errata.bench.library;

import errata.local.web.Api;

/// Reads the lists that everybody may read, page by page. `spanCount` is the library's own word.
public record ApiLibrary(Api api) implements Library {

    @Override
    public long spans(String project) {
        return Intake.totals(api, project).path("stored").asLong(-1);
    }

    @Override
    public void each(String project, TraceSpans told) {
        var after = "";
        do {
            var page = api.get("/api/projects/" + project + "/traces?limit=200" + after);
            page.path("items")
                    .forEach(trace -> told.tell(
                            trace.path("traceId").asText(),
                            trace.path("spanCount").asLong()));
            var next = page.path("next").asText("");
            after = next.isEmpty() ? "" : "&after=" + Api.encode(next);
        } while (!after.isEmpty());
    }
}
