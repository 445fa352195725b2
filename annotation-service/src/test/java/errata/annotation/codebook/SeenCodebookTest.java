package errata.annotation.codebook;

import static errata.annotation.codebook.Codebooks.codebook;
import static errata.annotation.codebook.Codebooks.id;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Actor;
import errata.events.Decision.Refused;
import org.junit.jupiter.api.Test;

class SeenCodebookTest {

    private static Refused<Object> refusal(SeenCodebook seen, String name) {
        return seen.<Object>refusal(id(name)).orElseThrow();
    }

    @Test
    void active_and_proposed_categories_take_labels() {
        var seen = codebook().active("date").proposed("tone").seen();
        assertThat(seen.refusal(id("date"))).isEmpty();
        assertThat(seen.refusal(id("tone"))).isEmpty();
    }

    @Test
    void a_category_merged_since_the_stamp_is_recorded_on_its_own_id() {
        var story = codebook().active("date", "zone");
        long before = story.position();
        story.merged("date", "zone");
        assertThat(story.seenAt(before).refusal(id("zone"))).isEmpty();
        assertThat(story.seenAt(before).recordedAs(id("zone"))).isEqualTo(id("zone"));
    }

    @Test
    void a_category_merged_before_the_stamp_redirects_to_its_survivor() {
        var seen = codebook().active("date", "zone").merged("date", "zone").seen();
        assertThat(seen.recordedAs(id("zone"))).isEqualTo(id("date"));
    }

    @Test
    void a_split_category_names_its_living_successors_even_to_an_older_stamp() {
        var story = codebook().active("hand-off");
        long before = story.position();
        story.split("hand-off", "none", "late").split("late", "hours late", "days late");
        var refused = refusal(story.seenAt(before), "hand-off");
        assertThat(refused.code()).isEqualTo("CATEGORY_SPLIT");
        assertThat(refused.about())
                .containsEntry(
                        "successors",
                        java.util.List.of(
                                id("none").toString(),
                                id("hours late").toString(),
                                id("days late").toString()));
    }

    @Test
    void a_category_absorbed_by_one_that_was_split_is_refused_too() {
        var story = codebook().active("date", "zone");
        long before = story.position();
        story.merged("date", "zone").split("date", "past", "future");
        assertThat(refusal(story.seenAt(before), "zone").code()).isEqualTo("CATEGORY_SPLIT");
    }

    @Test
    void a_part_that_rejoined_speaks_through_the_whole_once_its_author_saw_that() {
        var story = codebook().active("hand-off").split("hand-off", "none", "late");
        long before = story.position();
        story.unsplit("hand-off");
        assertThat(story.seenAt(before).refusal(id("late"))).isEmpty();
        assertThat(story.seenAt(before).recordedAs(id("late"))).isEqualTo(id("late"));
        assertThat(story.seen().recordedAs(id("late"))).isEqualTo(id("hand-off"));
    }

    @Test
    void a_retired_category_takes_none_and_says_why_even_to_an_older_stamp() {
        var story = codebook().active("date", "zone");
        long before = story.position();
        story.merged("date", "zone").retired("date");
        var refused = refusal(story.seenAt(before), "zone");
        assertThat(refused.code()).isEqualTo("CATEGORY_RETIRED");
        assertThat(refused.detail()).contains("Seen no more.");
        assertThat(refused.about()).containsEntry("category", id("date").toString());
    }

    @Test
    void declined_and_unknown_categories_take_none() {
        var story = codebook().declined("vibe");
        assertThat(refusal(story.seen(), "vibe").code()).isEqualTo("CATEGORY_DECLINED");
        assertThat(refusal(story.seen(), "never").code()).isEqualTo("CATEGORY_UNKNOWN");
    }

    @Test
    void a_category_younger_than_the_stamp_is_unknown_to_it() {
        var story = codebook();
        long before = story.position();
        story.active("date");
        assertThat(refusal(story.seenAt(before), "date").code()).isEqualTo("CATEGORY_UNKNOWN");
    }

    @Test
    void the_principal_is_the_one_of_the_stamp() {
        var story = codebook();
        long before = story.position();
        story.then(new errata.events.TaxonomyEvent.PrincipalAppointed("bob"));
        assertThat(story.seenAt(before).isPrincipal(new Actor("ann"))).isTrue();
        assertThat(story.seen().isPrincipal(new Actor("ann"))).isFalse();
    }
}
