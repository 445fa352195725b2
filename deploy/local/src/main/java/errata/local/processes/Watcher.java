package errata.local.processes;

/// Told what happens to the parts. Calls come from several threads.
public interface Watcher {
    /// A process was started, the first time or again.
    void started(Part part);

    void ready(Part part, int restarts);

    /// The process lives and is not ready yet.
    void waits(Part part, String forWhat);

    /// The process ended by itself; it is started again.
    void died(Part part, int exitStatus);

    /// The process keeps dying; nobody starts it again.
    void gaveUp(Part part, int deaths);
}
