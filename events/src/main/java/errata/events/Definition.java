package errata.events;

/// What a category means: one sentence, what belongs to it and what does not. Empty strings where nothing is said.
public record Definition(String text, String include, String exclude) {

    public static Definition of(String text) {
        return new Definition(text, "", "");
    }
}
