package errata.ingest.otlp;

import static errata.ingest.otlp.Spans.attribute;
import static errata.ingest.otlp.Spans.hex;
import static errata.ingest.otlp.Spans.traceId;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.ProjectId;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarrierSpansTest {
    private static final OtlpLimits LIMITS = OtlpLimits.STANDARD;

    @Test
    void a_log_record_about_generative_ai_travels_as_a_child_of_its_span() throws Exception {
        var body = AnyValue.newBuilder()
                .setKvlistValue(KeyValueList.newBuilder()
                        .addValues(attribute("content", "Is it in stock?"))
                        .addValues(attribute("gen_ai.system", "from the body")));
        var carrier = carrier(log("gen_ai.user.message")
                .addAttributes(attribute("gen_ai.system", "openai"))
                .setBody(body)
                .build());

        assertThat(carrier.getName()).isEqualTo("gen_ai.user.message");
        assertThat(carrier.getTraceId()).isEqualTo(hex(traceId(7)));
        assertThat(carrier.getParentSpanId()).isEqualTo(hex("00000000000000aa"));
        assertThat(carrier.getStartTimeUnixNano()).isEqualTo(5).isEqualTo(carrier.getEndTimeUnixNano());
        assertThat(carrier.getAttributes(0).getKey()).isEqualTo("errata.log");
        var event = carrier.getEvents(0);
        assertThat(event.getName()).isEqualTo(carrier.getName());
        assertThat(event.getAttributesList())
                .containsExactly(attribute("gen_ai.system", "openai"), attribute("content", "Is it in stock?"));
    }

    @Test
    void the_same_record_is_the_same_carrier_and_another_is_another() throws Exception {
        var record = log("gen_ai.choice").setTimeUnixNano(9).build();

        assertThat(carrier(record)).isEqualTo(carrier(record));
        assertThat(carrier(record.toBuilder().setTimeUnixNano(10).build()).getSpanId())
                .isNotEqualTo(carrier(record).getSpanId());
    }

    @Test
    void a_body_that_is_no_list_of_keys_is_the_attribute_body() throws Exception {
        var carrier = carrier(LogRecord.newBuilder()
                .setTraceId(hex(traceId(7)))
                .setObservedTimeUnixNano(6)
                .addAttributes(attribute("event.name", "gen_ai.choice"))
                .setBody(AnyValue.newBuilder().setStringValue("yes"))
                .build());

        assertThat(carrier.getParentSpanId().isEmpty()).isTrue();
        assertThat(carrier.getStartTimeUnixNano()).isEqualTo(6);
        assertThat(carrier.getEvents(0).getAttributesList())
                .containsExactly(attribute("event.name", "gen_ai.choice"), attribute("body", "yes"));
    }

    @Test
    void records_about_something_else_are_left_out_and_bad_ids_refused_one_by_one() throws Exception {
        var carriers = CarrierSpans.of(read(
                log("http.access").build(),
                LogRecord.getDefaultInstance(),
                log("gen_ai.choice").clearTraceId().build(),
                log("gen_ai.choice").setSpanId(hex("aabb")).build(),
                log("gen_ai.choice").build()));
        var split = SplitByTrace.split(carriers.batch(), (_, _) -> new ProjectId("p"), LIMITS);

        assertThat(carriers.dropped()).isEqualTo(2);
        assertThat(split.refused()).isEqualTo(2);
        assertThat(split.refusals())
                .extracting(RefusedSpan::code)
                .containsExactly(RefusalCode.TRACE_ID, RefusalCode.PARENT_ID);
        assertThat(split.records()).hasSize(1);
    }

    @Test
    void a_record_that_names_a_response_but_no_trace_hears_what_to_do() throws Exception {
        var evaluation = log("gen_ai.evaluation.result").clearTraceId();
        var carriers = CarrierSpans.of(read(
                evaluation
                        .clone()
                        .addAttributes(attribute("gen_ai.response.id", "r-1"))
                        .build(),
                evaluation.setTraceId(hex("0".repeat(32))).build()));
        var split = SplitByTrace.split(carriers.batch(), (_, _) -> new ProjectId("p"), LIMITS);

        assertThat(split.refusals()).extracting(RefusedSpan::code).containsOnly(RefusalCode.TRACE_ID);
        assertThat(split.reasons().getFirst())
                .contains("set the trace id of the call")
                .contains("/feedback");
        assertThat(split.reasons().getLast()).contains("emit it while the span");
        assertThat(split.refusals().getFirst().group().spans()).hasSize(1);
    }

    @Test
    void an_exchange_without_a_trace_is_one_by_itself_and_records_of_one_response_meet() throws Exception {
        var said = carrier(exchange("r-1")
                .addAttributes(attribute("gen_ai.output.messages", "[\"Yes\"]"))
                .build());
        var asked = carrier(exchange("r-1")
                .addAttributes(attribute("gen_ai.input.messages", "[\"Open?\"]"))
                .build());
        var other = carrier(exchange("r-2")
                .addAttributes(attribute("gen_ai.output.messages", "[\"Yes\"]"))
                .build());

        // Changed, it would tear the records of one response apart that came before and after.
        assertThat(said.getTraceId()).isEqualTo(hex("84b913dbaf3dfb7de075d382bcf120f8"));
        assertThat(said.getTraceId()).isEqualTo(asked.getTraceId()).isNotEqualTo(other.getTraceId());
        assertThat(said.getSpanId()).isNotEqualTo(asked.getSpanId());
        assertThat(said.getParentSpanId().isEmpty()).isTrue();
    }

    @Test
    void an_exchange_without_words_or_without_an_id_is_no_trace() throws Exception {
        var carriers = CarrierSpans.of(read(
                exchange("r-1").build(),
                exchange(" ")
                        .addAttributes(attribute("gen_ai.output.messages", "[\"Yes\"]"))
                        .build()));
        var split = SplitByTrace.split(carriers.batch(), (_, _) -> new ProjectId("p"), LIMITS);

        assertThat(split.records()).isEmpty();
        assertThat(split.refusals()).extracting(RefusedSpan::code).containsOnly(RefusalCode.TRACE_ID);
    }

    private static LogRecord.Builder exchange(String response) {
        return log("gen_ai.client.inference.operation.details")
                .clearTraceId()
                .addAttributes(attribute("gen_ai.response.id", response));
    }

    @Test
    void in_json_the_records_are_the_same() throws Exception {
        var json = """
                {"resourceLogs":[{"scopeLogs":[{"logRecords":[
                  {"traceId":"%s","spanId":"00000000000000aa","timeUnixNano":"5","eventName":"gen_ai.choice"},
                  {"traceId":"%s","eventName":"gen_ai.choice","timeUnixNano":{}},
                  {"traceId":7,"eventName":"other"}]}]}]}""".formatted(traceId(7), traceId(8));

        var carriers = CarrierSpans.of(
                JsonTraces.read(Signal.LOGS, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));

        assertThat(carriers.batch().groups().getFirst().spans())
                .containsExactly(carrier(log("gen_ai.choice").build()).toByteString());
        assertThat(carriers.batch().unreadable()).hasSize(1);
        assertThat(carriers.dropped()).isEqualTo(1);
    }

    private static LogRecord.Builder log(String event) {
        return LogRecord.newBuilder()
                .setTraceId(hex(traceId(7)))
                .setSpanId(hex("00000000000000aa"))
                .setTimeUnixNano(5)
                .setEventName(event);
    }

    private static SpanBatch read(LogRecord... records) throws IOException {
        var request = ExportLogsServiceRequest.newBuilder()
                .addResourceLogs(ResourceLogs.newBuilder()
                        .setResource(Resource.newBuilder().addAttributes(attribute("service.name", "till")))
                        .addScopeLogs(ScopeLogs.newBuilder().addAllLogRecords(List.of(records))))
                .build();
        return ProtobufTraces.read(new ByteArrayInputStream(request.toByteArray()));
    }

    private static Span carrier(LogRecord record) throws IOException {
        var split = SplitByTrace.split(CarrierSpans.of(read(record)).batch(), (_, _) -> new ProjectId("p"), LIMITS);
        return TracesData.parseFrom(split.records().getFirst().toBytes())
                .getResourceSpans(0)
                .getScopeSpans(0)
                .getSpans(0);
    }
}
