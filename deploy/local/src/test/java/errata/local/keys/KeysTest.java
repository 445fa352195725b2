package errata.local.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.local.console.Console;
import errata.local.console.Refusal;
import errata.local.ports.Port;
import errata.local.web.ServedApi;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeysTest {
    private static final String KEYS = "/api/projects/airline/keys";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ServedApi api = new ServedApi();

    @BeforeEach
    void serve() {
        api.on("GET /api/projects", 200, "{'items':[{'id':'airline','name':'Airline'},{'id':'railway','name':'R'}]}");
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void a_new_key_is_printed_alone_on_its_line() {
        api.on("POST /api/projects", 200, "{'id':'airline'}").on("POST " + KEYS, 201, "{'key':'errata_abc'}");
        run("add", "staging", "--project", "Airline");
        assertThat(api.asked()).contains("POST " + KEYS + " {\"name\":\"staging\"}");
        assertThat(said.toString(StandardCharsets.UTF_8).lines()).first().isEqualTo("errata_abc");
    }

    @Test
    void keys_are_listed_and_revoked_by_their_id() {
        api.on("GET " + KEYS, 200, "{'items':[{'id':'k1','name':'old','prefix':'errata_9x','revokedAt':'2026-01-01'}]}")
                .on("DELETE " + KEYS + "/k1", 204, "");
        run("--project", "Airline");
        run("revoke", "k1", "--project", "airline");
        assertThat(said.toString(StandardCharsets.UTF_8)).containsPattern("k1 +old +errata_9x +never +revoked");
    }

    @Test
    void a_project_nobody_opened_is_not_opened_by_looking() {
        assertThatThrownBy(() -> run("--project", "Airplane"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("airline, railway");
        assertThatThrownBy(this::run).isInstanceOf(Refusal.class).hasMessageContaining("--project");
    }

    private void run(String... arguments) {
        var console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        new Keys(ServedApi.nowhere(folder), api.ports(Port.INGEST), console).run(List.of(arguments));
    }
}
