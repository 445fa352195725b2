package errata.local.product;

import errata.backends.process.FreePort;
import errata.local.archives.Archive;
import errata.local.processes.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Quarkus application of the product, started from its archive of class data once there is one.
record ServicePart(
        String name,
        int port,
        Map<String, Integer> more,
        int tier,
        Application application,
        Archive classData,
        List<String> options,
        Map<String, String> settings)
        implements Part {

    ServicePart {
        more = Map.copyOf(more);
        options = List.copyOf(options);
        settings = Map.copyOf(settings);
    }

    @Override
    public List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        if (classData.exists()) {
            command.addAll(classData.options());
            command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
            command.add(Application.MAIN);
        } else {
            command.addAll(List.of("-jar", application.jar().toString()));
        }
        return List.copyOf(command);
    }

    @Override
    public Map<String, String> environment() {
        var environment = new HashMap<>(settings);
        if (classData.exists()) {
            environment.put("CLASSPATH", classData.classPathText());
        }
        return Map.copyOf(environment);
    }

    @Override
    public Optional<Archive> archive() {
        return Optional.of(classData);
    }

    @Override
    public String awaited() {
        return "http://127.0.0.1:%d/q/health/ready to say that it is up".formatted(port);
    }

    @Override
    public boolean isReady() {
        return Health.isReady(port) && more.values().stream().allMatch(FreePort::answers);
    }
}
