package errata.bench.sending;

import com.google.protobuf.CodedOutputStream;
import errata.bench.sending.SpanBatch.Places;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Spans of the same number, size and kind of text as Zipkin's protobuf has them: `ListOfSpans` of `zipkin.proto`.
public final class ZipkinTemplate {
    private static final int TEXT = 430;
    private static final int SPANS_FIELD = 1;
    private static final int TRACE_ID = 1;
    private static final int PARENT_ID = 2;
    private static final int ID = 3;
    private static final int NAME = 5;
    private static final int TIMESTAMP = 6;
    private static final int DURATION = 7;
    private static final int LOCAL_ENDPOINT = 8;
    private static final int TAGS = 11;
    private static final long MICROS = 1_760_000_000_000_000L;

    private final Words words;
    private final Marks marks = new Marks();

    private ZipkinTemplate(long seed) {
        words = new Words(seed);
    }

    /// A batch of that many traces; another seed makes other texts.
    public static SpanBatch batch(int traces, long seed) {
        try {
            return new ZipkinTemplate(seed).make(traces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SpanBatch make(int traces) throws IOException {
        int spans = traces * SpanBatch.SPANS_OF_TRACE;
        var body = new ByteArrayOutputStream();
        var places = new int[5][spans];
        for (var place : places) {
            Arrays.fill(place, -1);
        }
        for (int at = 0; at < spans; at++) {
            var values = new long[3];
            Arrays.setAll(values, field -> marks.mark());
            boolean root = at % SpanBatch.SPANS_OF_TRACE == 0;
            int from = body.size();
            write(body, span(values, root));
            var bytes = body.toByteArray();
            places[0][at] = Marks.place(bytes, from, values[0], ByteOrder.BIG_ENDIAN);
            places[1][at] = Marks.place(bytes, from, values[1], ByteOrder.BIG_ENDIAN);
            places[2][at] = root ? -1 : Marks.place(bytes, from, values[2], ByteOrder.BIG_ENDIAN);
        }
        var found = new Places(places[0], places[1], places[2], places[3], places[4], ByteOrder.LITTLE_ENDIAN);
        return new SpanBatch(body.toByteArray(), found);
    }

    private static void write(ByteArrayOutputStream body, byte[] span) throws IOException {
        var out = CodedOutputStream.newInstance(body);
        out.writeByteArray(SPANS_FIELD, span);
        out.flush();
    }

    private byte[] span(long[] values, boolean root) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = CodedOutputStream.newInstance(bytes);
        out.writeByteArray(TRACE_ID, bytes(values[0], values[0]));
        if (!root) {
            out.writeByteArray(PARENT_ID, bytes(values[2]));
        }
        out.writeByteArray(ID, bytes(values[1]));
        out.writeString(NAME, root ? "answer" : "chat");
        out.writeFixed64(TIMESTAMP, MICROS);
        out.writeUInt64(DURATION, 20_000);
        out.writeByteArray(LOCAL_ENDPOINT, pair("bench", ""));
        out.writeByteArray(TAGS, pair("gen_ai.input.messages", words.text(TEXT)));
        out.writeByteArray(TAGS, pair("gen_ai.output.messages", words.text(TEXT)));
        out.flush();
        return bytes.toByteArray();
    }

    // Both a map entry and an endpoint begin with a string.
    private static byte[] pair(String first, String second) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = CodedOutputStream.newInstance(bytes);
        out.writeString(1, first);
        if (!second.isEmpty()) {
            out.writeString(2, second);
        }
        out.flush();
        return bytes.toByteArray();
    }

    private static byte[] bytes(long... values) {
        var bytes = ByteBuffer.allocate(values.length * Long.BYTES);
        Arrays.stream(values).forEach(bytes::putLong);
        return bytes.array();
    }
}
