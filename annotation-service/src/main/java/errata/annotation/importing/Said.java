package errata.annotation.importing;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a row says, once its columns have a meaning.
///
/// @param trace what the row calls its trace
/// @param note its text, the comment included
/// @param step the first failing step, counted from 0
record Said(
        int ordinal,
        int line,
        String trace,
        Actor by,
        @Nullable Instant at,
        @Nullable String note,
        @Nullable Integer step,
        List<Word> words,
        @Nullable Outcome outcome) {

    /// What it says of one category.
    record Word(CategoryId category, String name, Verdict verdict) {}

    boolean says(Verdict verdict) {
        return words.stream().anyMatch(word -> word.verdict() == verdict);
    }
}
