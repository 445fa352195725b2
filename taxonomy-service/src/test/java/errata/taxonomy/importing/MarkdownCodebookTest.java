package errata.taxonomy.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class MarkdownCodebookTest {

    @Test
    void each_heading_with_its_fields_is_a_category() {
        var draft = ReadCodebook.of("""
                <!-- a template -->

                # What goes wrong at the ticket desk

                All modes seen so far.

                ## Failure Mode 1: Wrong platform

                *   **Definition**: The desk names a platform the train does not leave from.
                *   **Illustrative Examples**:
                    1.  *Traveller*: "Where does it leave?"
                        *Desk*: Platform 9, while the board says 4.
                    2.  *Traveller*: "Which platform?"

                ## Failure Mode 2: Fare left out

                **Description:** No price is told.
                **Include:** fares asked for
                **Exclude**: fares nobody asked for
                **Severity**: high
                **Owner**: sales
                """);
        assertThat(draft.unread()).isEmpty();
        assertThat(draft.categories())
                .extracting(Drafted::line, Drafted::name, Drafted::text)
                .containsExactly(
                        tuple(7, "Wrong platform", "The desk names a platform the train does not leave from."),
                        tuple(15, "Fare left out", "No price is told."));
        assertThat(draft.categories().getFirst().examples())
                .containsExactly(
                        "Traveller: \"Where does it leave?\" Desk: Platform 9, while the board says 4.",
                        "Traveller: \"Which platform?\"");
        var fare = draft.categories().getLast();
        assertThat(fare.include()).isEqualTo("fares asked for");
        assertThat(fare.exclude()).isEqualTo("fares nobody asked for");
        assertThat(fare.severity()).isEqualTo("high");
        assertThat(fare.left()).containsExactly("Owner");
    }

    @Test
    void names_in_bold_are_categories_where_headings_only_group_them() {
        var draft = ReadCodebook.of("""
                # Codebook

                ## Timetable
                1. **Wrong date**: The day is not the one asked for.
                2. **Wrong time** — The hour is off.

                ## Tone
                - **Too curt**: One word, no help.
                """);
        assertThat(draft.categories())
                .extracting(Drafted::name)
                .containsExactly("Wrong date", "Wrong time", "Too curt");
        assertThat(draft.categories())
                .extracting(Drafted::text)
                .containsExactly("The day is not the one asked for.", "The hour is off.", "One word, no help.");
    }

    @Test
    void a_paragraph_below_a_heading_is_its_definition() {
        var draft = ReadCodebook.of("""
                ### Parrots
                It repeats what the traveller said.

                It may do so twice.
                ### Wanders
                #### Definition
                It talks of something else.
                """);
        assertThat(draft.categories())
                .extracting(Drafted::text)
                .containsExactly(
                        "It repeats what the traveller said.\nIt may do so twice.", "It talks of something else.");
    }

    @Test
    void text_without_a_category_says_what_to_do() {
        var draft = ReadCodebook.of("Only a sentence.");
        assertThat(draft.categories()).isEmpty();
        assertThat(draft.unread().getFirst().reason()).contains("heading of its own");
    }
}
