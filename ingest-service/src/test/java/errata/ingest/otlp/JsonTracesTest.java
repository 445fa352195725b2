package errata.ingest.otlp;

import static errata.ingest.otlp.Spans.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonTracesTest {
    private static final String IDS =
            "\"traceId\":\"00000000000000000000000000000aB1\",\"spanId\":\"00000000000000fF\"";

    @Test
    void ids_are_hex_in_any_case_and_never_base64() throws Exception {
        var span = span(IDS + ",\"parentSpanId\":\"ABCDEFABCDEFABCD\"");

        assertThat(span.getTraceId()).isEqualTo(Spans.hex("00000000000000000000000000000ab1"));
        assertThat(span.getSpanId()).isEqualTo(Spans.hex("00000000000000ff"));
        assertThat(span.getParentSpanId()).isEqualTo(Spans.hex("abcdefabcdefabcd"));
    }

    @Test
    void long_integers_come_as_strings_or_numbers() throws Exception {
        var span = span(IDS + """
                ,"startTimeUnixNano":"1750000000123456789","endTimeUnixNano":1750000000123456790,
                "flags":4294967295,"droppedAttributesCount":"3","attributes":[
                  {"key":"a","value":{"intValue":9007199254740991}},{"key":"b","value":{"intValue":"-9223372036854775808"}},
                  {"key":"c","value":{"intValue":12.0}},{"key":"d","value":{"doubleValue":1}},
                  {"key":"e","value":{"doubleValue":"NaN"}}]""");

        assertThat(span.getStartTimeUnixNano()).isEqualTo(1750000000123456789L);
        assertThat(span.getEndTimeUnixNano()).isEqualTo(1750000000123456790L);
        assertThat(span.getFlags()).isEqualTo(-1);
        assertThat(span.getDroppedAttributesCount()).isEqualTo(3);
        assertThat(span.getAttributes(0).getValue().getIntValue()).isEqualTo(9007199254740991L);
        assertThat(span.getAttributes(1).getValue().getIntValue()).isEqualTo(Long.MIN_VALUE);
        assertThat(span.getAttributes(2).getValue().getIntValue()).isEqualTo(12);
        assertThat(span.getAttributes(3).getValue().getDoubleValue()).isEqualTo(1.0);
        assertThat(span.getAttributes(4).getValue().getDoubleValue()).isNaN();
    }

    @Test
    void times_use_all_64_bits() throws Exception {
        assertThat(span(IDS + ",\"startTimeUnixNano\":\"18446744073709551615\"").getStartTimeUnixNano())
                .isEqualTo(-1);
        assertThat(span(IDS + ",\"startTimeUnixNano\":18446744073709551615").getStartTimeUnixNano())
                .isEqualTo(-1);
    }

    @Test
    void enums_are_integers_and_a_new_one_is_kept() throws Exception {
        var span = span(IDS + ",\"kind\":3,\"status\":{\"code\":2,\"message\":\"out of stock\"}");

        assertThat(span.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_CLIENT);
        assertThat(span.getStatus().getCodeValue()).isEqualTo(2);
        assertThat(span(IDS + ",\"kind\":77").getKindValue()).isEqualTo(77);
    }

    @Test
    void values_nest_and_bytes_are_base64() throws Exception {
        var value = span(IDS + """
                        ,"attributes":[{"key":"a","value":{"kvlistValue":{"values":[{"key":"b","value":
                          {"arrayValue":{"values":[{"boolValue":true},{"bytesValue":"AQID"},{"stringValue":null}]}}}]}}}]""")
                .getAttributes(0)
                .getValue()
                .getKvlistValue()
                .getValues(0)
                .getValue()
                .getArrayValue();

        assertThat(value.getValues(0).getBoolValue()).isTrue();
        assertThat(value.getValues(1).getBytesValue()).isEqualTo(ByteString.copyFrom(new byte[] {1, 2, 3}));
        assertThat(value.getValuesCount()).isEqualTo(3);
    }

    @Test
    void unknown_fields_are_ignored_at_every_level() throws Exception {
        var batch = read("""
                {"new":{"x":[1,{"y":2}]},"resourceSpans":[{"novel":1,"resource":{"attributes":[],"more":[[]]},"scopeSpans":[
                  {"extra":{},"scope":{"name":"bot","z":0},"spans":[{%s,"later":[{"a":{}}]}]}]}]}""".formatted(IDS));

        assertThat(batch.unreadable()).isEmpty();
        assertThat(batch.groups().getFirst().spans()).hasSize(1);
    }

    @Test
    void the_resource_may_come_after_its_spans() throws Exception {
        var batch = read("""
                {"resourceSpans":[{"scopeSpans":[{"spans":[{%s}]}],"resource":{"attributes":
                  [{"key":"service.name","value":{"stringValue":"till"}}]}}]}""".formatted(IDS));

        var resource = Resource.parseFrom(batch.groups().getFirst().resource());
        assertThat(resource.getAttributes(0).getValue().getStringValue()).isEqualTo("till");
    }

    @Test
    void a_span_with_a_value_of_the_wrong_kind_is_left_out_alone() throws Exception {
        var batch = read("""
                {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"zz","spanId":"00000000000000ff"},{%s},
                  {%s,"startTimeUnixNano":"soon"},{%s,"attributes":{"a":1}},{%s,"kind":1.5},{%s,"flags":-1}]}]}]}""".formatted(IDS, IDS, IDS, IDS, IDS));

        assertThat(batch.groups().getFirst().spans()).hasSize(1);
        assertThat(batch.unreadable()).hasSize(5);
        assertThat(batch.unreadable().getFirst().reason()).contains("traceId");
        var readable = batch.unreadable().get(1).group().spans().getFirst();
        assertThat(Span.parseFrom(readable).getSpanId()).isEqualTo(hex("00000000000000ff"));
    }

    @Test
    void what_is_no_span_at_all_is_left_out_alone() throws Exception {
        var batch =
                read("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[\"x\",{%s},null,[[{}]],7]}]}]}".formatted(IDS));

        assertThat(batch.groups().getFirst().spans()).hasSize(1);
        assertThat(batch.unreadable()).hasSize(4).allSatisfy(bad -> assertThat(bad.reason())
                .contains("spans"));
    }

    @Test
    void half_characters_become_the_replacement_character() throws Exception {
        assertThat(span(IDS + ",\"name\":\"a\\ud83dz \\ud83d\\ude00\"").getName())
                .isEqualTo("a\uFFFDz \uD83D\uDE00");
    }

    @Test
    void nesting_without_end_costs_only_its_span() throws Exception {
        var deep = "{\"arrayValue\":{\"values\":[".repeat(90) + "]}}".repeat(90);
        var batch = read("""
                {"resourceSpans":[{"scopeSpans":[{"spans":[{%s,"attributes":[{"key":"a","value":%s}]},{%s}]}]}]}""".formatted(IDS, deep, IDS));

        assertThat(batch.unreadable()).hasSize(1);
        assertThat(batch.groups().getFirst().spans()).hasSize(1);
    }

    @Test
    void what_is_no_export_is_an_error() {
        for (var text : new String[] {
            "",
            "[]",
            "{",
            "{\"resourceSpans\":{}}",
            "{\"resourceSpans\":[1]}",
            "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[",
            "{}{}",
            "{\"resourceSpans\":[{\"scopeSpans\":[[]]}]}"
        }) {
            assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(IOException.class);
        }
    }

    private static Span span(String fields) throws IOException {
        var batch = read("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{" + fields + "}]}]}]}");
        assertThat(batch.unreadable()).isEmpty();
        return Span.parseFrom(batch.groups().getFirst().spans().getFirst());
    }

    private static SpanBatch read(String json) throws IOException {
        return JsonTraces.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
