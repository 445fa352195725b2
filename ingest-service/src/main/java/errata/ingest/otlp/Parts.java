package errata.ingest.otlp;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;

/// Counts the parts of a message before they become objects: two bytes on the wire can be an empty message of forty on
// the
/// heap, so a body within its limit could still fill the memory.
final class Parts {
    static final int OF_A_REQUEST = 500_000;
    static final int OF_A_SPAN = 100_000;

    private static final int LENGTH_DELIMITED = 2;

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

    void addOrFail() throws IOException {
        add();
        if (exceeded()) {
            throw new InvalidProtocolBufferException("More than %d parts".formatted(most));
        }
    }

    /// Walks a message without building it.
    void walk(Descriptor message, CodedInputStream in, int depth) throws IOException {
        if (depth > OtlpLimits.DEPTH) {
            throw new InvalidProtocolBufferException("Nested too deeply");
        }
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            addOrFail();
            var field = message.findFieldByNumber(tag >>> 3);
            if ((tag & 7) == LENGTH_DELIMITED
                    && field != null
                    && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                int outer = in.pushLimit(in.readRawVarint32());
                walk(field.getMessageType(), in, depth + 1);
                in.popLimit(outer);
            } else if (!in.skipField(tag)) {
                throw new InvalidProtocolBufferException("A group ends that never began");
            }
        }
    }
}
