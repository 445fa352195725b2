package errata.backends.kafka;

import errata.backends.process.FreePort;
import errata.backends.process.Installed;
import errata.backends.process.Until;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/// One Kafka broker on the loopback address that is its own controller: how it is started and reached.
public record Broker(Path folder, int port, int controllerPort, int heapMegabytes) {

    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /// The command of the broker's process, which creates its storage at the first start.
    public List<String> command() {
        return command(List.of());
    }

    /// The same with further options for its JVM, which win over the usual ones.
    public List<String> command(List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xms64m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxDirectMemorySize=64m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX"));
        command.addAll(options);
        command.addAll(List.of(
                BrokerProcess.class.getName(),
                folder.toString(),
                Integer.toString(port),
                Integer.toString(controllerPort)));
        return List.copyOf(command);
    }

    /// What the process needs in its environment: the class path, too long for a command people may want to read.
    public Map<String, String> environment() {
        var path = classPath().stream().map(Path::toString);
        return Map.of("CLASSPATH", path.collect(Collectors.joining(File.pathSeparator)));
    }

    public List<Path> classPath() {
        return Stream.concat(Stream.of(Installed.ourselves()), Installed.broker().stream())
                .toList();
    }

    /// Whether the broker answers a request for the names of its topics.
    public boolean isReady() {
        if (!FreePort.answers(port)) {
            return false;
        }
        try (var admin = admin()) {
            admin.listTopics().names().get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void awaitReady(Duration patience) {
        Until.holds(this::isReady, patience, () -> "Kafka does not answer on port " + port);
    }

    /// Creates the topics that are missing.
    public void create(List<Topic> topics) {
        try (var admin = admin()) {
            var missing = new HashSet<>(topics);
            var present = admin.listTopics().names().get();
            missing.removeIf(topic -> present.contains(topic.name()));
            admin.createTopics(missing.stream().map(Topic::toCreate).toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot create the topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The client finds its own classes through the thread, and a test's thread may belong to another class loader.
    public Admin admin() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(Admin.class.getClassLoader());
        try {
            return Admin.create(settings());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Properties settings() {
        var settings = new Properties();
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return settings;
    }
}
