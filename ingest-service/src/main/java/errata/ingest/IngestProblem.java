package errata.ingest;

import errata.events.edge.ProblemCode;

/// What ingest refuses beside what any service does.
public enum IngestProblem implements ProblemCode {
    FILE_UNREADABLE(400, "The file cannot be read"),
    KEY_REFUSED(401, "The key is missing, unknown or revoked"),
    KEY_OF_ANOTHER_PROJECT(403, "The key belongs to another project"),
    PROJECT_EXISTS(409, "The project exists and has the other clock"),
    IMPORT_NOT_STARTABLE(409, "The import cannot be started"),
    KEYS_TOO_MANY(409, "The project has as many keys as it may"),
    FILE_TOO_LARGE(413, "The file is too large"),
    FEEDBACK_INVALID(422, "The feedback is not what feedback is"),
    IMPORTS_BUSY(503, "As many imports are running as may"),
    KAFKA_UNAVAILABLE(503, "Kafka did not acknowledge in time");

    private final int status;
    private final String title;

    IngestProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
