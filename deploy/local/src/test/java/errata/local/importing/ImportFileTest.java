package errata.local.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportFileTest {
    private static final String RESULT = """
            {"source":"import","format":"openai-chat","read":3,"taken":2,"refused":1,"spans":2,"new":"field",
             "traces":[],"refusals":[{"line":3,"reason":"no messages"}]}""";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> received = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = RESULT;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/projects", exchange -> reply(exchange, 201, "{\"id\":\"airline\"}"));
        server.createContext("/api/projects/airline/imports", exchange -> reply(exchange, status, answer));
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void the_file_is_sent_as_it_is_and_the_result_told() throws IOException {
        var file = Files.writeString(folder.resolve("chats of may.jsonl"), "{\"messages\":[]}\n");
        assertThat(run(file.toString(), "--project", "Airline")).isEqualTo(2);
        assertThat(received)
                .containsExactly(
                        "POST /api/projects {\"name\":\"Airline\"}",
                        "POST /api/projects/airline/imports?format=auto&name=chats%20of%20may.jsonl {\"messages\":[]}\n");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("2 of 3 records taken into airline as 2 spans")
                .contains("record 3: no messages")
                .contains("/p/airline/traces");
    }

    @Test
    void a_problem_is_told_in_its_own_words() throws IOException {
        status = 415;
        answer = "{\"title\":\"Unknown format\",\"detail\":\"Neither chats nor spans\",\"code\":\"FORMAT_UNKNOWN\"}";
        var file = Files.writeString(folder.resolve("a.bin"), "?");
        assertThatThrownBy(() -> run(file.toString(), "--project", "Airline"))
                .isInstanceOf(Refusal.class)
                .hasMessage("Errata refused it (415): Neither chats nor spans");
    }

    @Test
    void without_a_file_or_a_project_it_says_how_to_ask() {
        for (var arguments : List.<String[]>of(
                new String[] {}, new String[] {"--project", "x"}, new String[] {"f"}, new String[] {"f", "--project"
                })) {
            assertThatThrownBy(() -> run(arguments)).isInstanceOf(Refusal.class).hasMessageContaining("Usage");
        }
    }

    private int run(String... arguments) {
        var ports = new Ports(Map.of(
                "ERRATA_INGEST_PORT", Integer.toString(server.getAddress().getPort())));
        var console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        return new ImportFile(new Home(folder.resolve("home")), ports, console).run(List.of(arguments));
    }

    private void reply(HttpExchange exchange, int code, String body) throws IOException {
        var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + request);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
