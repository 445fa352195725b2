package errata.bench.library;

/// What is in the library, asked of whoever knows.
public interface Library {

    /// How many spans of the project came in so far. Asked often, so it must cost nothing; -1 if nobody answers.
    long spans(String project);

    /// Tells every trace of the project and how many spans of it are kept, counting a span twice that is kept twice.
    void each(String project, TraceSpans told);

    /// One trace.
    interface TraceSpans {
        void tell(String traceId, long spans);
    }
}
