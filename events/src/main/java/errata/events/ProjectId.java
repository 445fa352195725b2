package errata.events;

import java.util.Locale;
import java.util.regex.Pattern;

/// A project, as it stands in addresses: lower case letters, digits and dashes, at most 63.
public record ProjectId(String value) implements Comparable<ProjectId> {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    public ProjectId {
        if (!SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A project id has lower case letters, digits and dashes, 1 to 63 of them");
        }
    }

    /// The id a free name gets: "Leasing Bot (EU)" → "leasing-bot-eu"; nothing usable → "default".
    public static ProjectId fromName(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        slug = slug.length() > 63 ? slug.substring(0, 63).replaceAll("-+$", "") : slug;
        return new ProjectId(slug.isEmpty() ? "default" : slug);
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
