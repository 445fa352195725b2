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
        assertThatThrownBy(() -> ReadAhead.<Entry<AnnotationEvent>>of(
                        each -> {
                            tell(each);
                            throw new IllegalStateException("the journal is away");
                        },
                        _ -> {}))
                .hasMessage("the journal is away");
    }

    @Test
    void what_is_made_of_each_comes_in_the_same_order() {
        ReadAhead.Source<Entry<AnnotationEvent>> told = ReadAheadTest::tell;
        var positions = new ArrayList<Long>();
        ReadAhead.of(told.map(Entry::position), positions::addAll);
        assertThat(positions).isEqualTo(LongStream.rangeClosed(1, MANY).boxed().toList());
    }

    @Test
    void what_cannot_be_made_of_one_is_told_to_whoever_takes_them() {
        ReadAhead.Source<Entry<AnnotationEvent>> told = ReadAheadTest::tell;
        ReadAhead.Source<Long> broken = told.map(entry -> {
            if (entry.position() == MANY / 2) {
                throw new IllegalStateException("cannot be read");
            }
            return entry.position();
        });
        assertThatThrownBy(() -> ReadAhead.of(broken, _ -> {})).hasMessage("cannot be read");
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
