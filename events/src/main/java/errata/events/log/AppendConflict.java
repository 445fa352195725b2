package errata.events.log;

/// The append did not happen. Which of the ways, says the permitted type.
public abstract sealed class AppendConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AppendConflict(String message) {
        super(message, null, false, false);
    }

    /// Somebody wrote to the stream since the decision was made.
    public static final class StreamMoved extends AppendConflict {
        private static final long serialVersionUID = 1L;

        public final String stream;
        public final long expected;
        public final long actual;

        public StreamMoved(String stream, long expected, long actual) {
            super("stream " + stream + " is at " + actual + ", expected " + expected);
            this.stream = stream;
            this.expected = expected;
            this.actual = actual;
        }
    }

    /// The Idempotency-Key was used before for another request.
    public static final class KeyReused extends AppendConflict {
        private static final long serialVersionUID = 1L;

        public final String key;

        public KeyReused(String key) {
            super("key " + key + " was used for another request");
            this.key = key;
        }
    }

    /// The project has no log here (yet).
    public static final class LogUnknown extends AppendConflict {
        private static final long serialVersionUID = 1L;

        public final String project;

        public LogUnknown(String project) {
            super("no log for project " + project);
            this.project = project;
        }
    }
}
