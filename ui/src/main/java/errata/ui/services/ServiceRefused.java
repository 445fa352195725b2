package errata.ui.services;

/// A service answered with a problem; {@link #problem()} is what it said.
public final class ServiceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    ServiceRefused(Problem problem) {
        super(problem.code() + ": " + problem.sentence());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    public boolean is(String code) {
        return problem.code().equals(code);
    }
}
