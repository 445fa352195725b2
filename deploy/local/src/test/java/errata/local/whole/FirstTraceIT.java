package errata.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The first hour of a new user: send a trace, see it, note it, label it, read the ranking.
@ExtendWith(RunningErrata.class)
class FirstTraceIT {

    @Test
    void a_trace_is_seen_noted_labelled_and_ranked(RunningErrata errata) {
        var me = Person.of(errata.base(), errata.newProject("First trace", "wall"));

        me.trace(Traces.chat(1, Instant.now(), "When do you open?", "We never close on Mondays, except Mondays."));
        Traces.awaitSettled(me, 1);
        var listed = me.get("/traces").path("items").get(0);
        assertThat(listed.path("input").asText()).isEqualTo("When do you open?");
        assertThat(listed.path("output").asText()).isEqualTo("We never close on Mondays, except Mondays.");

        var note =
                Person.json().put("text", "Contradicts itself in one sentence.").put("firstFailure", true);
        me.post("/traces/" + Traces.id(1) + "/notes", note);
        var category =
                Person.json().put("name", "Contradiction").put("accept", true).put("severity", "major");
        category.putObject("definition").put("text", "The answer says a thing and its opposite.");
        var id = me.decide("POST", "/categories", category).path("categoryId").asText();
        me.put(
                "/traces/" + Traces.id(1) + "/labels/" + id,
                Person.json().put("verdict", "present").put("primary", true));
        var position = me.put(
                        "/traces/" + Traces.id(1) + "/review", Person.json().put("outcome", "fail"))
                .path("position")
                .asLong();

        var ranking = new Ranking(me.get("/ranking?minPosition=a" + position));
        assertThat(ranking.rows()).containsEntry("Contradiction", new Ranking.Row(1, 0));
        assertThat(ranking.reviewed()).isEqualTo(1);
    }

    @Test
    void a_pass_with_a_failure_is_refused_and_changes_nothing(RunningErrata errata) {
        var me = Person.of(errata.base(), errata.newProject("Pass with failure", "wall"));
        me.trace(Traces.chat(1, Instant.now(), "Hello", "Good bye"));
        Traces.awaitSettled(me, 1);
        var category = Person.json().put("name", "Rude").put("accept", true);
        category.putObject("definition").put("text", "Sends people away.");
        var id = me.decide("POST", "/categories", category).path("categoryId").asText();
        me.put("/traces/" + Traces.id(1) + "/labels/" + id, Person.json().put("verdict", "present"));

        var refused = me.command(
                "PUT", "/traces/" + Traces.id(1) + "/review", Person.json().put("outcome", "pass"), null);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("code").asText()).isEqualTo("PASS_WITH_FAILURE");
        assertThat(me.get("/traces/" + Traces.id(1) + "/annotations").path("reviews"))
                .isEmpty();
    }

    @Test
    void only_the_principal_expert_changes_the_codebook(RunningErrata errata) {
        var project = errata.newProject("Gate", "wall");
        var annotator = Person.of(errata.base(), project).named("mara");
        var category = Person.json().put("name", "Rude");
        category.putObject("definition").put("text", "Sends people away.");
        var id = annotator
                .decide("POST", "/categories", category)
                .path("categoryId")
                .asText();
        long seen = annotator.get("/codebook").path("position").asLong();

        var refused = annotator.command(
                "POST", "/codebook/proposals/" + id + "/decision", Person.json().put("decision", "accept"), seen);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("code").asText()).isEqualTo("NOT_PRINCIPAL");
        assertThat(annotator.get("/codebook").path("position").asLong()).isEqualTo(seen);
    }
}
