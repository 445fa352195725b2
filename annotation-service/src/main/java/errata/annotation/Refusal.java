package errata.annotation;

import errata.events.edge.ProblemCode;

/// What this service refuses, stable for clients.
public enum Refusal implements ProblemCode {
    TRACE_UNKNOWN(404, "The library has no such trace"),
    NOTE_UNKNOWN(404, "There is no such note"),
    LABEL_UNKNOWN(404, "There is no such label"),
    REVIEW_UNKNOWN(404, "There is no such review"),
    SAMPLE_UNKNOWN(404, "There is no such sample"),
    CATEGORY_UNKNOWN(404, "The codebook has no such category"),
    NOT_YOURS(403, "It belongs to somebody else"),
    CATEGORY_DECLINED(409, "The category was declined"),
    CATEGORY_RETIRED(409, "The category was retired"),
    CATEGORY_SPLIT(409, "The category was split"),
    CATEGORY_NOT_SPLIT(409, "The category was not split"),
    PASS_WITH_FAILURE(409, "A trace that passes has no failure present"),
    NOTHING_TO_DRAW(409, "There is no trace to draw"),
    STRATA_TOO_MANY(422, "There are too many strata"),
    NOT_A_PART(422, "It is not a part of the split category"),
    NOWHERE_TO_MOVE(422, "The label has nowhere to move to"),
    PRIMARY_NOT_PRESENT(422, "A primary label is a present one"),
    EVIDENCE_UNKNOWN(422, "The evidence is not a note of this trace"),
    IMPORT_UNKNOWN(404, "There is no such import"),
    IMPORT_OVER(409, "The import is over"),
    IMPORT_RUNNING(409, "The import is running"),
    FILE_UNREADABLE(422, "The file cannot be read as a table"),
    FILE_TOO_LARGE(413, "The file is too large"),
    MAPPING_INVALID(422, "The columns are not mapped in a way that says something"),
    EMPTY_CELLS_UNANSWERED(422, "Say what an empty cell means"),
    JUDGED_BY_UNANSWERED(422, "Say who judged"),
    JUDGES_NOT_TAKEN(422, "Verdicts of judges are not taken here"),
    JUDGE_IS_A_READER(409, "The name belongs to a reader"),
    CODEBOOK_BEHIND(503, "The codebook has not arrived here yet");

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
}
