package errata.annotation.retaining;

import errata.events.edge.ProblemCode;

/// What can be wrong with a request to drop traces.
enum RetentionProblem implements ProblemCode {
    RETENTION_RULE_INVALID(400, "The rule cannot be understood");

    private final int status;
    private final String title;

    RetentionProblem(int status, String title) {
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
