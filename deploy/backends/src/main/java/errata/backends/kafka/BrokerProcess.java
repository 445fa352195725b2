package errata.backends.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/// The main class of the broker's own process: writes the settings, creates the storage once, then becomes Kafka.
final class BrokerProcess {
    private BrokerProcess() {}

    // Any well-formed id will do: there is one broker, and nobody else's storage ever comes near it.
    private static final String CLUSTER_ID = "RXJyYXRhLUVycmF0YS0wMQ";

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        var settings = new BrokerSettings(folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        var file = Files.writeString(folder.resolve("server.properties"), settings.asProperties());
        format(file);
        Kafka.main(new String[] {file.toString()});
    }

    private static void format(Path settings) {
        var out = new ByteArrayOutputStream();
        var status = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "-t", CLUSTER_ID, "-c", settings.toString()},
                new PrintStream(out, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IllegalStateException(out.toString(StandardCharsets.UTF_8));
        }
    }
}
