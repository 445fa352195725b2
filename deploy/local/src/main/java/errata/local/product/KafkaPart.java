package errata.local.product;

import errata.backends.kafka.Broker;
import errata.backends.kafka.Topic;
import errata.local.archives.Archive;
import errata.local.processes.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Kafka and the topics of Errata.
record KafkaPart(Broker broker, Archive classData, JavaOptions java) implements Part {
    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return broker.port();
    }

    @Override
    public int tier() {
        return 0;
    }

    @Override
    public List<String> command() {
        var options = new ArrayList<>(classData.options());
        options.addAll(java.ofBroker());
        return broker.command(options);
    }

    @Override
    public Map<String, String> environment() {
        return broker.environment();
    }

    @Override
    public Optional<Archive> archive() {
        return Optional.of(classData);
    }

    @Override
    public boolean isReady() {
        return broker.isReady();
    }

    @Override
    public String awaited() {
        return "the broker to answer and to make the topics of Errata";
    }

    @Override
    public void opened() {
        broker.create(Topic.ofErrata());
    }
}
