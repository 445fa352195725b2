package errata.local.home;

import static org.assertj.core.api.Assertions.assertThat;

import errata.local.home.Run.Member;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeftoversTest {
    private Process process;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "1000").start();
    }

    @AfterEach
    void kill() {
        process.destroyForcibly();
    }

    @Test
    void a_process_of_the_last_run_is_ended() {
        var left = member(Identity.of(process.toHandle()));
        assertThat(leftovers(left).end()).containsExactly(left);
        process.onExit().orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    @Test
    void a_process_that_merely_inherited_the_number_is_never_touched() {
        var longAgo = Instant.now().minus(Duration.ofHours(1)).toString();
        var reused = member(new Identity(process.pid(), longAgo));
        assertThat(leftovers(reused).end()).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void a_process_whose_start_is_unknown_is_never_touched() {
        assertThat(leftovers(member(new Identity(process.pid(), ""))).end()).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void the_run_file_gives_back_what_was_written() {
        var file = new RunFile(folder.resolve("errata.json"));
        assertThat(file.read()).isEmpty();
        var run = leftovers(member(Identity.of(process.toHandle()))).run();
        file.write(run);
        assertThat(file.read()).contains(run);
    }

    private static Leftovers leftovers(Member member) {
        var launcher = Identity.of(ProcessHandle.current());
        return new Leftovers(new Run("http://127.0.0.1:8080", "2026-01-05T09:00:00Z", launcher, List.of(member)));
    }

    private static Member member(Identity identity) {
        return new Member("postgres", 54_320, Map.of(), identity, "TERM", 0, true);
    }
}
