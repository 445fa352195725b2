package errata.annotation.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What calls of models took. Null is unknown.
///
/// @param cachedTokens of the input, read from a cache; part of `inputTokens`
/// @param cacheWriteTokens of the input, written to a cache; part of `inputTokens`
/// @param reasoningTokens part of `outputTokens`
/// @param costUsd as the client told it, in US dollars
public record Usage(
        @Nullable Long inputTokens,
        @Nullable Long outputTokens,
        @Nullable Long cachedTokens,
        @Nullable Long cacheWriteTokens,
        @Nullable Long reasoningTokens,
        @Nullable Double costUsd) {

    public static final Usage UNKNOWN = new Usage(null, null, null, null, null, null);

    /// A cost of nothing for something is a cost nobody knew.
    public Usage {
        if (costUsd != null
                && (costUsd.isNaN() || costUsd.isInfinite() || (costUsd == 0 && took(inputTokens, outputTokens)))) {
            costUsd = null;
        }
    }

    private static boolean took(@Nullable Long input, @Nullable Long output) {
        return (input != null && input > 0) || (output != null && output > 0);
    }

    static Usage sum(List<Usage> all) {
        return all.stream().reduce(UNKNOWN, Usage::plus);
    }

    private Usage plus(Usage more) {
        return new Usage(
                plus(inputTokens, more.inputTokens),
                plus(outputTokens, more.outputTokens),
                plus(cachedTokens, more.cachedTokens),
                plus(cacheWriteTokens, more.cacheWriteTokens),
                plus(reasoningTokens, more.reasoningTokens),
                costUsd == null
                        ? more.costUsd
                        : more.costUsd == null ? costUsd : Double.valueOf(costUsd + more.costUsd));
    }

    private static @Nullable Long plus(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        long sum = one + other;
        // Made-up counts must not turn negative.
        return ((one ^ sum) & (other ^ sum)) < 0 ? Long.valueOf(Long.MAX_VALUE) : Long.valueOf(sum);
    }
}
