package errata.annotation.arriving;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PollingConsumerTest {
    private static final TopicPartition PARTITION = new TopicPartition("errata.traces", 0);

    private final LinkedBlockingQueue<Consumer<String, byte[]>> consumers = new LinkedBlockingQueue<>();
    private final CompletableFuture<List<ReceivedRecord>> kept = new CompletableFuture<>();

    @Test
    void a_fault_of_ours_ends_one_consumer_and_not_the_intake() throws Exception {
        var faulty = new MockConsumer<String, byte[]>("earliest");
        faulty.schedulePollTask(() -> {
            throw new IllegalStateException("a fault");
        });
        consumers.add(faulty);
        consumers.add(withOneRecord());

        runUntilKept(this::keep);

        assertThat(faulty.closed()).isTrue();
        assertThat(kept.get()).hasSize(1);
    }

    @Test
    void a_consumer_that_fails_while_a_batch_is_kept_leaves_no_partition_of_the_next_one_paused() throws Exception {
        var failing = withOneRecord();
        failing.schedulePollTask(() -> {
            throw new KafkaException("the broker is gone");
        });
        consumers.add(failing);
        var next = withOneRecord();
        consumers.add(next);
        var never = new CompletableFuture<Void>();

        runUntilKept(
                records -> failing.closed() ? keep(records) : Uni.createFrom().completionStage(never));

        assertThat(failing.closed()).isTrue();
        assertThat(kept.get()).hasSize(1);
    }

    @Test
    void a_batch_that_was_not_kept_is_not_committed() throws Exception {
        var committed = new AtomicInteger();
        var first = new MockConsumer<String, byte[]>("earliest") {
            @Override
            public void commitSync() {
                committed.incrementAndGet();
            }
        };
        receiving(first);
        consumers.add(first);
        consumers.add(withOneRecord());

        runUntilKept(records -> first.closed()
                ? keep(records)
                : Uni.createFrom().failure(new IllegalStateException("it cannot be kept")));

        assertThat(committed).hasValue(0);
    }

    private Uni<Void> keep(List<ReceivedRecord> records) {
        kept.complete(records);
        return Uni.createFrom().voidItem();
    }

    private void runUntilKept(Function<List<ReceivedRecord>, Uni<Void>> keeping) throws Exception {
        var polling = new PollingConsumer(consumers::remove, keeping);
        var thread = Thread.ofPlatform().daemon().start(polling);
        kept.get(20, TimeUnit.SECONDS);
        polling.stop();
        thread.join();
    }

    private static MockConsumer<String, byte[]> withOneRecord() {
        var consumer = new MockConsumer<String, byte[]>("earliest");
        receiving(consumer);
        return consumer;
    }

    private static void receiving(MockConsumer<String, byte[]> consumer) {
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(PARTITION));
            consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
            consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, 0, "key", new byte[0]));
        });
    }
}
