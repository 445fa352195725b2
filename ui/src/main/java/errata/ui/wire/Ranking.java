package errata.ui.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What to fix first, at a cut.
public record Ranking(
        String clock,
        @Nullable String project,
        @Nullable String lens,
        @Nullable Instant asOf,
        @Nullable String cut,
        boolean complete,
        @Nullable Instant recordedUntil,
        @JsonDeserialize(using = AsText.class) @Nullable String stoppedAt,
        @Nullable String basis,
        @Nullable String design,
        @Nullable String basisNote,
        @Nullable String unit,
        @Nullable String stale,
        @Nullable RankedWindow window,
        Map<String, List<String>> segment,
        @Nullable Outcomes outcomes,
        long reviewed,
        @Nullable Long unreviewed,
        long outsideSample,
        long failingUncategorised,
        List<RankedSample> samples,
        List<Ranked> ranked,
        List<Ranked> tooFew,
        List<NotRanked> notRanked,
        @Nullable Top top,
        List<Gain> gains,
        List<Neighbour> neighbours,
        List<RankedStratum> strata,
        Map<String, String> links) {}
