package errata.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.LogOpened;
import errata.events.Clock;
import errata.reporting.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private static final int MANY = 30_001;

    @Test
    void all_events_come_in_their_order() {
        var positions = new ArrayList<Long>();
        ReadAhead.of(ReadAheadTest::tell, run -> run.forEach(entry -> positions.add(entry.position())));
        assertThat(positions).isEqualTo(LongStream.rangeClosed(1, MANY).boxed().toList());
    }

    @Test
    void without_events_nothing_is_taken() {
        ReadAhead.of(_ -> {}, run -> assertThat(run).isNull());
    }

    @Test
    void whoever_takes_them_learns_why_they_ended() {
        assertThatThrownBy(() -> ReadAhead.of(
                        each -> {
                            tell(each);
                            throw new IllegalStateException("the journal is away");
                        },
                        _ -> {}))
                .hasMessage("the journal is away");
    }

    @Test
    void nobody_waits_for_a_reader_that_broke() {
        assertThatThrownBy(() -> ReadAhead.of(
                        _ -> {
                            throw new StackOverflowError();
                        },
                        _ -> {}))
                .hasRootCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void a_run_that_cannot_be_taken_ends_the_reading() {
        assertThatThrownBy(() -> ReadAhead.of(ReadAheadTest::tell, _ -> {
                    throw new IllegalStateException("no more");
                }))
                .hasMessage("no more");
    }

    private static void tell(Consumer<Entry<AnnotationEvent>> each) {
        for (long position = 1; position <= MANY; position++) {
            each.accept(new Entry<>(position, Instant.EPOCH, new Actor("ann"), new LogOpened(Clock.WALL)));
        }
    }
}
