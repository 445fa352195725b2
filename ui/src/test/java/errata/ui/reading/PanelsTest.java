package errata.ui.reading;

import static org.assertj.core.api.Assertions.assertThat;

import errata.ui.wire.Annotations;
import errata.ui.wire.Category;
import errata.ui.wire.Codebook;
import errata.ui.wire.Label;
import errata.ui.wire.Note;
import errata.ui.wire.Review;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PanelsTest {

    private static final Category HANDOFF = category("handoff", "active", null, List.of());

    @Test
    void what_others_say_stays_hidden_until_one_has_decided() {
        var before = Panels.of(said(List.of(label("handoff", "present", false)), List.of()), book(HANDOFF), false);
        assertThat(before.othersNotes()).isEmpty();
        assertThat(before.active().getFirst().others()).isEmpty();

        var review = new Review("pass", List.of(), "local", null, 1, 1, false, true);
        var after = Panels.of(said(List.of(label("handoff", "present", false)), List.of(review)), book(HANDOFF), false);
        assertThat(after.othersNotes()).hasSize(1);
        assertThat(after.active().getFirst().others()).containsExactly("ann: present");
    }

    @Test
    void a_reopened_review_hides_them_again() {
        var reopened = new Review("pass", List.of(), "local", null, 1, 1, true, true);
        assertThat(Panels.of(said(List.of(), List.of(reopened)), book(HANDOFF), false)
                        .othersNotes())
                .isEmpty();
    }

    @Test
    void a_label_on_a_merged_category_speaks_for_its_survivor() {
        var merged = category("timezone", "merged", "handoff", List.of());
        var panel =
                Panels.of(said(List.of(label("timezone", "present", true)), List.of()), book(HANDOFF, merged), false);
        assertThat(panel.active().getFirst().verdict()).isEqualTo("present");
    }

    @Test
    void a_label_on_a_split_category_asks_which_part_it_is() {
        var split = category("late", "split", null, List.of("handoff"));
        var open = Panels.of(said(List.of(label("late", "present", true)), List.of()), book(HANDOFF, split), false);
        assertThat(open.moves()).hasSize(1);
        var told = said(List.of(label("late", "present", true), label("handoff", "absent", true)), List.of());
        assertThat(Panels.of(told, book(HANDOFF, split), false).moves()).isEmpty();
    }

    private static Annotations said(List<Label> labels, List<Review> reviews) {
        var note = new Note("n", "Seen.", null, false, "ann", null, 1, false);
        return new Annotations("wall", "t", List.of(note), labels, reviews, List.of(), 0);
    }

    private static Label label(String category, String verdict, boolean mine) {
        return new Label(category, verdict, false, null, List.of(), mine ? "local" : "ann", null, 1, 1, mine, "app");
    }

    private static Codebook book(Category... categories) {
        return new Codebook("wall", "p", 1, null, "local", List.of(categories), List.of());
    }

    private static Category category(String id, String state, @Nullable String into, List<String> parts) {
        return new Category(id, id, state, null, 1, 1, "minor", List.of(), null, null, into, into, parts, null, null);
    }
}
