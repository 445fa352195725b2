package errata.annotation.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errata.annotation.AnnotationBackends;
import errata.annotation.reading.Rooms;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class SamplingByStrataIT {
    Rooms rooms;

    private Drawable project;

    @BeforeEach
    void a_project_of_40_traces() {
        project = Drawable.of(40, rooms);
    }

    @Test
    void a_stratified_sample_draws_from_every_stratum_and_tells_how_far_each_is_read() {
        project.say(
                "release = case when external_id in ('case-1', 'case-2', 'case-3', 'case-4') then 'r2' else 'r1' end");

        var sample = project.drawn(
                Map.of("strategy", "stratified", "size", 8, "strata", Map.of("by", "release", "allocation", "equal")));

        assertThat(sample.getList("strata.name")).containsExactly("r1", "r2");
        assertThat(sample.getList("strata.population")).containsExactly(36, 4);
        assertThat(sample.getList("strata.drawn")).containsExactly(4, 4);
        assertThat(sample.getDouble("traces.find { it.stratum == 'r1' }.inclusion"))
                .isCloseTo(4 / 36.0, within(1e-6));
        assertThat(sample.getDouble("traces.find { it.stratum == 'r2' }.inclusion"))
                .isEqualTo(1.0);

        project.room().review("ann", "%032x".formatted(1), "fail");
        project.room().review("ann", "%032x".formatted(2), "pass");
        var listed = project.room().as("ann").get(project.room().at("samples")).jsonPath();
        assertThat(listed.getString("items[0].strategy")).isEqualTo("stratified");
        assertThat(listed.getString("items[0].toldApartBy")).isEqualTo("release");
        assertThat(listed.getString("items[0].allocation")).isEqualTo("equal");
        assertThat(listed.getList("items[0].strata.reviewed")).containsExactly(0, 2);
        assertThat(listed.getList("items[0].strata.failing")).containsExactly(0, 1);
        assertThat(listed.getInt("items[0].reviewed")).isEqualTo(2);
        var one = project.room()
                .as("ann")
                .get(project.room().at("samples/" + sample.getString("sampleId")))
                .jsonPath();
        assertThat(one.getList("traces.stratum", String.class)).hasSize(8).contains("r1", "r2");
    }

    @Test
    void a_sample_by_feedback_takes_half_of_what_was_negative() {
        IntStream.rangeClosed(1, 10)
                .forEach(i -> project.feedback(i, i % 2 == 0 ? 0.0 : null, i % 2 == 0 ? null : "thumbs-down"));
        IntStream.rangeClosed(8, 16).forEach(i -> project.feedback(i, 1.0, "great"));
        project.feedback(20, null, "hm");

        var sample = project.drawn(Map.of("strategy", "feedback", "size", 12));

        assertThat(sample.getList("strata.name")).containsExactly("negative", "none", "positive");
        assertThat(sample.getList("strata.population")).containsExactly(10, 24, 6);
        assertThat(sample.getList("strata.drawn")).containsExactly(6, 3, 3);
        assertThat(sample.getString("design.allocation")).isEqualTo("negative-first");
        var taken = taken(sample.getString("traces.find { it.stratum == 'negative' }.traceId"));
        assertThat(taken.getString("feedback")).isEqualTo("negative");
    }

    @Test
    void dimensions_are_strata_and_facts() {
        project.say(
                "marks = array['metadata.dimension.persona' || e'\\x1f' || case when external_id < 'case-2' then 'expert' "
                        + "else 'newcomer' end, 'metadata.dimension.email' || e'\\x1f' || 'a@mail.example', 'tag' || e'\\x1f' || 'x']");

        var sample = project.drawn(Map.of(
                "strategy",
                "stratified",
                "strata",
                Map.of("by", "dimension.persona", "sizes", Map.of("expert", 4, "newcomer", 2, "robot", 3))));

        assertThat(sample.getList("strata.name")).containsExactly("expert", "newcomer", "robot");
        assertThat(sample.getList("strata.population")).containsExactly(11, 29, 0);
        assertThat(sample.getList("strata.drawn")).containsExactly(4, 2, 0);
        var taken = taken(sample.getString("traces.find { it.stratum == 'expert' }.traceId"));
        assertThat(taken.getMap("dimensions")).isEqualTo(Map.of("persona", "expert"));
    }

    /// The facts with which a trace was taken up.
    private JsonPath taken(String trace) {
        var events = project.room()
                .as("ann")
                .get(project.room().at("events/annotation"))
                .jsonPath();
        events.setRootPath(
                "items.find { it.type == 'annotation.trace-taken-up' && it.data.trace == '" + trace + "' }.data.facts");
        return events;
    }
}
