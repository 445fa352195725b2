package errata.taxonomy;

import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.events.edge.ProblemCode;
import java.util.Map;

/// Every reason for which a change of the codebook is refused: its code never changes, its status and title are HTTP's.
public enum Refusal implements ProblemCode {
    NOT_PRINCIPAL(403, "Only the principal expert changes the codebook"),
    CATEGORY_UNKNOWN(404, "No such category"),
    MERGE_UNKNOWN(404, "No such merge"),
    CATEGORY_NOT_ACTIVE(409, "The category is not active"),
    CATEGORY_MERGED(409, "The category went into another one"),
    CATEGORY_SPLIT(409, "The category was split"),
    CATEGORY_REJOINED(409, "The category rejoined the one it was split from"),
    CATEGORY_RETIRED(409, "The category was retired"),
    CATEGORY_NOT_RETIRED(409, "The category is not retired"),
    CATEGORY_NOT_SPLIT(409, "The category is not split"),
    SPLIT_OVERTAKEN(409, "The parts of the split went on without it"),
    NAME_TAKEN(409, "Another category has this name"),
    NOTHING_CHANGED(409, "Nothing would change"),
    PROPOSAL_DECIDED(409, "The proposal was decided already"),
    DEFINITION_MISSING(409, "The category has no definition yet"),
    MERGE_CYCLE(409, "The merge would run in a circle"),
    MERGE_UNDONE(409, "The merge was undone already"),
    MERGE_OVERTAKEN(409, "The survivor of the merge went on without it"),
    MERGE_INTO_ITSELF(422, "A category cannot absorb itself"),
    TOO_FEW(422, "Too few categories"),
    TOO_MANY(422, "Too many categories at once"),
    NAME_INVALID(422, "The name cannot be used"),
    DEFINITION_INVALID(422, "The definition cannot be used"),
    REPORTING_LABEL_INVALID(422, "A reporting label cannot be used"),
    PERSON_INVALID(422, "No such person can be appointed"),
    RATIONALE_INVALID(422, "The reason cannot be used"),
    SEVERITY_UNKNOWN(422, "No such severity"),
    EDIT_KIND_UNKNOWN(422, "No such kind of edit"),
    ORIGIN_UNKNOWN(422, "No such origin"),
    DECISION_UNKNOWN(422, "No such decision");

    private final int status;
    private final String title;

    Refusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /// @param detail a sentence that says what to do
    public Decision<TaxonomyEvent> because(String detail) {
        return Decision.refuse(name(), detail);
    }

    /// @param about further members of the problem: ids to follow, names to change
    public Decision<TaxonomyEvent> because(String detail, Map<String, Object> about) {
        return Decision.refuse(name(), detail, about);
    }
}
