package errata.reporting.projection;

/// How much memory there is for projects, beside what the service takes by itself.
public record Room(long bytes) {
    private static final long SERVICE = 90L << 20;
    /// States, events that were read ahead, and what is new.
    private static final long AT_WORK = 60L << 20;

    static Room here() {
        return new Room(Runtime.getRuntime().maxMemory() - SERVICE);
    }

    /// Whether a project can be rebuilt beside others that take so much. @param project what it takes, and will take
    boolean holds(long project, long others) {
        return project + others + AT_WORK <= bytes;
    }
}
