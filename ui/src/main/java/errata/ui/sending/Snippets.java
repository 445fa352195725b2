package errata.ui.sending;

/// The settings themselves, with `<<markers>>` where they differ.
final class Snippets {

    private Snippets() {}

    static final String ENVIRONMENT = """
            export OTEL_EXPORTER_OTLP_ENDPOINT=<<http>>
            export OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf
            export OTEL_EXPORTER_OTLP_HEADERS="<<header>>=<<encoded>>"
            """;

    static final String PYTHON = """
            from openinference.instrumentation.openai import OpenAIInstrumentor
            from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
            from opentelemetry.sdk.trace import TracerProvider
            from opentelemetry.sdk.trace.export import BatchSpanProcessor

            exporter = OTLPSpanExporter(
                endpoint="<<http>>/v1/traces",
                headers={"<<header>>": "<<value>>"},
            )
            provider = TracerProvider()
            provider.add_span_processor(BatchSpanProcessor(exporter))
            OpenAIInstrumentor().instrument(tracer_provider=provider)
            """;

    static final String NODE = """
            import { NodeSDK } from "@opentelemetry/sdk-node";
            import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-proto";

            new NodeSDK({
              traceExporter: new OTLPTraceExporter({
                url: "<<http>>/v1/traces",
                headers: { "<<header>>": "<<value>>" },
              }),
            }).start();

            // AI SDK: generateText({ ..., experimental_telemetry: { isEnabled: true } })
            """;

    static final String JAVA = """
            java -javaagent:opentelemetry-javaagent.jar \\
              -Dotel.exporter.otlp.endpoint=<<http>> \\
              -Dotel.exporter.otlp.protocol=http/protobuf \\
              -Dotel.exporter.otlp.headers=<<header>>=<<encoded>> \\
              -jar your-application.jar
            """;

    static final String CURL = """
            now=$(date +%s)
            curl <<http>>/v1/traces \\
              -H 'content-type: application/json' -H '<<header>>: <<value>>' -d '{
              "resourceSpans": [{
                "resource": {"attributes": [
                  {"key": "service.name", "value": {"stringValue": "leasing-assistant"}},
                  {"key": "service.version", "value": {"stringValue": "1.4.0"}}]},
                "scopeSpans": [{"spans": [{
                  "traceId": "'$(openssl rand -hex 16)'", "spanId": "'$(openssl rand -hex 8)'",
                  "name": "answer", "kind": 1,
                  "startTimeUnixNano": "'$now'000000000", "endTimeUnixNano": "'$now'900000000",
                  "attributes": [
                    {"key": "openinference.span.kind", "value": {"stringValue": "LLM"}},
                    {"key": "llm.model_name", "value": {"stringValue": "small-model"}},
                    {"key": "input.value", "value": {"stringValue": "Can I bring my cat?"}},
                    {"key": "output.value", "value": {"stringValue": "Dogs are welcome!"}}]
                }]}]
              }]
            }'
            """;

    static final String BY_GRPC = """
            export OTEL_EXPORTER_OTLP_ENDPOINT=<<grpc>>
            export OTEL_EXPORTER_OTLP_PROTOCOL=grpc
            export OTEL_EXPORTER_OTLP_HEADERS="<<header>>=<<encoded>>"
            """;

    static final String LANGFUSE = """
            # Only the base URL changes (older SDKs: LANGFUSE_HOST)
            export LANGFUSE_BASE_URL=<<http>>
            export LANGFUSE_PUBLIC_KEY=errata
            export LANGFUSE_SECRET_KEY=<<secret>>
            """;

    static final String LANGSMITH = """
            export LANGSMITH_TRACING=true
            export LANGSMITH_OTEL_ENABLED=true
            export LANGSMITH_OTEL_ONLY=true
            export LANGSMITH_ENDPOINT=<<http>>
            export LANGSMITH_API_KEY=<<secret>>
            # Without a key the project is the one LANGSMITH_PROJECT names
            """;

    static final String COLLECTOR = """
            exporters:
              otlphttp/errata:
                endpoint: <<http>>
                headers: {<<header>>: "<<value>>"}
              # or by gRPC
              otlp/errata:
                endpoint: <<host>>
                tls: {insecure: true}
                headers: {<<header>>: "<<value>>"}

            service:
              pipelines:
                traces: {receivers: [otlp], processors: [batch], exporters: [otlphttp/errata]}
            """;

    static final String TOPIC = """
            exporters:
              kafka/errata:
                brokers: ["<<kafka>>"]
                traces: {topic: errata.traces, encoding: otlp_proto}
                partition_traces_by_id: true
            """;
}
