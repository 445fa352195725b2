package errata.backends;

import errata.backends.kafka.Broker;
import errata.backends.kafka.Topic;
import errata.backends.process.FreePort;
import errata.backends.process.Tether;
import errata.backends.process.Tethered;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The Kafka of a test, started when first needed.
final class RunningKafka {
    private final Broker broker;
    private final Path log;
    private @Nullable Tethered process;

    RunningKafka(Broker broker, Path log) {
        this.broker = broker;
        this.log = log;
    }

    synchronized Broker start() {
        if (!FreePort.answers(broker.port())) {
            process = Tethered.start(Tether.TERM, broker.command(), broker.environment(), log);
            broker.awaitReady(Backends.PATIENCE);
            broker.create(Topic.ofErrata());
        }
        return broker;
    }

    synchronized void kill() {
        if (process != null) {
            process.kill();
        }
    }
}
