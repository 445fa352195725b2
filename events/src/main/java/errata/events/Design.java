package errata.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What tells the strata of a sample apart, and how its size was shared out.
///
/// @param by service, release, environment, model, feedback or dimension.<key>; of LIKELIHOOD `facts`, if the scores
/// were made from what is known of the traces, or `scores`, if they were told
/// @param allocation null if each trace has a probability of its own
/// @param rates the prior failure rates by stratum that were told
public record Design(String by, @Nullable Allocation allocation, Map<String, Double> rates) {}
