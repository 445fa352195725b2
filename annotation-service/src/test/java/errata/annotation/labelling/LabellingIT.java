package errata.annotation.labelling;

import static errata.annotation.codebook.Codebooks.codebook;
import static errata.annotation.codebook.Codebooks.id;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.codebook.Codebooks;
import errata.annotation.codebook.Taxonomy;
import errata.annotation.reading.Room;
import errata.annotation.reading.Rooms;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class LabellingIT {
    Rooms rooms;
    Taxonomy taxonomy;

    private final Codebooks story = codebook().active("date", "hand-off");
    private final String date = id("date").toString();
    private final String handOff = id("hand-off").toString();
    private Room room;
    private String trace;

    @BeforeEach
    void a_project_with_a_trace_and_a_codebook() {
        room = rooms.open(story);
        trace = room.trace(1);
    }

    @Test
    void a_label_without_a_stamp_carries_the_newest_position() {
        var set = room.label("ann", trace, date, "present");
        assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
        var label = room.annotations("ann", trace).jsonPath();
        assertThat(label.getLong("labels[0].codebook")).isEqualTo(story.position());
        assertThat(label.getString("labels[0].via")).isEqualTo("api");
        assertThat(label.getString("history[1].summary")).isEqualTo("ann labelled date present");
        assertThat(label.getBoolean("history[1].data.asPrincipal")).isTrue();
    }

    @Test
    void a_stamp_that_has_not_arrived_here_is_asked_of_its_owner_and_waited_for() {
        room.label("ann", trace, date, "absent");
        story.active("tone");
        taxonomy.showsUpTo(room.project(), 5);
        taxonomy.tells(room.project(), story);
        Room.refused(stamped("present", story.position()), 503, "CODEBOOK_BEHIND");
        taxonomy.showsUpTo(room.project(), Integer.MAX_VALUE);
        var now = stamped("present", story.position());
        assertThat(now.statusCode()).as(now.asString()).isEqualTo(200);
    }

    @Test
    void a_retired_category_is_refused_with_the_reason_and_nothing_is_written() {
        room.label("ann", trace, date, "absent");
        story.retired("date");
        taxonomy.tells(room.project(), story);
        var refused = room.as("ann")
                .body(Map.of("verdict", "present", "codebook", story.position()))
                .put(room.at("traces/" + trace + "/labels/" + date));
        Room.refused(refused, 409, "CATEGORY_RETIRED");
        assertThat(refused.jsonPath().getString("rationale")).isEqualTo("Seen no more.");
        var labels = room.annotations("ann", trace).jsonPath();
        assertThat(labels.getList("labels.verdict", String.class)).containsExactly("absent");
    }

    @Test
    void a_split_category_is_refused_with_its_successors_and_nothing_is_written() {
        room.label("ann", trace, handOff, "present");
        story.split("hand-off", "none", "late");
        taxonomy.tells(room.project(), story);
        var refused = room.as("ann")
                .body(Map.of("verdict", "present", "codebook", story.position()))
                .put(room.at("traces/" + trace + "/labels/" + handOff));
        Room.refused(refused, 409, "CATEGORY_SPLIT");
        assertThat(refused.jsonPath().getList("successors", String.class))
                .containsExactly(id("none").toString(), id("late").toString());

        var moved = room.as("ann")
                .body(Map.of("from", handOff, "to", List.of(id("late").toString()), "cause", "split"))
                .post(room.at("traces/" + trace + "/relabel"));
        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        var labels = room.annotations("ann", trace).jsonPath();
        assertThat(labels.getList("labels.verdict", String.class)).containsExactlyInAnyOrder("present", "absent");
    }

    @Test
    void a_pass_and_a_present_failure_exclude_each_other() {
        room.label("ann", trace, date, "present");
        Room.refused(room.review("ann", trace, "pass"), 409, "PASS_WITH_FAILURE");
        assertThat(room.review("bob", trace, "pass").statusCode()).isEqualTo(200);
        Room.refused(room.label("bob", trace, date, "present"), 409, "PASS_WITH_FAILURE");
    }

    @RepeatedTest(3)
    void two_who_label_at_once_are_both_heard() {
        var both = Room.atOnce(2, i -> room.label(i == 0 ? "ann" : "bob", trace, date, "present"));
        assertThat(both).extracting(Response::statusCode).containsOnly(200);
        assertThat(room.annotations("ann", trace).jsonPath().getList("labels.by"))
                .containsExactlyInAnyOrder("ann", "bob");
    }

    @Test
    void labels_are_exported_one_a_line_as_of_any_instant() {
        room.label("ann", trace, date, "present");
        room.review("ann", trace, "fail");
        var then = room.annotations("ann", trace).jsonPath().getString("history[-1].at");
        room.label("bob", trace, date, "absent");
        var now = room.as("ann").get(room.at("labels.jsonl")).asString().lines().toList();
        assertThat(now).hasSize(2);
        assertThat(now.getFirst())
                .contains("\"categoryName\":\"date\"", "\"outcome\":\"fail\"", "\"externalId\":\"case-1\"");
        var asOf = room.as("ann")
                .queryParam("asOf", then)
                .get(room.at("labels.jsonl"))
                .asString();
        assertThat(asOf.lines().toList()).hasSize(1);
    }

    private Response stamped(String verdict, long stamp) {
        return room.as("ann")
                .body(Map.of("verdict", verdict, "codebook", stamp))
                .put(room.at("traces/" + trace + "/labels/" + date));
    }
}
