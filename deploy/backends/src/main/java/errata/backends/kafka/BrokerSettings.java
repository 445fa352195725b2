package errata.backends.kafka;

import java.nio.file.Path;

/// The settings of a broker that is alone and small. A single static voter, so that its port may change between runs.
///
/// A broker that was killed may come back only when the session it left behind has ended: 9 s by default.
record BrokerSettings(Path folder, int port, int controllerPort) {

    String asProperties() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                message.max.bytes=%4$d
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=3
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=3
                min.insync.replicas=1
                broker.session.timeout.ms=6000
                broker.heartbeat.interval.ms=1000
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=16777216
                log.segment.bytes=134217728
                num.network.threads=2
                num.io.threads=4
                background.threads=2
                num.replica.fetchers=1
                """.formatted(port, controllerPort, folder.resolve("data"), Topic.LARGEST_RECORD);
    }
}
