package errata.ui.codebook;

import errata.ui.wire.Category;
import errata.ui.wire.Merge;
import errata.ui.wire.Ranked;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One category: what it means, how often it is seen, and its story.
///
/// @param impact what putting the parts of a split together again would do; null where nothing is split
/// @param undoing what undoing a merge would do, by merge
/// @param refused what was asked for here and refused
public record CategoryView(
        CodebookView shelf,
        Category category,
        @Nullable Ranked figures,
        List<Story.Chapter> story,
        List<Merge> merges,
        List<Category> parts,
        @Nullable Impact impact,
        Map<String, Impact> undoing,
        @Nullable Refused refused) {

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
        return typed("schemes", "written", WrittenLabels.written(category.reportingLabels()));
    }

    /// Why a form of this page was refused; null where it was not.
    public @Nullable String trouble(String form) {
        return refused != null && refused.at(form) ? refused.sentence() : null;
    }

    /// What stood in a field when its form was refused, else what stands in the codebook.
    public String typed(String form, String field, @Nullable String otherwise) {
        String typed = refused == null ? null : refused.typed(form, field);
        return typed != null ? typed : Objects.requireNonNullElse(otherwise, "");
    }

    public String typed(String form, String field) {
        return typed(form, field, "");
    }

    public @Nullable Impact undoing(Merge merge) {
        return undoing.get(merge.mergeId());
    }

    /// Verdicts that a revision leaves behind: of traces that show it, and of those looked at in vain.
    public Impact.Stale leftBehind(String kind) {
        if (figures == null) {
            return Impact.Stale.NONE;
        }
        return Impact.stale(
                kind, figures.count(), Math.max(0, figures.assessed() - figures.count() - figures.unresolved()));
    }

    public String kindOr(String usual) {
        return typed("revise", "kind", usual);
    }

    public List<String> severities() {
        return List.of("cosmetic", "minor", "major", "critical");
    }

    public String position() {
        return String.valueOf(shelf.book().position());
    }
}
