package errata.bench.library;

/// What is in the library, asked of whoever knows.
public interface Library {

    /// How many traces of the project are there now.
    long traces(String project);

    /// Tells every trace of the project and how many spans of it are kept, counting a span twice that is kept twice.
    void each(String project, TraceSpans told);

    /// One trace.
    interface TraceSpans {
        void tell(String traceId, long spans);
    }
}
