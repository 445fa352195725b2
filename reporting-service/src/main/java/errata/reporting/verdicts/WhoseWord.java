package errata.reporting.verdicts;

import static java.util.Comparator.comparingLong;

import errata.reporting.verdicts.Word.Rest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Whose word counts where several readers spoke: the principal's latest, unless someone has labelled under a later
/// meaning of the category; else the latest label; else what an older label leaves open; else absent by assessment.
final class WhoseWord {

    private WhoseWord() {}

    static Word among(Collection<Word> words) {
        var spoken = restingOn(Rest.SPOKEN, words);
        if (!spoken.isEmpty()) {
            return amongSpoken(spoken);
        }
        return latest(restingOn(Rest.DERIVED, words))
                .or(() -> restingOn(Rest.ASSUMED, words).stream().findFirst())
                .orElse(Word.NONE);
    }

    private static Word amongSpoken(List<Word> spoken) {
        var principal = latest(spoken.stream().filter(Word::asPrincipal).toList());
        if (principal.isEmpty()) {
            return latest(spoken).orElseThrow();
        }
        long seen = principal.get().meaning();
        return latest(spoken.stream().filter(word -> word.meaning() > seen).toList())
                .orElse(principal.get());
    }

    private static List<Word> restingOn(Rest rest, Collection<Word> words) {
        return words.stream().filter(word -> word.rest() == rest).toList();
    }

    private static Optional<Word> latest(List<Word> words) {
        return words.stream().max(comparingLong(Word::position));
    }
}
