package errata.events.feed;

import static errata.events.feed.Told.event;
import static errata.events.feed.Told.seal;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.ProjectId;
import errata.events.wire.Received;
import io.smallrye.mutiny.Uni;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// Every event once and in order, whatever comes over Kafka.
final class GapCheckingFeedTest {

    private static final ProjectId P = new ProjectId("p");
    private static final ProjectId Q = new ProjectId("q");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RememberingInbox inbox = new RememberingInbox();
    private long head = 5000;
    private int asked;
    private int ownerFails;
    private final GapCheckingFeed feed = new GapCheckingFeed(inbox, this::owner);

    @Test
    void events_in_order_are_applied_without_asking_the_owner() {
        take(event(P, 1), event(P, 2), event(P, 3));
        assertThat(inbox.of(P)).containsExactly(1L, 2L, 3L);
        assertThat(asked).isZero();
    }

    @Test
    void duplicates_change_nothing() {
        take(event(P, 1), event(P, 1), event(P, 2));
        take(event(P, 1), event(P, 2));
        assertThat(inbox.of(P)).containsExactly(1L, 2L);
    }

    @Test
    void a_gap_is_fetched_from_the_owner() {
        head = 1203;
        take(event(P, 1), event(P, 1203));
        assertThat(inbox.of(P)).isEqualTo(upTo(1203));
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void a_seal_beyond_the_cursor_says_that_something_is_missing() {
        head = 7;
        take(event(P, 1), seal(P, 7));
        assertThat(inbox.of(P)).isEqualTo(upTo(7));
        assertThat(inbox.seals.get(P).position()).isEqualTo(7);
    }

    @Test
    void a_seal_holds_only_once_everything_before_it_is_applied() {
        ownerFails = 100;
        take(event(P, 1), seal(P, 7));
        assertThat(inbox.seals).isEmpty();
        assertThat(inbox.of(P)).containsExactly(1L);
    }

    @RepeatedTest(50)
    void any_disorder_ends_with_every_event_once_and_in_order(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        head = 300;
        var wire = new ArrayList<Received>();
        for (long position = 1; position <= head; position++) {
            for (int copies = random.nextInt(3); copies > 0; copies--) {
                wire.add(event(random.nextBoolean() ? P : Q, position));
            }
            if (random.nextInt(20) == 0) {
                wire.add(seal(P, position));
            }
        }
        if (random.nextBoolean()) {
            Collections.shuffle(wire, random);
        }
        while (!wire.isEmpty()) {
            var batch = wire.subList(0, Math.min(wire.size(), 1 + random.nextInt(40)));
            feed.take(List.copyOf(batch)).await().atMost(PATIENCE);
            batch.clear();
        }
        take(seal(P, head), seal(Q, head));
        assertThat(inbox.of(P)).isEqualTo(upTo(head));
        assertThat(inbox.of(Q)).isEqualTo(upTo(head));
    }

    @Test
    void a_project_stops_exactly_before_what_cannot_be_applied_and_others_flow() {
        inbox.unreadable.add(3L);
        take(event(P, 1), event(P, 2), event(P, 3), event(P, 4), event(Q, 1), event(Q, 2));
        assertThat(inbox.of(P)).containsExactly(1L, 2L);
        assertThat(inbox.of(Q)).containsExactly(1L, 2L);
        assertThat(feed.stopped()).containsOnlyKeys(P);
        assertThat(feed.stopped().get(P).position()).isEqualTo(2);
    }

    @Test
    void an_outage_of_the_receiver_is_waited_out() {
        inbox.outage = new RuntimeException(new ConnectException("refused"));
        inbox.outages = 3;
        take(event(P, 1), event(P, 2));
        assertThat(inbox.of(P)).containsExactly(1L, 2L);
    }

    @Test
    void an_owner_that_is_down_holds_up_its_project_only_until_the_next_word() {
        ownerFails = 4;
        take(event(P, 5), event(Q, 1));
        assertThat(inbox.of(P)).isEmpty();
        assertThat(inbox.of(Q)).containsExactly(1L);
        head = 6;
        take(event(P, 6));
        assertThat(inbox.of(P)).isEqualTo(upTo(6));
        assertThat(feed.stopped()).isEmpty();
    }

    @Test
    void pulling_reaches_the_position_a_command_knows() {
        head = 720;
        assertThat(pull(700)).isGreaterThanOrEqualTo(700);
        assertThat(inbox.of(P)).isEqualTo(upTo(inbox.of(P).size()));
    }

    @Test
    void pulling_for_what_the_log_does_not_hold_answers_where_it_ends() {
        head = 3;
        assertThat(pull(9)).isEqualTo(3);
        ownerFails = 1;
        assertThat(pull(9)).isEqualTo(3);
    }

    @RepeatedTest(10)
    void pulling_and_receiving_at_once_apply_everything_once() {
        head = 2000;
        var pulls = new ArrayList<CompletableFuture<?>>();
        for (long position = 1; position <= 20; position++) {
            long at = position * 100;
            pulls.add(CompletableFuture.runAsync(() -> pull(at)));
            pulls.add(CompletableFuture.runAsync(() -> take(event(P, at))));
        }
        pulls.forEach(CompletableFuture::join);
        assertThat(inbox.of(P)).isEqualTo(upTo(2000));
    }

    @Test
    void what_another_process_applied_meanwhile_is_not_applied_again() {
        var elsewhere = new GapCheckingFeed(inbox, this::owner);
        elsewhere.take(List.of(event(P, 1), event(P, 2))).await().atMost(PATIENCE);
        take(event(P, 1), event(P, 2), event(P, 3));
        assertThat(inbox.of(P)).containsExactly(1L, 2L, 3L);
    }

    private synchronized Uni<OwnerFeed.Page> owner(ProjectId project, long after, int limit) {
        asked++;
        if (ownerFails > 0) {
            ownerFails--;
            return Uni.createFrom().failure(new ConnectException("refused"));
        }
        var events = LongStream.rangeClosed(after + 1, Math.min(head, after + limit))
                .mapToObj(position -> event(project, position))
                .toList();
        return Uni.createFrom().item(new OwnerFeed.Page(head, events));
    }

    private void take(Received... received) {
        feed.take(List.of(received)).await().atMost(PATIENCE);
    }

    private long pull(long position) {
        return feed.pull(P, position, Duration.ofSeconds(10)).await().atMost(PATIENCE);
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
