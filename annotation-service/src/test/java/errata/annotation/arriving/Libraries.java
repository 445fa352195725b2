package errata.annotation.arriving;

import java.util.UUID;

/// Opens libraries: each test has a project of its own.
public final class Libraries implements AutoCloseable {
    private final String bootstrap;
    private final TracesTopic topic;

    public Libraries(String bootstrap) {
        this.bootstrap = bootstrap;
        topic = new TracesTopic(bootstrap);
    }

    public OwnLibrary open() {
        var project = "l" + UUID.randomUUID().toString().substring(0, 8);
        topic.send(ProjectsTopic.announcing(project));
        return new OwnLibrary(project, topic, bootstrap);
    }

    @Override
    public void close() {
        topic.close();
    }
}
