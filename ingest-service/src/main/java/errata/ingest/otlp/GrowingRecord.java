package errata.ingest.otlp;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;

/// The spans of one trace while they are gathered.
final class GrowingRecord {
    // Tags and lengths of the messages around a group of spans, generously.
    private static final int FRAME = 64;
    private static final int BYTES_OF_A_CHARACTER = 3;

    private final List<SpanGroup> sources = new ArrayList<>();
    private final List<List<ByteString>> spans = new ArrayList<>();
    private int size;

    /// An empty record has room for any span.
    boolean hasRoomFor(SpanGroup source, ByteString span, int limit) {
        return size == 0 || sizeWith(source, span) <= limit;
    }

    void add(SpanGroup source, ByteString span) {
        size = sizeWith(source, span);
        if (!continues(source)) {
            sources.add(source);
            spans.add(new ArrayList<>());
        }
        spans.getLast().add(span);
    }

    List<SpanGroup> groups() {
        var groups = new ArrayList<SpanGroup>(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            groups.add(sources.get(i).holding(spans.get(i)));
        }
        return groups;
    }

    private int sizeWith(SpanGroup source, ByteString span) {
        return size + FRAME + span.size() + (continues(source) ? 0 : frame(source));
    }

    @SuppressWarnings("ReferenceEquality") // the same group of the same request, not an equal one
    private boolean continues(SpanGroup source) {
        return !sources.isEmpty() && sources.getLast() == source;
    }

    private static int frame(SpanGroup source) {
        int schemas = source.resourceSchema().length() + source.scopeSchema().length();
        return FRAME + source.resource().size() + source.scope().size() + BYTES_OF_A_CHARACTER * schemas;
    }
}
