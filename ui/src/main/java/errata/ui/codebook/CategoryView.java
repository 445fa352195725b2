package errata.ui.codebook;

import errata.ui.wire.Category;
import errata.ui.wire.Merge;
import errata.ui.wire.Ranked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One category: what it means, how often it is seen, and its story.
///
/// @param impact what putting the parts of a split together again would do; null where nothing is split
public record CategoryView(
        CodebookView shelf,
        Category category,
        @Nullable Ranked figures,
        List<Story.Chapter> story,
        List<Merge> merges,
        List<Category> parts,
        @Nullable Impact impact,
        @Nullable String trouble) {

    public boolean stands(String state) {
        return category.state().equals(state);
    }

    public boolean open() {
        return stands("active") || stands("proposed");
    }

    /// A proposal is worded by who made it, until it is decided.
    public boolean editable() {
        return stands("proposed") && (shelf.principal() || shelf.actor().equals(category.proposedBy()));
    }

    public boolean redirects() {
        return stands("merged") || stands("rejoined");
    }

    public String writtenLabels() {
        return WrittenLabels.written(category.reportingLabels());
    }

    public List<String> severities() {
        return List.of("cosmetic", "minor", "major", "critical");
    }

    public String position() {
        return String.valueOf(shelf.book().position());
    }
}
