package errata.ui.browser;

import java.util.List;

/// Every page there is, with what there is to say and without, and in the states one gets to by an address.
final class Pages {

    static final String TRACE = "%032x".formatted(0x4a11ce00L + 4 * 7919L);

    static final List<String> ALL = List.of(
            "",
            "p/empty-desk",
            "p/meadow-clinic",
            "p/meadow-clinic/traces",
            "p/meadow-clinic/traces?q=nothing-fits",
            "p/meadow-clinic/traces?model=small-chat-2&since=7d",
            "p/meadow-clinic/traces/" + TRACE,
            "p/meadow-clinic/traces/" + TRACE + "?tab=spans",
            "p/meadow-clinic/traces/" + TRACE + "?tab=raw",
            "p/meadow-clinic/traces/" + TRACE + "?tab=history",
            "p/meadow-clinic/traces/" + TRACE + "?tab=facts",
            "p/meadow-clinic/review",
            "p/meadow-clinic/review?sample=5a3b1e00&trace=" + TRACE,
            "p/meadow-clinic/samples/new",
            "p/meadow-clinic/codebook",
            "p/meadow-clinic/codebook/c-handoff",
            "p/meadow-clinic/codebook/merge?take=c-handoff&take=c-date",
            "p/meadow-clinic/codebook/c-date/split",
            "p/meadow-clinic/ranking",
            "p/meadow-clinic/ranking?asOf=2026-03-01T00:00:00Z&lens=restated",
            "p/meadow-clinic/ranking?cut=c100.a100.t9&lens=corrected",
            "p/meadow-clinic/ranking?window=all&unit=events&order=priority",
            "p/meadow-clinic/ranking?from=2026-02-01&to=2026-02-20&segment=service:desk&unit=primary",
            "p/meadow-clinic/ranking/traces?category=c-date",
            "p/meadow-clinic/insights",
            "p/meadow-clinic/insights?thenAsOf=2026-02-01T00:00:00Z&now=c140.a140.t14",
            "p/meadow-clinic/insights/drift",
            "p/meadow-clinic/insights/drift?asOf=2026-03-01T00:00:00Z",
            "p/meadow-clinic/insights/drift/decisions",
            "p/meadow-clinic/insights/drift/decisions?all=true",
            "p/meadow-clinic/insights/schemes",
            "p/meadow-clinic/insights/saturation",
            "p/meadow-clinic/insights/agreement",
            "p/meadow-clinic/insights/together",
            "p/meadow-clinic/history",
            "p/meadow-clinic/import",
            "p/meadow-clinic/import?door=labels",
            "p/meadow-clinic/import/t0",
            "p/meadow-clinic/import/t1",
            "p/meadow-clinic/import/labels/l0",
            "p/meadow-clinic/import/labels/l0?layout=wide",
            "p/meadow-clinic/import/codebook",
            "p/meadow-clinic/operations",
            "p/meadow-clinic/operations/refusals/r3",
            "p/meadow-clinic/operations/retention?days=2",
            "p/meadow-clinic/sending",
            "p/empty-desk/traces",
            "p/empty-desk/ranking",
            "p/empty-desk/insights",
            "p/empty-desk/insights/drift",
            "p/empty-desk/insights/drift/decisions",
            "p/empty-desk/insights/schemes",
            "p/empty-desk/insights/saturation",
            "p/empty-desk/insights/agreement",
            "p/empty-desk/insights/together",
            "p/empty-desk/import",
            "p/empty-desk/operations",
            "p/empty-desk/sending",
            "p/meadow-clinic/nowhere");

    private Pages() {}
}
