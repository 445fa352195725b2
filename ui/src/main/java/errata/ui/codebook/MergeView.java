package errata.ui.codebook;

import errata.ui.wire.Category;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A merge before it is done: who goes in, who survives, what the count will be.
///
/// @param chosen ids that take part, the survivor included
public record MergeView(
        CodebookView shelf,
        Set<String> chosen,
        String into,
        @Nullable Preview preview,
        String name,
        String rationale,
        @Nullable String trouble) {

    /// @param together traces with at least one of them: a trace with two counts once
    public record Preview(List<Share> shares, long sum, long together) {
        static Preview of(Impact impact) {
            var shares = impact.categories().stream()
                    .map(share -> new Share(share.name(), share.present()))
                    .toList();
            return new Preview(
                    shares,
                    shares.stream().mapToLong(Share::count).sum(),
                    impact.counted().atLeast());
        }

        public long overlap() {
            return sum - together;
        }
    }

    /// One category and its traces today.
    public record Share(String name, long count) {}

    public List<Category> candidates() {
        return shelf.book().categories().stream()
                .filter(c -> c.state().equals("active"))
                .toList();
    }

    public boolean takes(Category category) {
        return chosen.contains(category.id());
    }
}
