package errata.bench.timemachine.history;

/// An event as it stands in a log.
///
/// @param type its stable name, `annotation.label-set`; @param schema the version of its body
/// @param body JSON
public record Told(
        long position, long micros, String stream, int version, String type, int schema, String actor, String body) {}
