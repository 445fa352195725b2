package errata.ui.codebook;

import errata.ui.wire.Category;
import errata.ui.wire.Merge;
import errata.ui.wire.Ranked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One category: what it means, how often it is seen, and its story.
public record CategoryView(
        CodebookView shelf,
        Category category,
        @Nullable Ranked figures,
        List<Story.Chapter> story,
        List<Merge> merges,
        List<Category> parts,
        @Nullable String trouble) {

    public boolean stands(String state) {
        return category.state().equals(state);
    }

    public boolean open() {
        return stands("active") || stands("proposed");
    }

    public String position() {
        return String.valueOf(shelf.book().position());
    }
}
