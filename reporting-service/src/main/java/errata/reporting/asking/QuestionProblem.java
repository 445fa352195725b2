package errata.reporting.asking;

import errata.events.edge.ProblemCode;

/// What can be wrong with a question to reporting.
public enum QuestionProblem implements ProblemCode {
    LENS_INVALID(400, "There is no such lens"),
    AS_OF_INVALID(400, "The instant cannot be read"),
    CUT_INVALID(400, "The cut cannot be read"),
    MIN_POSITION_INVALID(400, "The position cannot be read"),
    TOO_MUCH_TO_READ(422, "There are too many events to read them one by one"),
    CATEGORY_INVALID(400, "The category cannot be read"),
    BEHIND(503, "Reporting has not read that far yet");

    private final int status;
    private final String title;

    QuestionProblem(int status, String title) {
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
