package errata.events;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// A project, as it stands in addresses: lower case letters, digits and dashes, at most 63.
public record ProjectId(String value) implements Comparable<ProjectId> {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 63;

    public ProjectId {
        if (!SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A project id has lower case letters, digits and dashes, 1 to 63 of them");
        }
    }

    /// The id a free name gets: "Leasing Bot (EU)" → "leasing-bot-eu", "Café" → "cafe"; nothing usable → "default". A
    /// name in another script than Latin ends in a hash, so that two such projects never become one.
    public static ProjectId fromName(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        boolean whole = plain.chars().noneMatch(c -> c > 0x7F && (Character.isLetterOrDigit(c) || isHalf(c)));
        return new ProjectId(
                whole ? slug(plain, LONGEST, "default") : slug(plain, LONGEST - 9, "project") + hash(plain));
    }

    private static boolean isHalf(int c) {
        return Character.isSurrogate((char) c);
    }

    private static String slug(String plain, int longest, String ifEmpty) {
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        slug = slug.length() > longest ? slug.substring(0, longest).replaceAll("-+$", "") : slug;
        return slug.isEmpty() ? ifEmpty : slug;
    }

    private static String hash(String plain) {
        return "-"
                + UUID.nameUUIDFromBytes(plain.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 8);
    }

    @Override
    public int compareTo(ProjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
