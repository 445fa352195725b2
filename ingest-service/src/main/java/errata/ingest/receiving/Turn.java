package errata.ingest.receiving;

/// One request that may be received: whose its spans are, and what it holds until it is closed.
final class Turn implements Admission, AutoCloseable {
    private final ProjectNames projects;
    private final InFlight.Share memory;
    private final Runnable leaving;
    private boolean closed;

    Turn(ProjectNames projects, InFlight.Share memory, Runnable leaving) {
        this.projects = projects;
        this.memory = memory;
        this.leaving = leaving;
    }

    ProjectNames projects() {
        return projects;
    }

    InFlight.Share memory() {
        return memory;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            memory.close();
            leaving.run();
        }
    }
}
