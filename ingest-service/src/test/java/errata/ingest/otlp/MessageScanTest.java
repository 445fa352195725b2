package errata.ingest.otlp;

import static errata.ingest.otlp.Spans.attribute;
import static errata.ingest.otlp.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessageScanTest {
    private static final String FINE = "";
    private static final Shape SPAN = Shape.of(Span.getDescriptor());

    @Test
    void it_lets_through_what_can_be_parsed_and_nothing_else() {
        var bytes = sample().toByteArray();
        int parsed = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            var mutated = mutated(bytes, new Random(seed));
            if (parses(mutated)) {
                parsed++;
                assertThat(problem(mutated)).as("seed %d", seed).isIn(FINE, "A group");
            } else {
                assertThat(problem(mutated)).as("seed %d", seed).isNotEqualTo(FINE);
            }
        }
        assertThat(parsed).isBetween(1_000, 19_000);
    }

    @Test
    void groups_are_refused_though_they_parse() {
        var group = UnknownFieldSet.newBuilder()
                .addField(
                        40,
                        UnknownFieldSet.Field.newBuilder()
                                .addGroup(UnknownFieldSet.getDefaultInstance())
                                .build())
                .build();
        var span = span(1, 1).setUnknownFields(group).build().toByteString();

        assertThat(parses(span)).isTrue();
        assertThat(problem(span)).isEqualTo("A group");
    }

    @Test
    void unknown_fields_pass() {
        var novel = UnknownFieldSet.newBuilder()
                .addField(
                        900,
                        UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(ByteString.copyFromUtf8("novel"))
                                .addVarint(7)
                                .build())
                .build();

        assertThat(problem(span(1, 1).setUnknownFields(novel).build().toByteString()))
                .isEqualTo(FINE);
    }

    @Test
    void the_ids_are_those_of_a_parser_even_if_they_stand_there_twice() throws Exception {
        var twice = span(1, 1).build().toByteString().concat(span(2, 2).build().toByteString());

        var ids = new SpanIds();
        ids.read(twice);

        assertThat(ids.trace()).isEqualTo(Span.parseFrom(twice).getTraceId());
        assertThatThrownBy(() -> new SpanIds().read(twice.substring(0, twice.size() - 1)))
                .isInstanceOf(InvalidProtocolBufferException.class);
    }

    private static Span sample() {
        return span(1, 1)
                .addAttributes(attribute("input", "äöü 😀"))
                .addAttributes(KeyValue.newBuilder()
                        .setKey("list")
                        .setValue(AnyValue.newBuilder()
                                .setKvlistValue(KeyValueList.newBuilder().addValues(attribute("a", "b")))))
                .addEvents(Span.Event.newBuilder().setName("e").addAttributes(attribute("c", "d")))
                .addLinks(Span.Link.newBuilder().setTraceState("s"))
                .build();
    }

    private static ByteString mutated(byte[] sample, Random random) {
        var bytes = sample.clone();
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return ByteString.copyFrom(bytes, 0, bytes.length - (random.nextInt(4) == 0 ? random.nextInt(40) : 0));
    }

    private static boolean parses(ByteString bytes) {
        try {
            Span.parseFrom(bytes);
            return true;
        } catch (InvalidProtocolBufferException e) {
            return false;
        }
    }

    private static String problem(ByteString bytes) {
        try {
            MessageScan.scan(bytes, SPAN);
            return FINE;
        } catch (InvalidProtocolBufferException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
