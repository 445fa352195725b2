package errata.local.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.local.console.Console;
import errata.local.console.Refusal;
import errata.local.ports.Ports;
import errata.local.web.ServedApi;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RebuildTest {
    private static final String SWITCHED =
            "{'state':'switched','done':9000,'of':9000,'startedAt':'2026-03-01T10:00:00Z','finishedAt':'2026-03-01T10:00:03Z'}";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ServedApi ingest = new ServedApi();
    private final ServedApi reporting = new ServedApi();

    RebuildTest() {
        ingest.on("GET /api/projects", 200, "{'items':[{'id':'airline'},{'id':'railway'}]}");
    }

    @AfterEach
    void close() {
        ingest.close();
        reporting.close();
    }

    @Test
    void a_rebuild_is_followed_until_the_new_figures_answer() {
        reporting
                .on("POST /api/projects/railway/rebuild", 202, "{'state':'running'}")
                .on("GET /api/projects/railway/rebuild", 200, "{'state':'running','done':100,'of':9000}")
                .on("GET /api/projects/railway/rebuild", 200, "{'state':'comparing','done':9000,'of':9000}")
                .on("GET /api/projects/railway/rebuild", 200, SWITCHED);
        assertThat(run("railway")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .containsPattern(
                        "railway +rebuilt from 9,000 events in 3.0 s \\(3,000 a second\\); the new figures answer now");
    }

    @Test
    void one_that_fails_is_told_with_its_reason_and_keeps_no_other_from_it() {
        reporting
                .on("POST /api/projects/airline/rebuild", 202, "{'state':'running'}")
                .on("GET /api/projects/airline/rebuild", 200, "{'state':'failed','reason':'event 41 cannot be read'}")
                .on("POST /api/projects/railway/rebuild", 202, "{'state':'running'}")
                .on("GET /api/projects/railway/rebuild", 200, SWITCHED);
        assertThat(run()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .containsPattern("airline +was not rebuilt: event 41 cannot be read. The old figures go on answering")
                .containsPattern("railway +rebuilt from");
    }

    @Test
    void what_reporting_says_no_to_is_told_in_its_words() {
        reporting
                .on("POST /api/projects/airline/rebuild", 409, "{'detail':'A rebuild runs already'}")
                .on("POST /api/projects/railway/rebuild", 202, "{'state':'running'}")
                .on("GET /api/projects/railway/rebuild", 200, SWITCHED);
        assertThat(run()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).containsPattern("airline +.*A rebuild runs already");
    }

    @Test
    void a_project_that_is_not_there_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> run("tram")).isInstanceOf(Refusal.class).hasMessageContaining("airline, railway");
        assertThatThrownBy(() -> run("tram", "bus")).isInstanceOf(Refusal.class).hasMessageContaining("Usage");
    }

    private int run(String... words) {
        var ports = new Ports(Map.of(
                "ERRATA_INGEST_PORT", ingest.port(),
                "ERRATA_REPORTING_PORT", reporting.port()));
        var console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        return new Rebuild(ServedApi.nowhere(folder), ports, console).run(List.of(words));
    }
}
