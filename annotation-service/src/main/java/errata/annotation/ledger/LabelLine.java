package errata.annotation.ledger;

import errata.annotation.reading.Label;
import errata.annotation.reading.OwnReading;
import errata.annotation.reading.Review;
import errata.annotation.reading.TraceReading;
import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.JudgedBy;
import errata.events.Outcome;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.events.Via;
import errata.events.codebook.Category;
import errata.events.codebook.Codebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One label as it stood: of one trace, one category, one annotator.
///
/// @param outcome of the annotator's own review, if he decided one
record LabelLine(
        TraceId traceId,
        @Nullable String externalId,
        CategoryId category,
        @Nullable String categoryName,
        Verdict verdict,
        boolean primary,
        String by,
        JudgedBy judgedBy,
        Instant at,
        @Nullable Instant claimedAt,
        long codebook,
        Via via,
        @Nullable Outcome outcome) {

    static List<LabelLine> of(TraceId trace, @Nullable String externalId, TraceReading reading, Codebook codebook) {
        var lines = new ArrayList<LabelLine>();
        reading.readers().forEach((by, own) -> own.labels()
                .values()
                .forEach(label -> lines.add(line(trace, externalId, by, own, label, codebook))));
        return lines;
    }

    private static LabelLine line(
            TraceId trace, @Nullable String externalId, Actor by, OwnReading own, Label label, Codebook codebook) {
        return new LabelLine(
                trace,
                externalId,
                label.category(),
                codebook.category(label.category()).map(Category::name).orElse(null),
                label.verdict(),
                label.primary(),
                by.name(),
                label.judgedBy(),
                label.moment().at(),
                label.moment().claimedAt(),
                label.codebook(),
                label.via(),
                own.review().map(Review::outcome).orElse(null));
    }
}
