package errata.annotation.importing;

import errata.annotation.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a table is to be taken in.
///
/// @param emptyIsAbsent what an empty cell of a category's column says; has to be answered when there are such columns
/// @param positive words that say the failure is there; they go before the words everybody knows
record Settings(Mapping mapping, @Nullable Boolean emptyIsAbsent, List<String> positive, List<String> negative) {

    /// Why nothing can be started with this, in a sentence that says what to do.
    record Question(Refusal code, String sentence) {}

    boolean emptyMeansAbsent() {
        return Boolean.TRUE.equals(emptyIsAbsent);
    }

    Words words() {
        return new Words(Set.copyOf(positive), Set.copyOf(negative));
    }

    /// @param columns those the table has
    /// @param machineMade columns that look as if a model had filled them
    Optional<Question> question(Set<String> columns, List<String> machineMade) {
        return mapped(columns).or(this::steps).or(this::emptyCells).or(() -> judged(machineMade));
    }

    private Optional<Question> mapped(Set<String> columns) {
        var unknown = new HashSet<>(mapping.columns());
        unknown.removeAll(columns);
        if (!unknown.isEmpty()) {
            return invalid("The table has no column “%s”.".formatted(String.join("”, “", unknown)));
        }
        if (mapping.trace() == null) {
            return invalid("Say which column names the trace, or “#” if the rows stand in the order of the traces.");
        }
        if (!mapping.notes() && !mapping.judges()) {
            return invalid("Map at least one column that says something: a note, a category or an outcome.");
        }
        return mapping.verdict() != null && mapping.category() == null
                ? invalid("A verdict is about a category: map the column that names it, or each category's own column.")
                : Optional.empty();
    }

    private Optional<Question> steps() {
        var base = mapping.firstFailureBase();
        return mapping.firstFailure() != null && (base == null || base < 0 || base > 1)
                ? invalid("Say whether steps are counted from 0 or from 1 (firstFailureBase).")
                : Optional.empty();
    }

    private Optional<Question> emptyCells() {
        return !mapping.categories().isEmpty() && emptyIsAbsent == null
                ? Optional.of(new Question(
                        Refusal.EMPTY_CELLS_UNANSWERED,
                        "Does an empty cell mean that somebody looked and the failure is not there? Send emptyIsAbsent: "
                                + "with true it counts as absent and gives the rate a denominator, with false the trace "
                                + "was not assessed for it."))
                : Optional.empty();
    }

    private Optional<Question> judged(List<String> machineMade) {
        if ("judge".equals(mapping.judgedBy())) {
            return Optional.of(new Question(
                    Refusal.JUDGES_NOT_TAKEN,
                    "Verdicts of a model never enter a human ranking, and there is no log of judges yet: import what "
                            + "people decided."));
        }
        return mapping.judges() && mapping.judgedBy() == null && !machineMade.isEmpty()
                ? Optional.of(new Question(
                        Refusal.JUDGED_BY_UNANSWERED,
                        "“%s” looks as if a model had judged. If a person decided these verdicts, send judgedBy: human."
                                .formatted(String.join("”, “", machineMade))))
                : Optional.empty();
    }

    private static Optional<Question> invalid(String sentence) {
        return Optional.of(new Question(Refusal.MAPPING_INVALID, sentence));
    }
}
