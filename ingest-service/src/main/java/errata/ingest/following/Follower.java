package errata.ingest.following;

/// Learns what a topic tells. All calls come from one thread, which must not stop: what fails is tried again later.
public interface Follower {
    /// What has to be known before anything of the topic. False = not yet.
    boolean recall();

    /// One record. `place` says where it stands, for the log.
    void take(byte[] value, String place);

    /// After whatever came, or nothing for a while. `caughtUp`: the topic has been read as far as it went at the
    /// start.
    void settle(boolean caughtUp);
}
