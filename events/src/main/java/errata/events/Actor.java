package errata.events;

/// Who did it: a person's name, or `service:<name>` for what a service does by itself.
public record Actor(String name) {

    private static final int LONGEST = 64;

    public static final Actor LOCAL = new Actor("local");

    public Actor {
        if (name.isEmpty() || name.length() > LONGEST || !isAllowed(name)) {
            throw new IllegalArgumentException("A name has 1 to 64 letters, digits, dots, dashes, underscores or @");
        }
    }

    // Asked of every event that is read again.
    private static boolean isAllowed(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isAllowed(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._@:-".indexOf(c) >= 0;
    }

    @Override
    public String toString() {
        return name;
    }
}
