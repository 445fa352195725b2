package errata.ui.reading;

import errata.ui.reading.Panel.Choice;
import errata.ui.reading.Panel.Move;
import errata.ui.wire.Annotations;
import errata.ui.wire.Category;
import errata.ui.wire.Codebook;
import errata.ui.wire.Label;
import errata.ui.wire.Note;
import errata.ui.wire.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Builds the panel of one person. Others' words stay out of it until that person has decided, so that nobody is led.
final class Panels {

    private final Annotations said;
    private final Codebook codebook;
    private final boolean decided;

    private Panels(Annotations said, Codebook codebook) {
        this.said = said;
        this.codebook = codebook;
        this.decided = said.reviews().stream().anyMatch(r -> r.mine() && !r.reopened());
    }

    static Panel of(Annotations said, Codebook codebook, boolean changedSince) {
        return new Panels(said, codebook).panel(changedSince);
    }

    private Panel panel(boolean changedSince) {
        var active = choices("active");
        return new Panel(
                said.reviews().stream()
                        .filter(r -> r.mine() && !r.reopened())
                        .map(Review::outcome)
                        .findFirst()
                        .orElse(""),
                active,
                choices("proposed"),
                moves(),
                said.notes().stream().filter(Note::mine).toList(),
                decided ? said.notes().stream().filter(n -> !n.mine()).toList() : List.of(),
                decided
                        ? said.reviews().stream()
                                .filter(r -> !r.mine() && !r.reopened())
                                .toList()
                        : List.of(),
                decided,
                changedSince && decided,
                codebook.position());
    }

    private List<Choice> choices(String state) {
        var choices = new ArrayList<Choice>();
        for (Category category : codebook.categories()) {
            if (category.state().equals(state)) {
                int number = state.equals("active") ? choices.size() + 1 : 0;
                choices.add(choice(number, category));
            }
        }
        return List.copyOf(choices);
    }

    private Choice choice(int number, Category category) {
        var mine = mine(category.id()).or(() -> absorbed(category));
        return new Choice(
                number,
                category,
                mine.map(Label::verdict).orElse(""),
                mine.map(Label::primary).orElse(false),
                decided
                        ? said.labels().stream()
                                .filter(l -> !l.mine() && l.category().equals(category.id()))
                                .map(l -> l.by() + ": " + l.verdict())
                                .toList()
                        : List.of());
    }

    private Optional<Label> mine(String category) {
        return said.labels().stream()
                .filter(l -> l.mine() && l.category().equals(category))
                .findFirst();
    }

    /// A label on a category that was merged or rejoined speaks for its survivor; present wins, as in the ranking.
    private Optional<Label> absorbed(Category survivor) {
        var labels = codebook.categories().stream()
                .filter(c -> c.state().equals("merged") || c.state().equals("rejoined"))
                .filter(c -> survivor.id().equals(Objects.requireNonNullElse(c.terminal(), c.mergedInto())))
                .flatMap(c -> mine(c.id()).stream())
                .toList();
        return labels.stream()
                .filter(l -> l.verdict().equals("present"))
                .findFirst()
                .or(() -> labels.stream().findFirst());
    }

    private List<Move> moves() {
        return codebook.categories().stream()
                .filter(c -> c.state().equals("split"))
                .filter(c ->
                        mine(c.id()).filter(l -> l.verdict().equals("present")).isPresent())
                .map(c -> new Move(c, parts(c)))
                .filter(m ->
                        m.parts().stream().noneMatch(part -> mine(part.id()).isPresent()))
                .toList();
    }

    private List<Category> parts(Category split) {
        return codebook.categories().stream()
                .filter(c -> split.parts().contains(c.id()))
                .toList();
    }
}
