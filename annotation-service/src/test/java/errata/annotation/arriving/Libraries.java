package errata.annotation.arriving;

import java.util.UUID;

/// Opens libraries: each test has a project of its own.
public final class Libraries implements AutoCloseable {
    private final String bootstrap;
    private TracesTopic topic;

    public Libraries(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    public OwnLibrary open() {
        topic = topic == null ? new TracesTopic(bootstrap) : topic;
        var project = "l" + UUID.randomUUID().toString().substring(0, 8);
        ProjectsTopic.announce(bootstrap, project);
        return new OwnLibrary(project, topic);
    }

    public String bootstrap() {
        return bootstrap;
    }

    @Override
    public void close() {
        if (topic != null) {
            topic.close();
        }
    }
}
