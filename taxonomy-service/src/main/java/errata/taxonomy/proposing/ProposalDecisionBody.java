package errata.taxonomy.proposing;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Codebook;
import errata.taxonomy.Refusal;
import errata.taxonomy.proposing.DecideProposal.Accept;
import errata.taxonomy.proposing.DecideProposal.Decline;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// @param decision accept or decline
/// @param reason why it is declined
public record ProposalDecisionBody(
        @Schema(enumeration = {"accept", "decline"}) @Nullable
        String decision,

        @Nullable String reason) {

    Decision<TaxonomyEvent> decide(Actor by, CategoryId id, Codebook codebook) {
        return switch (decision) {
            case "accept" -> new Accept(by, id).decide(codebook);
            case "decline" -> new Decline(by, id, reason == null ? "" : reason).decide(codebook);
            case null, default -> Refusal.DECISION_UNKNOWN.because("A proposal is decided by “accept” or “decline”.");
        };
    }
}
