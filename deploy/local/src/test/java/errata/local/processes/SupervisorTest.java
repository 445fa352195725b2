package errata.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import errata.backends.process.Until;
import errata.local.home.Run.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SupervisorTest {
    private static final String FOR_EVER = "exec sleep 1000";
    private static final Patience IMPATIENT =
            new Patience(Duration.ofMillis(5), Duration.ofSeconds(30), 5, Duration.ofSeconds(20));
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final Recording recording = new Recording();
    private Supervisor supervisor = new Supervisor(List.of(), part -> folder, IMPATIENT);

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void a_part_that_is_killed_is_started_again_as_another_process() {
        supervise(new ShellPart("kafka", 0, FOR_EVER));
        recording.await("kafka ready 0");
        var first = onlyMember();
        first.process().find().orElseThrow().destroyForcibly();
        recording.await("kafka ready 1");
        assertThat(onlyMember().process()).isNotEqualTo(first.process());
        assertThat(onlyMember().restarts()).isEqualTo(1);
        assertThat(recording.lines()).contains("kafka died 137");
    }

    @Test
    void a_part_that_keeps_dying_is_given_up_after_five_deaths() {
        supervise(new ShellPart("ui", 0, "exit 3", false), new ShellPart("kafka", 0, FOR_EVER));
        assertThat(supervisor.awaitReady(LIMIT).map(Part::name)).contains("ui");
        assertThat(recording.lines()).filteredOn("ui died 3"::equals).hasSize(4);
        assertThat(recording.lines()).contains("ui gave up 5");
    }

    @Test
    void a_part_that_cannot_be_opened_yet_is_tried_again_while_it_lives() {
        var slow = new SlowlyOpened(new ShellPart("kafka", 0, FOR_EVER), new AtomicInteger(2));
        supervise(slow);
        assertThat(supervisor.awaitReady(Duration.ofMillis(200)).map(Part::name))
                .contains("kafka");
        assertThat(supervisor.isUnderWay(slow)).isTrue();
        assertThat(supervisor.awaitReady(LIMIT)).isEmpty();
        assertThat(supervisor.isUnderWay(slow)).isFalse();
        assertThat(recording.lines())
                .containsExactly(
                        "kafka started", "kafka waits for its topics", "kafka waits for its topics", "kafka ready 0");
        assertThat(read("kafka.log")).contains("kafka cannot be opened yet").contains("timed out");
    }

    @Test
    void higher_tiers_have_ended_before_lower_ones_are_asked_to() throws IOException {
        var order = folder.resolve("order");
        supervise(
                new ShellPart("postgres", 0, onTerm("postgres", order)),
                new ShellPart("ui", 2, onTerm("ui", order)),
                new ShellPart("ingest", 1, onTerm("ingest", order)));
        assertThat(supervisor.awaitReady(LIMIT)).isEmpty();
        recording.await("ingest ready 0");
        awaitTraps("postgres", "ui", "ingest");
        supervisor.stop();
        assertThat(Files.readAllLines(order)).containsExactly("ui", "ingest", "postgres");
    }

    @Test
    void what_was_stopped_stays_stopped() {
        supervise(new ShellPart("kafka", 0, FOR_EVER));
        recording.await("kafka ready 0");
        var member = onlyMember();
        supervisor.stop();
        assertThat(member.process().lives()).isFalse();
        assertThat(recording.lines()).containsExactly("kafka started", "kafka ready 0");
    }

    @Test
    void what_a_process_says_is_in_its_log() throws IOException {
        supervise(new ShellPart("kafka", 0, "echo from the broker; " + FOR_EVER));
        recording.await("kafka ready 0");
        Until.holds(() -> read("kafka.log").contains("from the broker"), LIMIT, () -> read("kafka.log"));
    }

    private void supervise(Part... parts) {
        supervisor = new Supervisor(List.of(parts), part -> folder.resolve(part.name() + ".log"), IMPATIENT);
        supervisor.start(recording);
    }

    private Member onlyMember() {
        return supervisor.members().getFirst();
    }

    private static String onTerm(String name, Path order) {
        return "trap 'echo %s >> %s; exit 0' TERM; echo trapped; while :; do sleep 0.05; done".formatted(name, order);
    }

    private void awaitTraps(String... names) {
        for (var name : names) {
            Until.holds(() -> read(name + ".log").contains("trapped"), LIMIT, () -> name + " set no trap");
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            return "";
        }
    }
}
