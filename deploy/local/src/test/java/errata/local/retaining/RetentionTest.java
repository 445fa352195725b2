package errata.local.retaining;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RetentionTest {
    private static final String DAYS = """
            {'days':[{'day':'2026-05-01','bytes':2147483648,'spans':90,'traces':9,'pinned':1,'drop':true},
                     {'day':'2026-05-02','bytes':1024,'spans':10,'traces':1,'pinned':0,'drop':false}],
             'drops':{'days':1,'traces':8,'bytes':2147483648}}""";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ServedApi api = new ServedApi();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void a_dry_run_says_what_would_go_and_drops_nothing() {
        api.on("POST /api/retention", 200, DAYS);
        run("--days", "30", "--max-bytes", "20G", "--dry-run");
        assertThat(api.asked()).containsExactly("POST /api/retention?dryRun=true&days=30&maxBytes=21474836480");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .containsPattern("2026-05-01 +9 +90 +2\\.0 GB +1 +drop")
                .containsPattern("2026-05-02 +1 +10 +1\\.0 KB +0\n")
                .contains("Would be dropped: 1 days with 8 traces, 2.0 GB");
    }

    @Test
    void without_a_limit_nothing_is_dropped() {
        api.on("GET /api/retention", 200, DAYS);
        run();
        assertThat(api.asked()).containsExactly("GET /api/retention");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Nothing is dropped without a limit");
    }

    @Test
    void sizes_are_read_as_people_write_them() {
        assertThat(List.of("5", "500 MB", "2k", "1GiB", "3tb").stream().map(Bytes::parse))
                .containsExactly(5L, 500L << 20, 2L << 10, 1L << 30, 3L << 40);
        for (var wrong : List.of("", "much", "-1", "1.5G", "9999999999999999999", "99999999999T")) {
            assertThatThrownBy(() -> Bytes.parse(wrong)).isInstanceOf(Refusal.class);
        }
    }

    private void run(String... arguments) {
        var console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        new Retention(ServedApi.nowhere(folder), api.ports(Port.ANNOTATION), console).run(List.of(arguments));
    }
}
