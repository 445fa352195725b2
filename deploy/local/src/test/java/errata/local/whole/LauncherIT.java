package errata.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import errata.backends.postgres.Postgres;
import errata.backends.process.Until;
import errata.local.home.Passwords;
import errata.local.home.Run.Member;
import errata.local.ports.Port;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The launcher with real backends and stub services.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LauncherIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private StartedErrata errata;

    @BeforeAll
    void build(@TempDir Path root) throws IOException {
        errata = StartedErrata.in(StubProduct.build(root));
    }

    @BeforeEach
    void start() {
        if (!errata.isRunning()) {
            errata.up();
        }
    }

    @AfterAll
    void stop() {
        errata.close();
    }

    @Test
    void the_address_is_printed_once_all_seven_are_ready() {
        assertThat(errata.output())
                .contains("postgres", "kafka", "ingest-service", "annotation-service")
                .contains("taxonomy-service", "reporting-service", "ui")
                .contains("Errata is ready at " + errata.url(Port.UI));
        assertThat(errata.run("status"))
                .contains("annotation-service", errata.url(Port.UI))
                .doesNotContain("starting", "down")
                .endsWith("exit 0");
    }

    @Test
    void a_second_up_says_where_the_first_one_is() {
        var where = "running at %s (pid %d)"
                .formatted(errata.url(Port.UI), errata.state().launcher().pid());
        assertThat(errata.run("up")).contains("Errata is already " + where).endsWith("exit 0");
        assertThat(errata.run("up", "--fresh"))
                .contains("Errata is " + where)
                .contains("./errata down")
                .endsWith("exit 1");
    }

    @Test
    void whoever_is_killed_is_back_with_all_data() throws SQLException {
        remember("before the kills");
        for (var name : new String[] {"ui", "annotation-service", "kafka", "postgres"}) {
            var before = errata.process(name);
            errata.killHard(name);
            errata.awaitReady();
            assertThat(errata.process(name).process()).isNotEqualTo(before.process());
        }
        assertThat(remembered()).isEqualTo("before the kills");
    }

    @Test
    void after_the_launcher_was_killed_the_next_up_is_clean_and_has_all_data() throws SQLException {
        remember("before the crash");
        var before = errata.state();
        errata.killLauncher();
        errata.up();
        assertThat(before.processes()).noneMatch(member -> member.process().lives());
        assertThat(remembered()).isEqualTo("before the crash");
    }

    @Test
    void processes_that_survived_their_launcher_are_named_and_ended() throws IOException {
        var stray = new ProcessBuilder("sleep", "1000").start();
        try {
            errata.killLauncher();
            errata.pretendLeftover("annotation-service", stray.toHandle());
            errata.up();
            assertThat(errata.output()).contains("annotation-service (pid %d)".formatted(stray.pid()));
            assertThat(stray.isAlive()).isFalse();
        } finally {
            stray.destroyForcibly();
        }
    }

    @Test
    void down_leaves_nobody_behind() {
        var processes = errata.state().processes();
        assertThat(errata.run("down")).contains("Errata has stopped").endsWith("exit 0");
        Until.holds(
                () -> processes.stream().map(Member::process).noneMatch(one -> one.lives()),
                PATIENCE,
                processes::toString);
        assertThat(errata.run("status")).contains("Errata is not running").endsWith("exit 1");
        assertThat(errata.run("down")).contains("Errata is not running").endsWith("exit 0");
    }

    private void remember(String what) throws SQLException {
        try (var connection = connect()) {
            connection.createStatement().execute("create table if not exists memory (what text)");
            connection.createStatement().execute("delete from memory");
            connection.createStatement().execute("insert into memory values ('" + what + "')");
        }
    }

    private String remembered() throws SQLException {
        try (var connection = connect()) {
            var row = connection.createStatement().executeQuery("select what from memory");
            return row.next() ? row.getString(1) : "";
        }
    }

    private Connection connect() throws SQLException {
        var password = new Passwords(errata.home().passwords()).of(Postgres.SUPERUSER);
        var url = "jdbc:postgresql://127.0.0.1:%d/annotation"
                .formatted(errata.process("postgres").port());
        return DriverManager.getConnection(url, Postgres.SUPERUSER, password);
    }
}
