package errata.reporting.verdicts;

import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.TraceId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What counts for one reviewed trace.
///
/// @param words by active category, where a label bears on it
/// @param assessed the active categories somebody looked for
/// @param primary the category its reader called the main failure
public record TraceVerdict(
        TraceId trace,
        Outcome outcome,
        Map<CategoryId, Word> words,
        Set<CategoryId> assessed,
        Optional<CategoryId> primary) {

    public Value value(CategoryId category) {
        var word = words.get(category);
        if (word != null && word.value() != Value.UNKNOWN) {
            return word.value();
        }
        return assessed.contains(category) ? Value.ABSENT : Value.UNKNOWN;
    }

    /// Position of the label the value rests on; 0 if it rests on none.
    public long position(CategoryId category) {
        return words.getOrDefault(category, Word.NONE).position();
    }

    public boolean failing() {
        return outcome == Outcome.FAIL;
    }
}
