package errata.annotation.arriving;

import errata.annotation.facts.Mark;
import errata.annotation.facts.Plain;
import errata.annotation.facts.TraceFacets;
import errata.annotation.understanding.Summary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What the library's list knows of a trace.
///
/// @param marks its tags, tools, metadata and feedback, each once
/// @param words what it is found by, as a tsvector is written
record TraceRow(
        TraceKey key,
        LocalDate day,
        boolean imported,
        boolean settled,
        int spanCount,
        Summary summary,
        List<Mark> marks,
        String words) {

    /// The marks it has of its feedback, beside its own.
    TraceRow with(List<Mark> ofFeedback) {
        var all = new ArrayList<>(marks);
        all.addAll(ofFeedback);
        return new TraceRow(key, day, imported, settled, spanCount, summary, List.copyOf(all), words);
    }

    TraceFacets facets() {
        return new TraceFacets(
                Plain.fact(summary.service()),
                Plain.fact(summary.release()),
                Plain.fact(summary.environment()),
                Plain.fact(summary.model()),
                Plain.fact(summary.userId()),
                Plain.fact(summary.sessionId()),
                Plain.capped(summary.name(), Plain.FACT),
                summary.failed(),
                summary.startedAt(),
                marks);
    }
}
