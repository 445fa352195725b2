package errata.annotation.library;

import errata.annotation.understanding.RetrievedDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The beginning of something that was looked up.
public record DocumentView(
        @Nullable String id,
        @Nullable Double score,
        @Nullable String content,
        boolean truncated) {
    private static final int MOST = 50;
    private static final int LONGEST = 1_000;

    static List<DocumentView> of(List<RetrievedDocument> documents, TextBudget budget) {
        return documents.stream()
                .limit(MOST)
                .map(document -> {
                    var content = budget.show(document.content(), LONGEST);
                    return new DocumentView(document.id(), document.score(), content.text(), content.truncated());
                })
                .toList();
    }
}
