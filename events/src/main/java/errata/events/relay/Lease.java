package errata.events.relay;

/// A leadership. The database refuses what an older epoch wants to write.
record Lease(String relay, String holder, long epoch) {}
