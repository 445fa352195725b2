package errata.annotation.facts;

/// What words are made of, in texts and in searches for them.
public final class Letters {

    private Letters() {}

    public static boolean isOne(int character) {
        return character < 128
                ? (character >= 'a' && character <= 'z')
                        || (character >= 'A' && character <= 'Z')
                        || (character >= '0' && character <= '9')
                : Character.isLetterOrDigit(character) || isMark(character);
    }

    /// What a person typed, without what stands in no word; quotes and minus signs are left to mean something.
    public static String searched(String typed) {
        var searched = new StringBuilder(typed.length());
        typed.codePoints()
                .map(each -> isOne(each) || each == '"' || each == '-' ? each : ' ')
                .forEach(searched::appendCodePoint);
        return searched.toString();
    }

    /// Vowel signs and accents of their own belong to the letter before.
    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
