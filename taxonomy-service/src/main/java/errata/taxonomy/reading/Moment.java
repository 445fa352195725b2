package errata.taxonomy.reading;

import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.taxonomy.CodebookHistory;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Which codebook is asked for.
sealed interface Moment {

    record Now() implements Moment {}

    record AsOf(Instant time) implements Moment {}

    record At(long position) implements Moment {}

    static Moment of(@Nullable String asOf, @Nullable String position) {
        if (asOf != null && position != null) {
            throw Problem.of(EdgeProblem.VALUE_INVALID, "Ask for asOf or for position, not for both")
                    .exception();
        }
        if (asOf != null) {
            return new AsOf(OffsetDateTime.parse(asOf).toInstant());
        }
        return position != null ? new At(Long.parseLong(position)) : new Now();
    }

    default CodebookHistory in(CodebookHistory whole) {
        return switch (this) {
            case Now _ -> whole;
            case AsOf(var time) -> whole.asOf(time);
            case At(var position)
            when position < 0 || position > whole.position() ->
                throw Problem.of(
                                ReadingProblem.POSITION_UNKNOWN,
                                "The codebook has positions 0 to %d".formatted(whole.position()))
                        .exception();
            case At(var position) -> whole.at(position);
        };
    }
}
