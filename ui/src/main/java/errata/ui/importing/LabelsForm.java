package errata.ui.importing;

import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The form about a table of labels, as it is sent.
///
/// @param column the columns in their order; @param role, category of each
public record LabelsForm(
        @RestForm List<String> column,
        @RestForm List<String> role,
        @RestForm List<String> category,
        @RestForm @Nullable String layout,
        @RestForm @Nullable String empty,
        @RestForm @Nullable String base,
        @RestForm @Nullable String positive,
        @RestForm @Nullable String negative,
        @RestForm @Nullable String foreign,
        @RestForm boolean inOrder,
        @RestForm boolean byPeople,
        @RestForm boolean passes) {

    LabelsAnswers answers() {
        return new LabelsAnswers(
                layout == null || layout.isBlank() ? "long" : layout,
                role,
                category,
                said(empty),
                said(base),
                said(positive),
                said(negative),
                said(foreign),
                inOrder,
                byPeople,
                passes);
    }

    private static String said(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
