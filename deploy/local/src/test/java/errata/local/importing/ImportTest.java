package errata.local.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.local.console.Console;
import errata.local.console.Refusal;
import errata.local.ports.Ports;
import errata.local.web.ServedApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportTest {
    private static final String IMPORTS = "/api/projects/airline/imports";
    private static final String DONE = """
            {'id':'i1','state':'done','format':'openai-chat','read':3,'taken':2,'refused':1,'spans':2,'new':'field',
             'traces':[],'refusals':[{'line':3,'reason':'no\\nmessages'}]}""";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ServedApi api = new ServedApi();
    private final ServedApi labels = new ServedApi();

    @BeforeEach
    void serve() {
        api.on("POST /api/projects", 201, "{'id':'airline'}");
    }

    @AfterEach
    void close() {
        api.close();
        labels.close();
    }

    @Test
    void the_file_is_sent_as_it_is_and_the_result_told() throws IOException {
        api.on("POST " + IMPORTS, 200, DONE);
        var file = file("chats of may.jsonl", "{\"messages\":[]}");
        assertThat(run(file, "--project", "Airline")).isEqualTo(2);
        assertThat(api.asked())
                .containsExactly(
                        "POST /api/projects {\"name\":\"Airline\"}",
                        "POST " + IMPORTS + "?name=chats%20of%20may.jsonl&format=auto {\"messages\":[]}");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("2 of 3 records taken into airline as 2 spans")
                .contains("record 3: no messages")
                .contains(IMPORTS + "/i1/refusals.csv")
                .contains("/p/airline/traces");
    }

    @Test
    void a_job_that_runs_is_asked_about_until_it_is_done() throws IOException {
        api.on("POST " + IMPORTS, 202, "{'id':'i1','state':'running'}")
                .on("GET " + IMPORTS + "/i1", 200, "{'id':'i1','state':'running','bytes':100,'bytesRead':40}")
                .on("GET " + IMPORTS + "/i1", 200, "{'id':'i1','state':'done','read':1,'taken':1,'spans':1}");
        assertThat(run(file("a.jsonl", "{}"), "--project", "Airline")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 of 1 records taken");
    }

    @Test
    void one_bad_file_among_many_keeps_none_of_the_others_out() throws IOException {
        api.on("POST " + IMPORTS, 415, "{'detail':'Neither chats nor spans','code':'FORMAT_UNKNOWN'}")
                .on("POST " + IMPORTS, 200, "{'id':'i2','state':'failed','problem':'the disk is full'}")
                .on("POST " + IMPORTS, 200, DONE);
        file("runs/a.bin", "?");
        file("runs/b.jsonl", "{}");
        file("runs/c/d.jsonl", "{}");
        file("runs/.hidden", "{}");
        assertThat(run(folder.resolve("runs").toString(), "--project", "Airline"))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("2 of 3 records of 3 files taken")
                .contains("a.bin failed: Errata refused it (415): Neither chats nor spans")
                .contains("b.jsonl failed: the disk is full")
                .contains("d.jsonl, record 3: no messages");
    }

    @Test
    void a_given_mapping_wins_over_the_guess() throws IOException {
        api.on("POST " + IMPORTS, 201, "{'id':'i1','state':'preview','mapping':{'id':'n','input':'a','output':'b'}}")
                .on("POST " + IMPORTS + "/i1/start", 200, "{'id':'i1','state':'done','read':1,'taken':1}");
        run(file("t.csv", "n,a,b"), "--project", "Airline", "--map", "input=b,metadata=a", "--map", "metadata=n");
        assertThat(api.asked())
                .anyMatch(asked -> asked.startsWith("POST " + IMPORTS + "?name=t.csv&format=auto&preview=true"))
                .contains("POST " + IMPORTS + "/i1/start {\"mapping\":{\"input\":\"b\",\"metadata\":[\"a\",\"n\"]}}");
    }

    @Test
    void a_preview_takes_nothing_and_leaves_nothing() throws IOException {
        api.on("POST " + IMPORTS, 201, """
                {'id':'i1','state':'preview','detected':{'format':'rows','columns':[
                 {'name':'question','sample':'When?\\u001b[2J','role':'input'}]}}""").on("DELETE " + IMPORTS + "/i1", 200, "{}");
        assertThat(run(file("t.csv", "question"), "--project", "Airline", "--preview"))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("t.csv is read as rows")
                .contains("question")
                .contains("input")
                .doesNotContain("\u001b");
        assertThat(api.asked()).last().isEqualTo("DELETE " + IMPORTS + "/i1");
    }

    @Test
    void without_a_name_it_is_the_only_project() throws IOException {
        api.on("GET /api/projects", 200, "{'items':[{'id':'airline','name':'Airline'}]}")
                .on("POST " + IMPORTS, 200, DONE);
        run(file("a.jsonl", "{}"));
        assertThat(api.asked()).noneMatch(asked -> asked.startsWith("POST /api/projects "));
    }

    @Test
    void what_the_service_asks_of_a_table_is_passed_on_and_nothing_is_left() throws IOException {
        var imports = "/api/projects/airline/labels/imports";
        labels.on("POST " + imports, 201, "{'id':'l1','state':'preview','mapping':{'trace':'t'}}")
                .on("POST " + imports + "/l1/start", 422, "{'detail':'Does an empty cell mean absent?'}")
                .on("DELETE " + imports + "/l1", 204, "");
        var file = file("labels.csv", "t,Rude");
        assertThatThrownBy(() -> run(file, "--project", "Airline", "--as", "labels", "--map", "categories=Rude"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Does an empty cell mean absent?")
                .hasMessageContaining("--empty-is-absent yes|no");
        assertThat(labels.asked())
                .contains("POST " + imports + "/l1/start {\"mapping\":{\"trace\":\"t\",\"categories\":"
                        + "[{\"column\":\"Rude\",\"category\":\"Rude\"}]},\"positive\":[],\"negative\":[]}")
                .last()
                .isEqualTo("DELETE " + imports + "/l1");
    }

    @Test
    void a_problem_is_told_in_its_own_words() throws IOException {
        api.on("POST " + IMPORTS, 415, "{'title':'Unknown format','detail':'Neither chats nor spans'}");
        var file = file("a.bin", "?");
        assertThatThrownBy(() -> run(file, "--project", "Airline"))
                .isInstanceOf(Refusal.class)
                .hasMessage("Errata refused it (415): Neither chats nor spans");
    }

    @Test
    void without_a_file_it_says_how_to_ask() {
        for (var arguments :
                List.of(new String[] {}, new String[] {"--project", "x"}, new String[] {"f", "--project"})) {
            assertThatThrownBy(() -> run(arguments)).isInstanceOf(Refusal.class).hasMessageContaining("Usage");
        }
    }

    private String file(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, content).toString();
    }

    private int run(String... arguments) {
        var console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        var ports = new Ports(Map.of("ERRATA_INGEST_PORT", api.port(), "ERRATA_ANNOTATION_PORT", labels.port()));
        return new Import(ServedApi.nowhere(folder), ports, console).run(List.of(arguments));
    }
}
