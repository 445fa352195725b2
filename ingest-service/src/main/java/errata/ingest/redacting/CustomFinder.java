package errata.ingest.redacting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An expression of the project's own. Java's expressions may take for ever, so this one may look at so many
/// characters: when they are used up, the whole text counts as a hit. Better a text too many than a secret.
final class CustomFinder implements Finder {
    static final int STEPS_FOR_EACH_CHARACTER = 64;
    static final int STEPS_FOR_ANY_TEXT = 10_000;

    private final String name;
    private final Pattern pattern;

    CustomFinder(String name, Pattern pattern) {
        this.name = name;
        this.pattern = pattern;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void find(String text, Hits hits) {
        if (!finds(text, hits)) {
            hits.hit(0, text.length());
        }
    }

    /// False if the expression took too long for this text.
    boolean finds(String text, Hits hits) {
        var matcher = pattern.matcher(new Metered(text));
        try {
            while (matcher.find()) {
                tell(matcher, hits);
            }
            return true;
        } catch (UsedUpException | StackOverflowError e) { // alternatives under a star recurse
            return false;
        }
    }

    private static void tell(Matcher matcher, Hits hits) {
        if (matcher.end() > matcher.start()) {
            hits.hit(matcher.start(), matcher.end());
        }
    }

    private static final class UsedUpException extends RuntimeException {
        UsedUpException() {
            super("too many steps", null, false, false);
        }
    }

    /// A text that counts how often it is looked at.
    private static final class Metered implements CharSequence {
        private final String text;
        private long left;

        Metered(String text) {
            this.text = text;
            this.left = STEPS_FOR_ANY_TEXT + (long) STEPS_FOR_EACH_CHARACTER * text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new UsedUpException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
