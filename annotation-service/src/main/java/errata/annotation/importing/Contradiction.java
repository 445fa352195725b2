package errata.annotation.importing;

import errata.events.CategoryId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Two rows of one reader that cannot both be meant. Told at different times, the later one holds.
final class Contradiction {

    private Contradiction() {}

    /// @param saidBy the row that said the last word on a category
    /// @param taken the rows before this one
    static Optional<String> of(Said row, Map<CategoryId, Said> saidBy, List<Said> taken) {
        return ofWords(row, saidBy).or(() -> ofOutcomes(row, taken));
    }

    private static Optional<String> ofWords(Said row, Map<CategoryId, Said> saidBy) {
        for (var word : row.words()) {
            var other = saidBy.get(word.category());
            if (other != null && Objects.equals(other.at(), row.at()) && !agrees(other, word)) {
                return Optional.of("Line %d says something else of “%s” on the same trace: keep one of the two."
                        .formatted(other.line(), word.name()));
            }
        }
        return Optional.empty();
    }

    private static boolean agrees(Said other, Said.Word word) {
        return other.words().stream()
                .anyMatch(w -> w.category().equals(word.category()) && w.verdict() == word.verdict());
    }

    private static Optional<String> ofOutcomes(Said row, List<Said> taken) {
        return taken.stream()
                .filter(other -> row.outcome() != null && other.outcome() != null)
                .filter(other -> other.outcome() != row.outcome() && Objects.equals(other.at(), row.at()))
                .findFirst()
                .map(other -> "Line %d decides the same trace otherwise: keep one of the two.".formatted(other.line()));
    }
}
