package errata.ui.codebook;

import errata.ui.wire.Category;
import errata.ui.wire.Codebook;
import errata.ui.wire.Merge;
import errata.ui.wire.Ranked;
import errata.ui.wire.Ranking;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The codebook with the figures of the newest ranking.
///
/// @param key makes every form of this rendering idempotent
public record CodebookView(
        Codebook book,
        Map<String, Ranked> figures,
        String actor,
        String key,
        @Nullable Draft draft) {

    /// A refused proposal, kept so that nobody types twice.
    public record Draft(String name, String text, String include, String exclude, String severity, String trouble) {}

    /// A category and what is known of its frequency; figures are missing while nobody has read for it.
    public record Row(Category category, @Nullable Ranked figures, List<String> absorbed) {}

    static Map<String, Ranked> figures(@Nullable Ranking ranking) {
        var figures = new HashMap<String, Ranked>();
        if (ranking != null) {
            Stream.concat(ranking.ranked().stream(), ranking.tooFew().stream())
                    .forEach(r -> figures.put(r.category(), r));
        }
        return figures;
    }

    public boolean principal() {
        return book.principal() == null || actor.equals(book.principal());
    }

    public List<Row> active() {
        return in("active");
    }

    public List<Row> proposed() {
        return in("proposed");
    }

    public List<Row> retired() {
        return in("retired");
    }

    public List<Row> past() {
        return Stream.of("merged", "split", "rejoined", "declined")
                .flatMap(s -> in(s).stream())
                .toList();
    }

    public String name(@Nullable String id) {
        return book.categories().stream()
                .filter(c -> c.id().equals(id))
                .map(Category::name)
                .findFirst()
                .orElse(id == null ? "" : id);
    }

    private List<Row> in(String state) {
        return book.categories().stream()
                .filter(c -> c.state().equals(state))
                .map(c -> new Row(c, figures.get(c.id()), absorbed(c)))
                .toList();
    }

    private List<String> absorbed(Category category) {
        return book.merges().stream()
                .filter(m -> m.into().equals(category.id()))
                .map(Merge::absorbed)
                .flatMap(List::stream)
                .map(this::name)
                .toList();
    }
}
