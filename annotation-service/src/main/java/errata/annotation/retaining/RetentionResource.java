package errata.annotation.retaining;

import errata.events.edge.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What retention would drop, and dropping it.
@Path("/api/retention")
@Produces(MediaType.APPLICATION_JSON)
final class RetentionResource {
    private static final long LONGEST = 100_000;

    private final Retaining retaining;

    RetentionResource(Retaining retaining) {
        this.retaining = retaining;
    }

    /// The library by days, and what the configured rule drops of it at its next run.
    @GET
    public Uni<Retention> planned() {
        return retaining.plan(retaining.configured());
    }

    /// Answers what goes (dry run) or what went. Without a rule the configured one counts.
    @POST
    public Uni<Retention> drop(
            @RestQuery @Nullable String dryRun,
            @RestQuery @Nullable String days,
            @RestQuery @Nullable String maxBytes) {
        var keptDays = number("days", days, 1, LONGEST);
        var bytes = number("maxBytes", maxBytes, 0, Long.MAX_VALUE);
        var rule = keptDays == null && bytes == null
                ? retaining.configured()
                : new RetentionRule(keptDays == null ? null : keptDays.intValue(), bytes);
        if (Boolean.parseBoolean(dryRun)) {
            return retaining.plan(rule);
        }
        if (rule.saysNothing()) {
            throw invalid("Say how many `days` or how many bytes (`maxBytes`) are kept; no rule is configured.");
        }
        return retaining.carryOut(rule);
    }

    private static @Nullable Long number(String name, @Nullable String text, long least, long most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw invalid("`" + name + "` has to be a whole number from " + least + " to " + most + ".");
    }

    private static RuntimeException invalid(String detail) {
        return Problem.of(RetentionProblem.RETENTION_RULE_INVALID, detail).exception();
    }
}
