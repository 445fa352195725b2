package errata.bench.product;

import errata.local.home.Home;
import errata.local.home.Run;
import errata.local.home.Run.Member;
import errata.local.home.RunFile;
import java.util.List;
import java.util.Optional;

/// A product that runs already. If it is this user's own local one, its processes and backends are known too.
public record RunningProduct(String address, Home home) implements Target {

    @Override
    public String ingest() {
        return of("ingest-service");
    }

    @Override
    public String library() {
        return of("annotation-service");
    }

    @Override
    public List<Member> processes() {
        return run().map(Run::processes).orElse(List.of());
    }

    @Override
    public Optional<Backstage> backstage() {
        return run().map(run -> new Backstage(home, port("postgres"), port("kafka")));
    }

    @Override
    public String keepLogs() {
        return home.logs().toString();
    }

    /// It goes on running.
    @Override
    public void close() {}

    // Another machine is reached through its one origin.
    private String of(String service) {
        return run().isPresent() ? "http://127.0.0.1:" + port(service) : address;
    }

    private int port(String process) {
        return processes().stream()
                .filter(member -> member.name().equals(process))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(process + " does not run"))
                .port();
    }

    private Optional<Run> run() {
        return new RunFile(home.runFile()).read().filter(run -> run.address().equals(address));
    }
}
