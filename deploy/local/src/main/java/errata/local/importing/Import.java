package errata.local.importing;

import errata.local.console.Console;
import errata.local.console.Refusal;
import errata.local.home.Home;
import errata.local.ports.Port;
import errata.local.ports.Ports;
import errata.local.product.Addresses;
import errata.local.web.Api;
import errata.local.web.Away;
import errata.local.web.OneProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Sends files to the running Errata, one after the other, and tells what became of them.
public final class Import {
    private static final int SOMETHING_FAILED = 1;
    private static final int SOMETHING_REFUSED = 2;

    private final Addresses addresses;
    private final Console console;

    public Import(Home home, Ports ports, Console console) {
        addresses = new Addresses(home, ports);
        this.console = console;
    }

    /// Exit status 0 when everything was taken, 2 when some records were refused, 1 when a whole file failed.
    public int run(List<String> arguments) {
        var wanted = Wanted.of(arguments);
        var files = FoundFiles.of(wanted.files());
        var project = new OneProject(api(Port.INGEST)).open(wanted.project());
        var way = way(wanted, project);
        if (wanted.preview()) {
            files.forEach(file -> way.preview(file, new Preview(console)));
            return 0;
        }
        var outcomes = run(files, way);
        new Summary(console, addresses.of(Port.UI)).say(project, wanted.kind(), outcomes);
        if (outcomes.stream().anyMatch(outcome -> outcome.failure().isPresent())) {
            return SOMETHING_FAILED;
        }
        return outcomes.stream().anyMatch(outcome -> outcome.refused() > 0) ? SOMETHING_REFUSED : 0;
    }

    private List<Outcome> run(List<Path> files, Way way) {
        var progress = Progress.over(files, console);
        var outcomes = new ArrayList<Outcome>();
        for (var file : files) {
            outcomes.add(one(file, files.size() == 1, way, progress));
            progress.finished(file);
        }
        progress.end();
        return outcomes;
    }

    /// One bad file among many does not keep the others out; the only one is simply refused.
    private static Outcome one(Path file, boolean alone, Way way, Progress progress) {
        try {
            return way.run(file, share -> progress.at(file, share));
        } catch (Away e) {
            progress.end();
            throw e;
        } catch (Refusal e) {
            if (alone) {
                progress.end();
                throw e;
            }
            return Outcome.failed(file, String.valueOf(e.getMessage()));
        }
    }

    private Way way(Wanted wanted, String project) {
        var path = "/api/projects/" + Api.encode(project);
        return switch (wanted.kind()) {
            case TRACES -> new TraceFiles(new Jobs(api(Port.INGEST), path + "/imports"), wanted);
            case LABELS -> new LabelFiles(new Jobs(api(Port.ANNOTATION), path + "/labels/imports"), wanted);
            case CODEBOOK -> new CodebookFiles(api(Port.TAXONOMY), path + "/codebook");
        };
    }

    private Api api(Port port) {
        return new Api(addresses.of(port));
    }
}
