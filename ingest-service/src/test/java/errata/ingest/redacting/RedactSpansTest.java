package errata.ingest.redacting;

import static errata.ingest.otlp.Spans.attribute;
import static errata.ingest.otlp.Spans.span;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import errata.ingest.otlp.SpanGroup;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RedactSpansTest {
    private static final String SECRET = "ada@mail.example";
    private static final Redaction EMAIL = Rules.masking("email", "card");

    @Test
    void no_byte_of_a_secret_is_left_wherever_it_stood() {
        var unknown = UnknownFieldSet.newBuilder()
                .addField(
                        99,
                        UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(ByteString.copyFromUtf8(SECRET))
                                .build())
                .build();
        var span = span(1, 1)
                .setName("mail to " + SECRET)
                .setTraceState("to=" + SECRET)
                .addAttributes(attribute(SECRET, "x"))
                .addAttributes(attribute("json", "{\"to\":\"ada\\u0040mail.example\"}"))
                .addAttributes(with(
                        "list",
                        AnyValue.newBuilder()
                                .setArrayValue(ArrayValue.newBuilder().addValues(text(SECRET)))))
                .addAttributes(with(
                        "map",
                        AnyValue.newBuilder()
                                .setKvlistValue(KeyValueList.newBuilder().addValues(attribute("to", SECRET)))))
                .addAttributes(
                        with("bytes", AnyValue.newBuilder().setBytesValue(ByteString.copyFromUtf8("\u00fc" + SECRET))))
                .addAttributes(with(
                        "binary",
                        AnyValue.newBuilder()
                                .setBytesValue(ByteString.fromHex("ff00").concat(ByteString.copyFromUtf8(SECRET)))))
                .addAttributes(with("card", AnyValue.newBuilder().setIntValue(4111111111111111L)))
                .addEvents(Span.Event.newBuilder().setName(SECRET).addAttributes(attribute("gen_ai.prompt", SECRET)))
                .addLinks(Span.Link.newBuilder().setTraceState(SECRET).addAttributes(attribute("to", SECRET)))
                .setStatus(Status.newBuilder().setMessage("no mailbox " + SECRET))
                .setUnknownFields(unknown)
                .build();
        var resource = Resource.newBuilder()
                .addAttributes(attribute("host.owner", SECRET))
                .build();
        var scope = InstrumentationScope.newBuilder()
                .setName(SECRET)
                .setVersion(SECRET)
                .build();
        var spans = new RedactSpans(EMAIL);

        var group = spans.groups(List.of(new SpanGroup(
                        resource.toByteString(),
                        "https://" + SECRET,
                        scope.toByteString(),
                        SECRET,
                        List.of(span.toByteString()))))
                .getFirst();

        var everything = group.toString()
                + group.resource().toString(StandardCharsets.ISO_8859_1)
                + group.scope().toString(StandardCharsets.ISO_8859_1)
                + group.spans().getFirst().toString(StandardCharsets.ISO_8859_1);
        assertThat(everything).doesNotContain("mail.example").doesNotContain("ada");
        assertThat(value(group, "card")).isEqualTo("[card]");
        assertThat(spans.changed()).isEqualTo(19);
        assertThat(parse(group).getTraceId()).isEqualTo(span.getTraceId());
    }

    @Test
    void a_span_without_secrets_keeps_its_bytes() {
        var bytes =
                span(1, 1).addAttributes(attribute("x", "nothing here")).build().toByteString();
        var spans = new RedactSpans(EMAIL);

        assertThat(spans.groups(List.of(group(bytes))).getFirst().spans().getFirst())
                .isSameAs(bytes);
        assertThat(spans.changed()).isZero();
    }

    @Test
    void a_value_that_a_later_one_hides_is_gone_too() {
        var hidden = Span.newBuilder().setName(SECRET).build().toByteString();
        var bytes = hidden.concat(span(1, 1).build().toByteString());

        var group = new RedactSpans(EMAIL).groups(List.of(group(bytes))).getFirst();

        assertThat(group.spans().getFirst().toString(StandardCharsets.ISO_8859_1))
                .doesNotContain(SECRET);
        assertThat(parse(group).getName()).isEqualTo("refill");
    }

    @Test
    void the_span_says_how_many_of_its_values_were_changed() {
        var span = span(1, 1)
                .addAttributes(attribute("a", SECRET))
                .addAttributes(attribute("b", SECRET))
                .build();

        var group = new RedactSpans(EMAIL)
                .groups(List.of(group(span.toByteString())))
                .getFirst();

        assertThat(parse(group).getAttributesList())
                .contains(with(RedactSpans.REDACTED, AnyValue.newBuilder().setIntValue(2)));
    }

    @Test
    void a_denied_attribute_keeps_its_key_and_an_allowed_one_its_value() {
        var span = span(1, 1)
                .addAttributes(attribute("user.name", "Ada"))
                .addAttributes(attribute("gen_ai.input.messages", "[]"))
                .addAttributes(attribute("host.name", "pony"))
                .addAttributes(with(
                        "gen_ai.extra",
                        AnyValue.newBuilder()
                                .setKvlistValue(KeyValueList.newBuilder()
                                        .addValues(attribute("kept", "yes"))
                                        .addValues(attribute("email", "Ada")))))
                .build();
        var rules = Rules.attributes(List.of("gen_ai.*", "user.*"), List.of("user.name", "*.email"));

        var group = new RedactSpans(rules)
                .groups(List.of(group(span.toByteString())))
                .getFirst();

        assertThat(value(group, "user.name")).isEqualTo("[removed]");
        assertThat(value(group, "gen_ai.input.messages")).isEqualTo("[]");
        assertThat(value(group, "host.name")).isEqualTo("[removed]");
        assertThat(value(group, "gen_ai.operation.name")).isEqualTo("chat");
        assertThat(group.spans().getFirst().toString(StandardCharsets.ISO_8859_1))
                .contains("yes")
                .doesNotContain("Ada");
    }

    @Test
    void half_a_secret_at_the_end_of_a_cut_text_goes_with_it() {
        var text = "x ".repeat(4096) + "ada.moon@mai";
        var cut = text.substring(text.length() - 8192);
        var span = span(1, 1)
                .addAttributes(attribute("long", cut))
                .addAttributes(with(RedactSpans.TRUNCATED, AnyValue.newBuilder().setBoolValue(true)))
                .build();

        var group = new RedactSpans(EMAIL)
                .groups(List.of(group(span.toByteString())))
                .getFirst();

        assertThat(value(group, "long")).endsWith("x ").hasSizeGreaterThan(7900);
    }

    private static SpanGroup group(ByteString span) {
        return new SpanGroup(ByteString.EMPTY, "", ByteString.EMPTY, "", List.of(span));
    }

    private static String value(SpanGroup group, String key) {
        return values(group).get(key);
    }

    private static Map<String, String> values(SpanGroup group) {
        return parse(group).getAttributesList().stream()
                .collect(
                        Collectors.toMap(KeyValue::getKey, one -> one.getValue().getStringValue()));
    }

    private static Span parse(SpanGroup group) {
        try {
            return Span.parseFrom(group.spans().getFirst());
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    private static AnyValue text(String text) {
        return AnyValue.newBuilder().setStringValue(text).build();
    }

    private static KeyValue with(String key, AnyValue.Builder value) {
        return KeyValue.newBuilder().setKey(key).setValue(value).build();
    }
}
