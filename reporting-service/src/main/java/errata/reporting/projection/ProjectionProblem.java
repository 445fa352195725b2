package errata.reporting.projection;

import errata.events.edge.ProblemCode;

/// Why a project cannot be asked about just now.
enum ProjectionProblem implements ProblemCode {
    BEING_REBUILT(503, "The project is being rebuilt, and there is not enough memory to answer meanwhile");

    private final int status;
    private final String title;

    ProjectionProblem(int status, String title) {
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
