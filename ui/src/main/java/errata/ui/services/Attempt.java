package errata.ui.services;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A part of a page that may be missing while the rest of it stands.
///
/// @param value what the service answered, or null
/// @param trouble why there is nothing, in a sentence for people, or null
public record Attempt<T>(@Nullable T value, @Nullable String trouble) {

    public static <T> Attempt<T> at(Supplier<T> question) {
        try {
            return new Attempt<>(question.get(), null);
        } catch (ServiceSilent silence) {
            return new Attempt<>(null, silence.sentence() + ".");
        } catch (ServiceRefused refusal) {
            return new Attempt<>(
                    null,
                    refusal.problem().status() == 404 ? null : refusal.problem().sentence());
        }
    }
}
