package errata.events;

import java.util.regex.Pattern;

/// Who did it: a person's name, or `service:<name>` for what a service does by itself.
public record Actor(String name) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@:-]{1,64}");

    public static final Actor LOCAL = new Actor("local");

    public Actor {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A name has 1 to 64 letters, digits, dots, dashes, underscores or @");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
