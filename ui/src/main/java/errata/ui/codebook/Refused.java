package errata.ui.codebook;

import errata.ui.services.ServiceRefused;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was asked of a category and refused: told beside the form it came from, which keeps what was typed.
///
/// @param form which one
record Refused(String form, String sentence, Map<String, String> typed) {

    /// @param body the command as it was sent; inner objects are flattened, as forms have it
    static Refused of(String form, Map<String, ?> body, ServiceRefused refusal) {
        var typed = new HashMap<String, String>();
        body.forEach((name, value) -> {
            switch (value) {
                case String text -> typed.put(name, text);
                case Map<?, ?> inner ->
                    inner.forEach((part, text) -> typed.put(String.valueOf(part), String.valueOf(text)));
                default -> {}
            }
        });
        return new Refused(form, refusal.problem().sentence(), Map.copyOf(typed));
    }

    boolean at(String place) {
        return form.equals(place);
    }

    @Nullable
    String typed(String place, String field) {
        return at(place) ? typed.get(field) : null;
    }
}
