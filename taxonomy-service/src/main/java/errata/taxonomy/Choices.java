package errata.taxonomy;

import errata.events.Decision;
import errata.events.TaxonomyEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One of a few words, as they stand in the API: lower case, dashes.
public final class Choices {

    private Choices() {}

    public static <T extends Enum<T>> Optional<Decision<TaxonomyEvent>> known(
            Class<T> type, @Nullable String word, Refusal otherwise) {
        if (word == null || find(type, word).isPresent()) {
            return Optional.empty();
        }
        var words = words(type);
        return Optional.of(otherwise.because(
                "“%s” is none of %s.".formatted(word, String.join(", ", words)), Map.of("choices", words)));
    }

    public static <T extends Enum<T>> T of(Class<T> type, @Nullable String word, T otherwise) {
        return word == null ? otherwise : find(type, word).orElse(otherwise);
    }

    private static <T extends Enum<T>> Optional<T> find(Class<T> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(choice -> word(choice).equals(word))
                .findFirst();
    }

    private static <T extends Enum<T>> List<String> words(Class<T> type) {
        return Arrays.stream(type.getEnumConstants()).map(Choices::word).toList();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
