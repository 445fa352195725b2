package errata.ui.importing;

import errata.ui.services.Problem;
import errata.ui.wire.Column;
import errata.ui.wire.LabelsJob;
import errata.ui.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An import of notes and labels as its page shows it.
public record LabelsView(
        LabelsJob job,
        KeptText.Shown shown,
        List<Head> heads,
        LabelsAnswers answers,
        CalledCategories called,
        List<String> added,
        @Nullable Problem problem) {

    private static final Set<String> ONLY_LONG = Set.of("category", "verdict");

    static LabelsView of(
            LabelsJob job,
            KeptText.Shown shown,
            LabelsAnswers answers,
            CalledCategories called,
            List<String> added,
            @Nullable Problem problem) {
        List<Problem.Fault> faults = problem == null ? List.of() : problem.errors();
        var columns = job.columns().stream()
                .map(c -> new Column(c.name(), c.sample(), fits(c.role(), answers) ? c.role() : Roles.IGNORE))
                .toList();
        return new LabelsView(
                job, shown, Head.of(columns, answers.roles(), Roles.IGNORE, faults), answers, called, added, problem);
    }

    /// Whether nobody could say what the project's rules take out of the first rows.
    public boolean hidesRows() {
        return shown.rows() == null;
    }

    /// How many of the cells shown are not as they stand in the file.
    public long changedCells() {
        return shown.changed();
    }

    /// A guess of the other layout is no guess for this one.
    private static boolean fits(@Nullable String role, LabelsAnswers answers) {
        return role != null && (answers.wide() ? !ONLY_LONG.contains(role) : !role.equals("column"));
    }

    /// The layout the columns suggest.
    static String layout(LabelsJob job) {
        boolean wide = job.columns().stream().anyMatch(c -> "column".equals(c.role()));
        return wide ? "wide" : "long";
    }

    public List<Roles.Role> roles() {
        return Roles.OF_LABELS.stream()
                .filter(r -> answers.wide()
                        ? !ONLY_LONG.contains(r.value())
                        : !r.value().equals("column"))
                .toList();
    }

    public List<List<String>> rows() {
        var kept = shown.rows();
        return kept == null
                ? List.of()
                : Head.cells(job.columns(), kept).stream().map(this::named).toList();
    }

    /// Categories stand there as the codebook calls them.
    private List<String> named(List<String> row) {
        var named = new ArrayList<>(row);
        for (Head head : heads) {
            if (head.role().equals("category")) {
                named.set(head.number(), called.foreign().called(row.get(head.number())));
            }
        }
        return named;
    }

    public List<Refusal> refusals() {
        return Head.shown(job.refusals());
    }

    public boolean asks(String empty) {
        return answers.empty().equals(empty);
    }

    /// The name a column's category has unless another is given.
    public String named(int column) {
        var names = answers.names();
        return column < names.size()
                ? names.get(column)
                : job.columns().get(column).name();
    }
}
