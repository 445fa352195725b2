package errata.ingest.otlp;

import com.google.protobuf.InvalidProtocolBufferException;

/// Counts the parts of a message before they become objects: two bytes on the wire can be an empty message of forty on
/// the
/// heap, so a body within its limit could still fill the memory.
final class Parts {
    static final int OF_A_REQUEST = 500_000;
    static final int OF_A_SPAN = 100_000;

    private final int most;
    private int seen;

    Parts(int most) {
        this.most = most;
    }

    boolean exceeded() {
        return seen > most;
    }

    void add() {
        seen++;
    }

    void addOrFail() throws InvalidProtocolBufferException {
        add();
        if (exceeded()) {
            throw new InvalidProtocolBufferException("More than %d parts".formatted(most));
        }
    }
}
