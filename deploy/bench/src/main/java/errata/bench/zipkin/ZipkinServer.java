package errata.bench.zipkin;

import errata.backends.process.FreePort;
import errata.backends.process.Tether;
import errata.backends.process.Tethered;
import errata.backends.process.Until;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Zipkin's server with its spans in memory, the way it is fastest. The half million spans it holds need 2 GB.
public final class ZipkinServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern COUNTED =
            Pattern.compile("(?m)^zipkin_collector_spans_total\\{[^}]*transport=\"http\"[^}]*\\} ([0-9.E]+)");

    private final int port = FreePort.find();
    private final Tethered process;

    private ZipkinServer(Path jar, Path log) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = Tethered.start(
                Tether.TERM,
                List.of(java, "-Xmx2g", "-jar", jar.toString()),
                Map.of("QUERY_PORT", Integer.toString(port), "STORAGE_TYPE", "mem", "SELF_TRACING_ENABLED", "false"),
                log);
    }

    public static ZipkinServer start(Path jar) {
        try {
            var log = Files.createTempFile("errata-zipkin", ".log");
            var server = new ZipkinServer(jar, log);
            Until.holds(server::isReady, PATIENCE, () -> "Zipkin does not start: see " + log);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public long pid() {
        return process.process().pid();
    }

    /// The spans it says it has taken.
    public long spans() {
        var match = COUNTED.matcher(get("/prometheus"));
        return match.find() ? (long) Double.parseDouble(match.group(1)) : -1;
    }

    private boolean isReady() {
        return !get("/health").isEmpty();
    }

    private String get(String path) {
        try {
            var url = URI.create(address() + path).toURL();
            if (url.openConnection() instanceof HttpURLConnection connection && connection.getResponseCode() == 200) {
                return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
            return "";
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(15));
    }
}
