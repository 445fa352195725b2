package errata.annotation.feedback;

/// A trace of a project that feedback is about.
public record AboutTrace(String project, String traceId) {}
