package errata.events.feed;

/// Somebody else applied these events first. Nothing was written.
public final class CursorMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CursorMoved() {
        super("the cursor moved", null, false, false);
    }
}
