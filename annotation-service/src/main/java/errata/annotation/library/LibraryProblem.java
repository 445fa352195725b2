package errata.annotation.library;

import errata.events.edge.ProblemCode;

/// What can be wrong with a request to the library.
enum LibraryProblem implements ProblemCode {
    TRACE_UNKNOWN(404, "There is no such trace"),
    QUERY_INVALID(400, "The question cannot be understood");

    private final int status;
    private final String title;

    LibraryProblem(int status, String title) {
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
