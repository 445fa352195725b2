package errata.events.edge;

/// A kind of problem, stable for clients. Each service has one enum of its own besides {@link EdgeProblem}.
public interface ProblemCode {

    /// Upper snake case: what clients match on.
    String name();

    int status();

    /// A short sentence, the same for every occurrence.
    String title();
}
