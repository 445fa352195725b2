package errata.events.codec;

import org.jspecify.annotations.Nullable;

/// An event this build cannot read. A reader stops there; skipping it would make every later answer wrong.
public sealed class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// No event of this build has this name.
    public static final class UnknownType extends UnreadableEvent {
        private static final long serialVersionUID = 1L;

        UnknownType(String type) {
            super("no event is called " + type, null);
        }
    }

    /// It was written by a newer build.
    public static final class NewerVersion extends UnreadableEvent {
        private static final long serialVersionUID = 1L;

        NewerVersion(String type, int version, int known) {
            super(type + " has version " + version + ", this build reads up to " + known, null);
        }
    }

    /// The name and version are known, the bytes do not fit them.
    public static final class Malformed extends UnreadableEvent {
        private static final long serialVersionUID = 1L;

        Malformed(String type, int version, Throwable cause) {
            super(type + " version " + version + " does not have the shape it should have", cause);
        }
    }
}
