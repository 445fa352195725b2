package errata.ui.importing;

import errata.ui.services.Problem;
import errata.ui.wire.ImportJob;
import errata.ui.wire.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An import of traces as its page shows it.
public record JobView(
        ImportJob job,
        List<Head> heads,
        String format,
        @Nullable Problem problem) {

    static final Map<String, String> FORMATS = Formats.WORDS;

    static JobView of(ImportJob job) {
        return new JobView(job, Head.of(job.columns(), List.of(), Roles.METADATA, List.of()), job.shown(), null);
    }

    /// The same form with what was chosen, and what the service said to it.
    static JobView refused(ImportJob job, List<String> roles, String format, Problem problem) {
        return new JobView(job, Head.of(job.columns(), roles, Roles.METADATA, problem.errors()), format, problem);
    }

    public List<Roles.Role> roles() {
        return Roles.OF_TRACES;
    }

    public List<Map.Entry<String, String>> formats() {
        return List.copyOf(FORMATS.entrySet());
    }

    public List<List<String>> rows() {
        return Head.cells(job.columns(), job.rows());
    }

    /// Whether nobody would know what was asked, as it stands.
    public boolean lacksInput() {
        return !heads.isEmpty()
                && heads.stream()
                        .noneMatch(h -> h.role().equals("input") || h.role().equals("messages"));
    }

    public List<Refusal> refusals() {
        return Head.shown(job.refusals());
    }
}
