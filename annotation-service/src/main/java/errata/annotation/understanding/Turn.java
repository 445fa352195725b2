package errata.annotation.understanding;

/// A message of the conversation and the span it was first seen on.
public record Turn(Message message, String spanId) {}
