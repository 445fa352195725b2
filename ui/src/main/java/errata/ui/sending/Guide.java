package errata.ui.sending;

import errata.ui.Addresses;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The settings that send traces to a project, ready to copy. With a key they carry it; without one they name the
/// project.
public record Guide(Ends ends, String header, String value, List<Snippet> snippets) {

    private static final Pattern MARKER = Pattern.compile("<<([a-z]+)>>");

    /// One way to do it; `id` names the tab.
    public record Snippet(String id, String title, String hint, String code) {}

    /// Where to send to.
    public record Ends(String http, String grpc, String kafka) {

        public static Ends of(Addresses addresses) {
            var ui = addresses.ui();
            return new Ends(ui.otlpUrl().toString(), ui.otlpGrpcUrl().toString(), ui.kafka());
        }

        String host() {
            return URI.create(grpc).getAuthority();
        }
    }

    public static Guide of(Ends ends, String projectName, @Nullable String key) {
        String header = key == null ? "x-project-name" : "authorization";
        String value = key == null ? projectName : "Bearer " + key;
        String secret = key == null ? "a-key-of-this-project" : key;
        var said = Map.of(
                "http", ends.http(),
                "grpc", ends.grpc(),
                "host", ends.host(),
                "kafka", ends.kafka(),
                "header", header,
                "value", value,
                "encoded", URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"),
                "secret", secret);
        var snippets = ways().map(s ->
                        new Snippet(s.id(), s.title(), s.hint(), filled(s.code().strip(), said)))
                .toList();
        return new Guide(ends, header, value, snippets);
    }

    /// Markers are replaced in one pass, so that a name that looks like a marker stays what it is.
    private static String filled(String code, Map<String, String> said) {
        return MARKER.matcher(code)
                .replaceAll(found -> Matcher.quoteReplacement(said.getOrDefault(found.group(1), found.group())));
    }

    private static Stream<Snippet> ways() {
        return Stream.of(
                new Snippet("curl", "curl", "Sends one example trace now. Needs nothing but a shell.", Snippets.CURL),
                new Snippet("env", "Any SDK", "Every OpenTelemetry SDK reads these variables.", Snippets.ENVIRONMENT),
                new Snippet("grpc", "Any SDK, by gRPC", "The same over the other port.", Snippets.BY_GRPC),
                new Snippet(
                        "python",
                        "Python",
                        "pip install opentelemetry-sdk opentelemetry-exporter-otlp-proto-http openinference-instrumentation-openai",
                        Snippets.PYTHON),
                new Snippet(
                        "node",
                        "Node.js",
                        "npm install @opentelemetry/sdk-node @opentelemetry/exporter-trace-otlp-proto",
                        Snippets.NODE),
                new Snippet(
                        "java",
                        "Java",
                        "The OpenTelemetry Java agent; LangChain4j, Spring AI and Quarkus emit the spans.",
                        Snippets.JAVA),
                new Snippet(
                        "langfuse",
                        "Langfuse SDK",
                        "Keep the SDK, change the base URL. The secret key is a key of this project and names it.",
                        Snippets.LANGFUSE),
                new Snippet(
                        "langsmith",
                        "LangSmith SDK",
                        "Keep the SDK of LangChain and LangGraph (pip install langsmith[otel]), change its endpoint.",
                        Snippets.LANGSMITH),
                new Snippet(
                        "collector",
                        "OpenTelemetry Collector",
                        "What you send elsewhere already can come here too.",
                        Snippets.COLLECTOR),
                new Snippet(
                        "kafka",
                        "Collector to Kafka",
                        "Straight to the topic: the project is the resource's openinference.project.name or service.name; keys and redaction are not in this way.",
                        Snippets.TOPIC));
    }
}
