package errata.local.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import errata.local.console.Console;
import errata.local.console.Refusal;
import errata.local.home.Home;
import errata.local.ports.Ports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerifyTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer annotation;
    private HttpServer taxonomy;

    @BeforeEach
    void serve() throws IOException {
        annotation = server();
        taxonomy = server();
        answer(annotation, "/internal/logs", 200, "{'logs':[{'project':'airline'},{'project':'railway'}]}");
        answer(annotation, verification("airline"), 200, "{'project':'airline','events':812,'holds':true}");
        answer(annotation, verification("railway"), 200, "{'project':'railway','events':7,'holds':true}");
        answer(taxonomy, "/internal/logs", 200, "{'logs':[{'project':'airline'}]}");
    }

    @AfterEach
    void close() {
        annotation.stop(0);
        taxonomy.stop(0);
    }

    @Test
    void every_log_of_both_owners_is_told_with_its_events() {
        answer(taxonomy, verification("airline"), 200, "{'project':'airline','events':33,'holds':true}");
        assertThat(run()).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "log         project                     events  chain",
                        "annotation  airline                        812  holds",
                        "annotation  railway                          7  holds",
                        "taxonomy    airline                         33  holds",
                        "together    3 logs                         852",
                        "Every log is as it was written.");
    }

    @Test
    void a_broken_chain_is_told_with_its_place_and_reason_and_by_the_status() {
        answer(taxonomy, verification("airline"), 200, """
                {'project':'airline','events':33,'holds':false,'brokenAt':5,'reason':'the event is missing'}""");
        assertThat(run()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .contains(
                        "annotation  railway                          7  holds",
                        "taxonomy    airline                         33  broken at 5: the event is missing",
                        "Not as written: 1 of 3 logs.");
    }

    @Test
    void where_nothing_was_written_nothing_is_praised() {
        for (var owner : List.of(annotation, taxonomy)) {
            owner.removeContext("/internal/logs");
            answer(owner, "/internal/logs", 200, "{'logs':[]}");
        }
        assertThat(run()).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).endsWith("There is no log yet.\n");
    }

    @Test
    void a_log_that_could_not_be_verified_is_not_taken_for_whole() {
        answer(taxonomy, verification("airline"), 503, "{'detail':'Try again in a moment','code':'UNAVAILABLE'}");
        assertThatThrownBy(this::run)
                .isInstanceOf(Refusal.class)
                .hasMessage("The taxonomy service could not verify (503): Try again in a moment");
    }

    @Test
    void without_a_running_errata_it_says_how_to_start_it() {
        annotation.stop(0);
        assertThatThrownBy(this::run)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("The annotation service does not answer")
                .hasMessageContaining("./errata up");
    }

    private int run() {
        var ports = new Ports(Map.of(
                "ERRATA_ANNOTATION_PORT",
                        Integer.toString(annotation.getAddress().getPort()),
                "ERRATA_TAXONOMY_PORT", Integer.toString(taxonomy.getAddress().getPort())));
        var console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        return new Verify(new Home(folder.resolve("home")), ports, console).run();
    }

    private static String verification(String project) {
        return "/internal/logs/" + project + "/verification";
    }

    private static HttpServer server() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return server;
    }

    private static void answer(HttpServer server, String path, int status, String json) {
        server.createContext(path, exchange -> {
            var bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
