package errata.ui.overview;

import java.util.List;

/// The settings that send traces to a project, ready to copy.
public record Guide(String endpoint, String projectName, List<Snippet> snippets) {

    /// One way to do it; `id` names the tab.
    public record Snippet(String id, String title, String hint, String code) {}

    static Guide of(String endpoint, String projectName) {
        return new Guide(
                endpoint,
                projectName,
                List.of(
                                snippet(
                                        "curl",
                                        "curl",
                                        "Sends one example trace now. Needs nothing but a shell.",
                                        CURL),
                                snippet(
                                        "env",
                                        "Any SDK",
                                        "Every OpenTelemetry SDK reads these variables.",
                                        ENVIRONMENT),
                                snippet(
                                        "python",
                                        "Python",
                                        "pip install opentelemetry-sdk opentelemetry-exporter-otlp-proto-http openinference-instrumentation-openai",
                                        PYTHON),
                                snippet(
                                        "node",
                                        "Node.js",
                                        "npm install @opentelemetry/sdk-node @opentelemetry/exporter-trace-otlp-proto",
                                        NODE),
                                snippet(
                                        "java",
                                        "Java",
                                        "The OpenTelemetry Java agent; LangChain4j, Spring AI and Quarkus emit the spans.",
                                        JAVA))
                        .stream()
                        .map(s -> new Snippet(
                                s.id(),
                                s.title(),
                                s.hint(),
                                s.code().replace("ENDPOINT", endpoint).replace("PROJECT", projectName)))
                        .toList());
    }

    private static Snippet snippet(String id, String title, String hint, String code) {
        return new Snippet(id, title, hint, code.strip());
    }

    private static final String ENVIRONMENT = """
            export OTEL_EXPORTER_OTLP_ENDPOINT=ENDPOINT
            export OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf
            export OTEL_EXPORTER_OTLP_HEADERS="x-project-name=PROJECT"
            """;

    private static final String PYTHON = """
            from openinference.instrumentation.openai import OpenAIInstrumentor
            from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
            from opentelemetry.sdk.trace import TracerProvider
            from opentelemetry.sdk.trace.export import BatchSpanProcessor

            exporter = OTLPSpanExporter(
                endpoint="ENDPOINT/v1/traces",
                headers={"x-project-name": "PROJECT"},
            )
            provider = TracerProvider()
            provider.add_span_processor(BatchSpanProcessor(exporter))
            OpenAIInstrumentor().instrument(tracer_provider=provider)
            """;

    private static final String NODE = """
            import { NodeSDK } from "@opentelemetry/sdk-node";
            import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-proto";

            new NodeSDK({
              traceExporter: new OTLPTraceExporter({
                url: "ENDPOINT/v1/traces",
                headers: { "x-project-name": "PROJECT" },
              }),
            }).start();

            // AI SDK: generateText({ ..., experimental_telemetry: { isEnabled: true } })
            """;

    private static final String JAVA = """
            java -javaagent:opentelemetry-javaagent.jar \\
              -Dotel.exporter.otlp.endpoint=ENDPOINT \\
              -Dotel.exporter.otlp.protocol=http/protobuf \\
              -Dotel.exporter.otlp.headers=x-project-name=PROJECT \\
              -jar your-application.jar
            """;

    private static final String CURL = """
            now=$(date +%s)
            curl ENDPOINT/v1/traces \\
              -H 'content-type: application/json' -H 'x-project-name: PROJECT' -d '{
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
}
