package errata.local.remapping;

import static org.assertj.core.api.Assertions.assertThat;

import errata.local.console.Console;
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

final class RemapTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ServedApi ingest = new ServedApi();
    private final ServedApi annotation = new ServedApi();

    @AfterEach
    void close() {
        ingest.close();
        annotation.close();
    }

    @Test
    void every_project_is_read_to_its_end() {
        ingest.on("GET /api/projects", 200, "{'items':[{'id':'airline'},{'id':'railway'}]}");
        annotation
                .on("POST /api/projects/airline/remap", 202, "{'state':'running','done':0,'of':3}")
                .on("GET /api/projects/airline/remap", 200, "{'state':'running','done':1,'of':3}")
                .on("GET /api/projects/airline/remap", 200, "{'state':'done','done':3,'of':3,'changed':2}")
                .on("POST /api/projects/railway/remap", 202, "{'state':'failed','done':0,'of':9}");
        assertThat(run()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .containsPattern("airline +3 traces read, 2 of them are understood differently now")
                .containsPattern("railway +failed after 0 traces read");
    }

    private int run() {
        var ports = new Ports(Map.of(
                "ERRATA_INGEST_PORT", ingest.port(),
                "ERRATA_ANNOTATION_PORT", annotation.port()));
        var console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        return new Remap(ServedApi.nowhere(folder), ports, console).run(List.of());
    }
}
