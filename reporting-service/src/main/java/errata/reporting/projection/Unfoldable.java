package errata.reporting.projection;

import errata.reporting.Entry;

/// An event no fold can take, whatever is tried.
final class Unfoldable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long position;

    Unfoldable(Entry<?> first, RuntimeException cause) {
        super(
                "%s cannot be folded: %s"
                        .formatted(
                                first.event().getClass().getSimpleName(),
                                cause.getClass().getSimpleName()),
                cause);
        position = first.position();
    }

    long position() {
        return position;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
