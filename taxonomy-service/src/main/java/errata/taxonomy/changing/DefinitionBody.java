package errata.taxonomy.changing;

import errata.events.Definition;
import org.jspecify.annotations.Nullable;

/// A definition as a client sends it; what is left out says nothing.
public record DefinitionBody(
        @Nullable String text,
        @Nullable String include,
        @Nullable String exclude) {

    public static Definition definition(@Nullable DefinitionBody body) {
        return body == null
                ? Definition.of("")
                : new Definition(said(body.text), said(body.include), said(body.exclude));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
