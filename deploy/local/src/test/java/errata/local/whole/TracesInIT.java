package errata.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What comes in by the command line and before its time, through all services.
@ExtendWith(RunningErrata.class)
class TracesInIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @Test
    void a_folder_comes_in_by_one_command_and_again_changes_nothing(RunningErrata errata) throws IOException {
        var project = errata.newProject("Folder", "wall");
        Files.writeString(folder.resolve("a.jsonl"), chat("c1", "When?") + "\n" + chat("c2", "Where?") + "\n");
        Files.writeString(folder.resolve("b.json"), chat("c3", "Why?"));
        Files.createDirectories(folder.resolve("deeper"));
        Files.writeString(folder.resolve("deeper/c.csv"), "id,input,output\n1,\"Who,\nthen?\",Nobody\n2,,\n");

        var first = errata.command("import", folder.toString(), "--project", project);
        var me = Person.of(errata.base(), project);
        Waiting.until("four traces", PATIENCE, () -> inputs(me).size() == 4);
        var again = errata.command("import", folder.toString(), "--project", project);

        assertThat(first)
                .contains("4 of 5 records of 3 files taken")
                .contains("1 refused")
                .endsWith("exit 2");
        assertThat(first).contains("c.csv, record").contains("/refusals.csv");
        assertThat(again).contains("4 of 5 records of 3 files taken");
        assertThat(inputs(me)).containsExactlyInAnyOrder("When?", "Where?", "Why?", "Who,\nthen?");
    }

    @Test
    void a_codebook_and_a_table_of_labels_come_in_by_commands_and_rank(RunningErrata errata) throws IOException {
        var project = errata.newProject("Spreadsheet", "wall");
        var me = Person.of(errata.base(), project);
        me.trace(Traces.chat(1, Instant.now(), "When?", "Go away."));
        me.trace(Traces.chat(2, Instant.now(), "Where?", "At Platform 2."));
        Traces.awaitSettled(me, 2);
        var book = Files.writeString(folder.resolve("book.md"), "# Rude\n\nSends people away.\n");
        var table = Files.writeString(
                folder.resolve("labels.csv"),
                "trace,Rude,outcome\n%s,1,fail\n%s,,pass\n".formatted(Traces.id(1), Traces.id(2)));

        var categories = errata.command("import", book.toString(), "--project", project, "--as", "codebook");
        Waiting.until("annotation knows the category", PATIENCE, () -> !errata.command(
                        "import", table.toString(), "--project", project, "--as", "labels", "--preview")
                .contains("not in the codebook"));
        var labels = errata.command(
                "import", table.toString(), "--project", project, "--as", "labels", "--empty-is-absent", "yes");

        assertThat(categories).contains("1 of 1 categories").endsWith("exit 0");
        assertThat(labels).contains("2 of 2 records").endsWith("exit 0");
        Waiting.until("it ranks", PATIENCE, () -> new Ranking(me.get("/ranking")).reviewed() == 2);
        assertThat(new Ranking(me.get("/ranking")).rows()).containsEntry("Rude", new Ranking.Row(1, 0));
    }

    @Test
    void feedback_that_comes_before_its_trace_stands_on_it(RunningErrata errata) {
        var me = Person.of(errata.base(), errata.newProject("Early", "wall"));
        var feedback = Person.json()
                .put("traceId", Traces.id(1))
                .put("name", "helpful")
                .put("score", 0.25)
                .put("source", "user")
                .put("comment", "It never said when.");

        me.post("/feedback", feedback);
        me.trace(Traces.chat(1, Instant.now(), "When do you open?", "Yes."));
        me.trace(Traces.chat(2, Instant.now(), "Do you close?", "No."));

        Waiting.until(
                "the trace has its feedback",
                PATIENCE,
                () -> me.send("GET", "/traces/" + Traces.id(1), null, null, null)
                                .body()
                                .path("feedback")
                                .size()
                        == 1);
        var told = me.get("/traces/" + Traces.id(1)).path("feedback").get(0);
        assertThat(told.path("score").asDouble()).isEqualTo(0.25);
        assertThat(told.path("comment").asText()).isEqualTo("It never said when.");
        assertThat(ids(me.get("/traces?feedback.helpful=%3C0.5"))).containsExactly(Traces.id(1));
    }

    @Test
    void what_was_accepted_is_accounted_for(RunningErrata errata) {
        var me = Person.of(errata.base(), errata.newProject("Accounts", "wall"));
        for (int n = 1; n <= 5; n++) {
            me.trace(Traces.chat(n, Instant.now(), "Question " + n, "Answer"));
        }
        me.trace(Traces.chat(5, Instant.EPOCH, "Question 5, otherwise", "Answer"));

        Waiting.until("six spans are accounted for", PATIENCE, () -> {
            var totals = me.get("/intake").path("totals");
            return totals.path("accepted").asLong() == 6
                    && totals.path("stored").asLong() + totals.path("amended").asLong() == 6
                    && totals.path("inFlight").asLong() == 0;
        });
        assertThat(me.get("/intake").path("totals").path("lost").asLong()).isZero();
    }

    private static List<String> inputs(Person me) {
        return me.get("/traces")
                .path("items")
                .valueStream()
                .map(trace -> trace.path("input").asText())
                .toList();
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(trace -> trace.path("traceId").asText())
                .toList();
    }

    private static String chat(String id, String asked) {
        return "{\"id\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"},{\"role\":\"assistant\",\"content\":\"Ask.\"}]}"
                .formatted(id, asked);
    }
}
