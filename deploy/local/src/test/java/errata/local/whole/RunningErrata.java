package errata.local.whole;

import errata.local.ports.Port;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The whole product for tests, started once for all of them and stopped at the end:
///
///     @ExtendWith(RunningErrata.class) … @BeforeAll void load(RunningErrata errata)
public final class RunningErrata implements ParameterResolver {
    private StartedErrata started;

    /// The address of the pages and of the public API.
    public String base() {
        return started.url(Port.UI);
    }

    /// The address of a service: `ingest-service`, `annotation-service`….
    public String base(String service) {
        return "http://127.0.0.1:" + started.process(service).port();
    }

    /// Opens a project and returns its id; the name is made unlike any other.
    public String newProject(String name, String clock) {
        var project = Map.of("name", name + " " + Long.toString(System.nanoTime(), 36), "clock", clock);
        return Web.post(base() + "/api/projects", project).path("id").asText();
    }

    /// Runs `./errata` with these words against this product. Returns what it said, and its exit status at the end.
    public String command(String... words) {
        return started.run(words);
    }

    /// Kills the process as `kill -9` does; the launcher starts it again. Returns once it is dead.
    public void killHard(String process) {
        started.killHard(process);
    }

    /// Waits until every process is ready, whatever was done to it.
    public void awaitReady() {
        started.awaitReady();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningErrata.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        started = context.getRoot()
                .getStore(Namespace.create(RunningErrata.class))
                .computeIfAbsent(StartedErrata.class, key -> StartedErrata.start(), StartedErrata.class);
        return this;
    }
}
