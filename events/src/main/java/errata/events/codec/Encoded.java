package errata.events.codec;

/// An event as it is stored and sent.
///
/// @param type stable name, `annotation.label-set`
/// @param schemaVersion from 1; raised when the shape of the body changes
/// @param body UTF-8 JSON; the chain covers exactly these bytes
public record Encoded(String type, int schemaVersion, byte[] body) {}
