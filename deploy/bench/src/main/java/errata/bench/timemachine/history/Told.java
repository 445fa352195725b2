package errata.bench.timemachine.history;

/// An event as it stands in a log.
///
/// @param type its stable name, `annotation.label-set`; every body here is of the first version of its type
/// @param body JSON
public record Told(long position, long micros, String stream, int version, String type, String actor, String body) {}
